package import FoundationEssentials

/// A test request that was sent, and what came of it.
package struct RequestRecord: Sendable, Equatable, Identifiable {
  /// Counted from 1.
  package var id: Int
  /// When it was sent.
  package var at: Date
  package var seat: Seat
  package var request: TestRequest
  package var route: RequestRoute
  package var result: RequestResult
  /// That answered, as in `eu-west-1a`; nil: not known.
  package var zone: String?

  package init(
    id: Int,
    at: Date,
    seat: Seat,
    request: TestRequest,
    route: RequestRoute,
    result: RequestResult,
    zone: String? = nil
  ) {
    self.id = id
    self.at = at
    self.seat = seat
    self.request = request
    self.route = route
    self.result = result
    self.zone = zone
  }
}

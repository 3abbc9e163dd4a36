/// A request, and how the operator wants it to be sent.
package struct RequestDraft: Sendable, Hashable {
  /// The way in.
  package enum Zones: Sendable, Hashable {
    /// By the endpoint's own name, which leads to any zone.
    case any
    /// By the names of all zones, one request for each.
    case all
    /// By the name of one zone, as in `eu-west-1a`.
    case one(String)

    /// As options and files have it: nothing, `all`, or a zone's name.
    package init(_ text: String?) {
      switch text {
      case nil, "", "any": self = .any
      case "all": self = .all
      case let name?: self = .one(name)
      }
    }

    package var text: String {
      switch self {
      case .any: "any"
      case .all: "all"
      case .one(let name): name
      }
    }
  }

  package var request: TestRequest
  package var zones: Zones
  /// To connect to instead of looking a name up, as in `10.1.1.12`; nil: the name is looked up.
  package var connection: String?
  package var seat: Seat.Kind

  package init(
    _ request: TestRequest,
    zones: Zones = .any,
    connection: String? = nil,
    seat: Seat.Kind = .here
  ) {
    self.request = request
    self.zones = zones
    self.connection = connection
    self.seat = seat
  }

  /// Why it cannot be sent, and what is allowed; nil: it can.
  package var problem: String? {
    request.problem ?? connection.flatMap(RequestRoute.problem(ofConnection:))
  }
}

/// A place to send requests from.
package struct SeatChoice: Sendable, Hashable {
  package var seat: Seat
  /// Why it cannot be used, and what is missing; nil: as far as is known, it can.
  package var problem: String?

  package init(_ seat: Seat, problem: String? = nil) {
    self.seat = seat
    self.problem = problem
  }
}

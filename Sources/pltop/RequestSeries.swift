import FoundationEssentials
import PathModel
import Requests

/// The same request again and again.
struct RequestSeries: Sendable {
  private let request: TestRequest
  private let routes: [RequestRoute]
  private let curl: Curl
  private let every: Duration
  /// nil: until it is stopped.
  private let count: Int?

  init(
    _ request: TestRequest,
    _ routes: [RequestRoute],
    by curl: Curl,
    every seconds: Int,
    count: Int?
  ) {
    self.request = request
    self.routes = routes
    self.curl = curl
    every = .seconds(seconds)
    self.count = count
  }

  /// - Returns: whether all came back as expected.
  func run(_ each: @Sendable (RequestRecord) -> Void) async -> Bool {
    let clock = ContinuousClock()
    var due = clock.now
    var sent = 0
    var isExpected = true
    while sent < count ?? .max, !Task.isCancelled {
      for route in routes {
        let record = await curl.record(request, route, id: sent + 1)
        guard !Task.isCancelled else { break }
        isExpected = isExpected && record.result.isExpected
        each(record)
      }
      sent += 1
      // One that took longer than the interval is followed at once, not by all that it held up.
      due = max(due + every, clock.now)
      if sent < count ?? .max { try? await Task.sleep(until: due, clock: clock) }
    }
    return isExpected
  }
}

extension Curl {
  /// Sends a request, and notes when and how.
  func record(
    _ request: TestRequest,
    _ route: RequestRoute,
    id: RequestRecord.ID = 1
  ) async -> RequestRecord {
    let at = Date()
    let result = await send(request, route)
    return RequestRecord(
      id: id,
      at: at,
      seat: seat,
      request: request,
      route: route,
      result: result
    )
  }
}

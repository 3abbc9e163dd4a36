package import PathModel

/// Sends requests from a seat, with curl.
package struct Curl: Sendable {
  /// Bytes of an answer, header included, that are kept.
  package static let bodyLimit = 1 << 20

  private let place: CurlSeat

  package var seat: Seat { place.seat }

  package init(_ place: CurlSeat = .here()) { self.place = place }

  /// Sends one request and waits for its end.
  package func send(_ request: TestRequest, _ route: RequestRoute) async -> RequestResult {
    switch await run(CurlConfig(request, route), request, route) {
    case .failed(let why): return RequestResult(outcome: .notSent(why))
    case .ran(let output): return Self.result(of: output, request, route)
    }
  }

  /// Sends the same request several times, one after the other.
  ///
  /// - Returns: a result for each, without header and body.
  func send(_ count: Int, times request: TestRequest, _ route: RequestRoute) async
    -> [RequestResult]
  {
    // Whether a text is in the body can only be told of a body that is kept.
    guard count > 1, request.expectation.text.isEmpty else {
      var results: [RequestResult] = []
      for _ in 0..<count where !Task.isCancelled { results.append(await send(request, route)) }
      return results
    }
    switch await run(CurlConfig(request, route, count: count), request, route, count: count) {
    case .failed(let why):
      return Array(repeating: RequestResult(outcome: .notSent(why)), count: count)
    case .ran(let output):
      let results = CurlReport.all(in: output.standardError).map { report in
        Self.judged(report.result(exit: output.exit, isEncrypted: route.isEncrypted), request)
      }
      guard results.count < count else { return results }
      // None may go missing without a word.
      let complaint = CurlReport.complaint(in: output.standardError)
      let missing = RequestResult(outcome: .notSent(complaint))
      return results + Array(repeating: missing, count: count - results.count)
    }
  }

  /// Runs curl, unless it would be given what cannot be sent.
  private func run(
    _ config: CurlConfig,
    _ request: TestRequest,
    _ route: RequestRoute,
    count: Int = 1
  ) async -> CurlSeat.Ending {
    if let problem = request.problem ?? route.problem ?? config.problem { return .failed(problem) }
    return await place.run(
      CurlSeat.Job(
        config: config.bytes,
        timeout: request.timeout * count + .seconds(5),
        errorLimit: count == 1 ? 1 << 20 : count << 14
      )
    )
  }

  static func result(
    of output: CurlSeat.Output,
    _ request: TestRequest,
    _ route: RequestRoute
  ) -> RequestResult {
    guard let report = CurlReport.all(in: output.standardError).last else {
      return RequestResult(outcome: .notSent(CurlReport.complaint(in: output.standardError)))
    }
    if request.isConnection {
      return judged(report.connection(exit: output.exit, output.standardOutput), request)
    }
    var result = report.result(exit: output.exit, isEncrypted: route.isEncrypted)
    let answer = output.standardOutput
    result.headers = headers(in: answer.prefix(report.headerSize))
    result.body = Array(answer.dropFirst(report.headerSize))
    if case .answered = result.outcome, let size = report.bodySize {
      // What follows a body in chunks (RFC 9112, 7.1.2: trailers) is printed too, and is none of it.
      result.body = Array(result.body.prefix(size))
    }
    // Of an answer that breaks off curl does not count all that it printed.
    result.bodySize = max(result.bodySize, result.body.count)
    result.notes = output.notes
    if route.isEncrypted, !route.isNameChecked, case .answered = result.outcome {
      result.notes.append("the certificate was not checked: no host is named (--watch-host)")
    }
    return judged(result, request)
  }

  private static func judged(_ result: RequestResult, _ request: TestRequest) -> RequestResult {
    var judged = result
    switch result.outcome {
    case .answered(let status):
      judged.mismatch = request.expectation.mismatch(status: status, body: result.body)
    case .connected: judged.mismatch = request.expectation.mismatch(text: result.body)
    case .failed, .notSent: break
    }
    return judged
  }

  /// Those of the last of several headers: what came before was not the answer (`100 Continue`).
  private static func headers(in bytes: ArraySlice<UInt8>) -> [HTTPHeader] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
    let last = lines.lastIndex { $0.hasPrefix("HTTP/") } ?? 0
    return lines.dropFirst(last + 1).compactMap(HTTPHeader.init(line:))
  }
}

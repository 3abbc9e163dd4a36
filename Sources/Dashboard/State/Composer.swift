package import Drawing
package import PathModel

/// A draft while the operator edits it.
package struct Composer: TextForm {
  package enum Field: CaseIterable, Sendable, Hashable {
    case method
    case path
    case headers
    case body
    case statuses
    case text
    case timeout
    case connection
  }

  /// What is edited; the seat and the zones stay as they are.
  private let draft: RequestDraft
  package internal(set) var fields: [Field: TextField]
  package internal(set) var focus = Field.path

  package init(_ draft: RequestDraft) {
    self.draft = draft
    let request = draft.request
    fields = [
      .method: TextField(request.method),
      .path: TextField(request.path),
      .headers: TextField(request.headers.map(\.line).joined(separator: "\n"), isMultiline: true),
      .body: TextField(request.body, isMultiline: true),
      .statuses: TextField(request.expectation.statusText),
      .text: TextField(request.expectation.text),
      .timeout: TextField("\(request.timeout.components.seconds)"),
      .connection: TextField(draft.connection ?? ""),
    ]
  }

  /// - Throws: `FormProblem` for what the operator has to change.
  func result() throws(FormProblem) -> RequestDraft {
    var result = draft
    var request = draft.request
    request.method = self[.method].text.trimmed
    request.path = self[.path].text.trimmed
    request.headers = try headers
    request.body = bodyText
    guard let statuses = ExpectedAnswer.statuses(self[.statuses].text.trimmed) else {
      throw FormProblem(ExpectedAnswer.statusProblem)
    }
    request.expectation = ExpectedAnswer(statuses: statuses, text: self[.text].text)
    guard let seconds = Int(self[.timeout].text.trimmed), TestRequest.timeoutRange.contains(seconds)
    else { throw FormProblem(TestRequest.timeoutProblem) }
    request.timeout = .seconds(seconds)
    if !request.isSame(as: draft.request) { request.name = "" }
    result.request = request
    let connection = self[.connection].text.trimmed
    result.connection = connection.isEmpty ? nil : connection
    if let problem = result.problem { throw FormProblem(problem) }
    return result
  }

  /// A field that was not touched leaves the body as it was, with characters that no field has.
  private var bodyText: String {
    let untouched = TextField(draft.request.body, isMultiline: true).text
    return self[.body].text == untouched ? draft.request.body : self[.body].text
  }

  private var headers: [HTTPHeader] {
    get throws(FormProblem) {
      var headers: [HTTPHeader] = []
      for line in self[.headers].lines.map({ String($0).trimmed }) where !line.isEmpty {
        guard let header = HTTPHeader(line: line) else {
          throw FormProblem("the header '\(line)' has no colon: as in Accept: text/plain")
        }
        headers.append(header)
      }
      return headers
    }
  }
}

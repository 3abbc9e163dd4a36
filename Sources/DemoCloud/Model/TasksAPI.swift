/// The article's application: a task list in Flask, as its image answers.
package enum TasksAPI {
  /// What the application does with a request.
  package static func answer(to request: RequestHead) -> AppAnswer {
    guard let page = page(at: request.path) else { return notFound.answer(request.method) }
    switch request.method {
    case "GET", "HEAD": return page.answer(request.method)
    case "OPTIONS": return Page(type: html, text: "", allow: methods).answer(request.method)
    default: return notAllowed.answer(request.method)
    }
  }

  private static func page(at path: String) -> Page? {
    switch path {
    case "/": return Page(type: html, text: "Tasks API: try /api/tasks\n")
    case "/api/tasks": return Page(text: "[" + ids.map(task).joined(separator: ", ") + "]")
    default: break
    }
    let prefix = "/api/task/"
    guard path.hasPrefix(prefix) else { return nil }
    let digits = path.dropFirst(prefix.count)
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let id = Int(digits), ids.contains(id)
    else { return nil }
    return Page(text: task(id))
  }

  private static func task(_ id: Int) -> String {
    #"{"id": \#(id), "name": "task\#(id)", "description": "This is task \#(id)"}"#
  }

  private static let ids = 1...3
  private static let html = "text/html; charset=utf-8"
  private static let methods = "OPTIONS, HEAD, GET"

  private static let notFound = Page(
    status: 404,
    title: "Not Found",
    words: """
      The requested URL was not found on the server. If you entered the URL manually please check \
      your spelling and try again.
      """
  )
  private static let notAllowed = Page(
    status: 405,
    title: "Method Not Allowed",
    words: "The method is not allowed for the requested URL.",
    allow: methods
  )
}

private struct Page: Sendable {
  var status = 200
  var type = "application/json"
  var text: String
  /// The `Allow` header.
  var allow: String?

  /// Without a body if `method` is HEAD, but with its length.
  func answer(_ method: String) -> AppAnswer {
    let body = Array(text.utf8)
    var headers = [
      (name: "Content-Type", value: type), (name: "Content-Length", value: String(body.count)),
    ]
    if let allow { headers.append((name: "Allow", value: allow)) }
    headers.append((name: "Server", value: "Werkzeug/2.0.3 Python/3.9.10"))
    return AppAnswer(status: status, headers: headers, body: method == "HEAD" ? [] : body)
  }
}

extension Page {
  /// Werkzeug's page for an error.
  fileprivate init(status: Int, title: String, words: String, allow: String? = nil) {
    self.init(
      status: status,
      type: "text/html; charset=utf-8",
      text: """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">
        <title>\(status) \(title)</title>
        <h1>\(title)</h1>
        <p>\(words)</p>

        """,
      allow: allow
    )
  }
}

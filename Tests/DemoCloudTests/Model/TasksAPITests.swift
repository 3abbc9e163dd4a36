import DemoCloud
import Testing

@Suite struct TasksAPITests {
  private static let one = #"{"id": 1, "name": "task1", "description": "This is task 1"}"#
  private static let two = #"{"id": 2, "name": "task2", "description": "This is task 2"}"#
  private static let three = #"{"id": 3, "name": "task3", "description": "This is task 3"}"#

  @Test(arguments: [
    ("/api/tasks", "[\(one), \(two), \(three)]"), ("/api/task/1", one), ("/api/task/2", two),
    ("/api/task/3", three), ("/api/task/2?x=/y", two),
    ("http://10.1.1.12/api/task/2", two), ("/api/task/02", two),
  ])
  func aTaskIsJSON(uri: String, expected: String) {
    let answer = TasksAPI.answer(to: RequestHead(uri: uri))
    #expect(answer.status == 200)
    #expect(text(answer) == expected)
    #expect(header("Content-Type", answer) == "application/json")
    #expect(header("Content-Length", answer) == String(expected.utf8.count))
    #expect(header("Server", answer) == "Werkzeug/2.0.3 Python/3.9.10")
  }

  @Test func theRootIsWhatHealthChecksSee() {
    let answer = TasksAPI.answer(to: RequestHead(uri: "/"))
    #expect(answer.status == 200)
    #expect(!answer.body.isEmpty)
  }

  @Test(arguments: [
    "/api/task/0", "/api/task/4", "/api/task/", "/api/task/+2", "/api/task/-1", "/api/task/x",
    "/api/task/99999999999999999999", "/api/task/2/", "/api/tasks/", "/api", "/x", "*",
  ])
  func whatIsNotThereIsFlasksPage(uri: String) {
    let answer = TasksAPI.answer(to: RequestHead(uri: uri))
    #expect(answer.status == 404)
    #expect(header("Content-Type", answer) == "text/html; charset=utf-8")
    #expect(
      text(answer) == """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">
        <title>404 Not Found</title>
        <h1>Not Found</h1>
        <p>The requested URL was not found on the server. If you entered the URL manually please \
        check your spelling and try again.</p>

        """
    )
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "BREW"])
  func otherMethodsAreNotAllowed(method: String) {
    let answer = TasksAPI.answer(to: RequestHead(method: method, uri: "/api/tasks"))
    #expect(answer.status == 405)
    #expect(header("Allow", answer) == "OPTIONS, HEAD, GET")
    #expect(text(answer).contains("<title>405 Method Not Allowed</title>"))
  }

  @Test func optionsNamesTheMethods() {
    let answer = TasksAPI.answer(to: RequestHead(method: "OPTIONS", uri: "/api/tasks"))
    #expect(answer.status == 200)
    #expect(answer.body.isEmpty)
    #expect(header("Allow", answer) == "OPTIONS, HEAD, GET")
  }

  @Test(arguments: ["/", "/api/tasks", "/api/task/9"])
  func headIsGetWithoutABody(uri: String) {
    let get = TasksAPI.answer(to: RequestHead(uri: uri))
    let head = TasksAPI.answer(to: RequestHead(method: "HEAD", uri: uri))
    #expect(head.body.isEmpty)
    #expect(head.status == get.status)
    #expect(head.headers.map(\.name) == get.headers.map(\.name))
    #expect(head.headers.map(\.value) == get.headers.map(\.value))
  }

  private func text(_ answer: AppAnswer) -> String { String(decoding: answer.body, as: UTF8.self) }

  private func header(_ name: String, _ answer: AppAnswer) -> String? {
    answer.headers.first { $0.name == name }?.value
  }
}

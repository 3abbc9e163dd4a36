import DemoCloud
import Testing

@Suite struct RequestHeadTests {
  @Test(arguments: [
    ("/api/tasks", "/api/tasks"), ("/", "/"), ("/a?b=/c", "/a"), ("/a#b", "/a"),
    ("http://h/a?b", "/a"), ("http://h", "/"), ("http://h:80/", "/"), ("*", "*"), ("", "/"),
    ("/a?u=http://x/y", "/a"), ("?a", "/"),
  ])
  func thePathIsWithoutTheRest(uri: String, expected: String) {
    #expect(RequestHead(uri: uri).path == expected)
  }
}

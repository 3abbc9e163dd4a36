import Testing

@testable import PathModel

@Suite struct RequestRouteTests {
  @Test(arguments: [
    ("http://h", "/api/tasks", "http://h/api/tasks"), ("http://h/", "/x", "http://h/x"),
    ("https://h:8443", "/", "https://h:8443/"),
    ("http://h", "/a?b=c&d=%20", "http://h/a?b=c&d=%20"),
    ("http://h", "/a b", "http://h/a%20b"), ("http://h", "/a#b", "http://h/a%23b"),
    ("http://h", "/[1-9]{a,b}", "http://h/%5B1-9%5D%7Ba,b%7D"),
    ("http://h", "/é\n\"\\", "http://h/%C3%A9%0A%22%5C"), ("http://h", "/../a", "http://h/../a"),
  ])
  func whatAURLMayNotHoldIsEncoded(base: String, path: String, expected: String) {
    #expect(RequestRoute(base: base).url(path: path) == expected)
  }
}

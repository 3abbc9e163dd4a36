import Testing

@testable import DemoCloud

@Suite struct ShorthandReaderTests {
  @Test(arguments: [
    ("Name=a,Values=b", #"{"Name": "a", "Values": ["b"]}"#),
    ("Name=a,Values=b,c", #"{"Name": "a", "Values": ["b", "c"]}"#),
    ("Values=b,c,Name=a", #"{"Values": ["b", "c"], "Name": "a"}"#),
    ("Name = a , Values = b , c", #"{"Name": "a", "Values": ["b", "c"]}"#),
    ("Name=a,Values=[b,c]", #"{"Name": "a", "Values": ["b", "c"]}"#),
    ("Values=[]", #"{"Values": []}"#), ("Name='a,b'", #"{"Name": "a,b"}"#),
    (#"Name="a b",Values="c""#, #"{"Name": "a b", "Values": ["c"]}"#),
    (#"Name=a\,b"#, #"{"Name": "a,b"}"#), ("Name=tag:a=b", #"{"Name": "tag:a=b"}"#),
    ("Name=", #"{"Name": ""}"#),
    ("Name=a,Values=ELB net/x/*", #"{"Name": "a", "Values": ["ELB net/x/*"]}"#),
  ])
  func reads(text: String, line: String) throws {
    #expect(try ShorthandReader.read(text, listing: ["Values"]).line == line)
  }

  /// As CLI v1 1.45.11 and v2 2.9.19 say it.
  @Test(arguments: [
    ("Foo", "=", "EOF", 3), ("Name=a,Values=b,c Name=d", "=", "N", 18), ("", "=", "EOF", 0),
    ("Name=a,", "<second>", "<none>", 7), ("Values=[a", ",", "EOF", 9),
    ("Name='a", "<singled quoted>", "<none>", 5),
  ])
  func saysWhereItDoesNotUnderstand(
    text: String,
    expected: String,
    received: String,
    index: Int
  ) {
    let failure = #expect(throws: ShorthandReader.Failure.self) {
      try ShorthandReader.read(text, listing: [])
    }
    #expect(failure?.expected == expected)
    #expect(failure?.received == received)
    #expect(failure?.index == index)
  }
}

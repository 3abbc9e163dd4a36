import Testing

@testable import DemoCloud

@Suite struct JSONTests {
  @Test func printsAsTheCLIDoes() {
    let json: JSON = [
      "Zeta": [1, "a", true, .null], "Alpha": ["Empty": [], "None": .object([])], "Left out": nil,
      "Time": .number(1_668_420_151.418), "Whole": .number(5),
    ]
    #expect(
      json.text == """
        {
            "Zeta": [
                1,
                "a",
                true,
                null
            ],
            "Alpha": {
                "Empty": [],
                "None": {}
            },
            "Time": 1668420151.418,
            "Whole": 5.0
        }
        """
    )
    #expect(json["Alpha"]?.line == "{\"Empty\": [], \"None\": {}}")
  }

  @Test func textIsEscapedAsPythonDoes() throws {
    let text = "\"\\/\n\r\t\u{8}\u{C}\u{1}\u{1F}\u{7F}é😀"
    let written = JSON.text(text).text
    #expect(written == #""\"\\/\n\r\t\b\f\u0001\u001f"# + "\u{7F}é😀\"")
    #expect(try JSONReader.read(written) == .text(text))
  }

  @Test(arguments: [
    (#" {"a" : [1, -2.5, "x"], "b": {}} "#, #"{"a": [1, -2.5, "x"], "b": {}}"#),
    ("[true,false,null,[]]", "[true, false, null, []]"), (#""\u00e9\/""#, "\"é/\""),
    ("1e2", "100.0"),
  ])
  func reads(text: String, line: String) throws {
    #expect(try JSONReader.read(text).line == line)
  }

  @Test(arguments: [
    ("", "Expecting value: line 1 column 1 (char 0)"),
    (#"[{"Name":"a""#, "Expecting ',' delimiter: line 1 column 13 (char 12)"),
    ("{a}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
    ("[1,\n  2 3]", "Expecting ',' delimiter: line 2 column 5 (char 8)"),
    ("[1] x", "Extra data: line 1 column 5 (char 4)"),
    ("\"a", "Unterminated string starting at: line 1 column 1 (char 0)"),
    ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
    ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
    ("[-]", "Expecting value: line 1 column 2 (char 1)"),
    ("\"a\u{1}\"", "Invalid control character at: line 1 column 3 (char 2)"),
  ])
  func saysWhatIsWrongAsPythonDoes(text: String, words: String) {
    #expect(throws: JSONReader.Failure(description: words)) { try JSONReader.read(text) }
  }

  @Test func deepNestingIsRefused() {
    #expect(throws: JSONReader.Failure.self) {
      try JSONReader.read(String(repeating: "[", count: 100_000))
    }
  }
}

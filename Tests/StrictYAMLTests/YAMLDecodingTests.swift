import Testing

@testable import StrictYAML

/// Built-in files are decoded like JSON.
@Suite struct YAMLDecodingTests {
  struct Value: Decodable, Equatable, Sendable {
    var text: String?
    var number: Int?
    var fraction: Double?
    var flag: Bool?
    var items: [String]?
    var inner: [String: Int]?
  }

  @Test(arguments: [
    ("text: plain words", Value(text: "plain words")),
    ("text: \"8080\"", Value(text: "8080")),
    ("text: 10.1.0.0/16", Value(text: "10.1.0.0/16")),
    ("text: 0x10", Value(text: "0x10")),
    ("text: 007", Value(text: "007")),
    ("text: .5", Value(text: ".5")),
    ("text: +5", Value(text: "+5")),
    ("text: yes", Value(text: "yes")),
    ("text: inf", Value(text: "inf")),
    ("text: '-'", Value(text: "-")),
    ("text: ~", Value()),
    ("text: \"null\"", Value(text: "null")),
    ("text: \"say \\\"a\\\\b\\\"\\t\\u0001/\"", Value(text: "say \"a\\b\"\t\u{1}/")),
    ("text: |\n  one\n  ２\n", Value(text: "one\n２\n")),
    ("number: -12", Value(number: -12)),
    ("number: 0", Value(number: 0)),
    ("fraction: 0.25", Value(fraction: 0.25)),
    ("fraction: 1e3", Value(fraction: 1_000)),
    ("fraction: 7", Value(fraction: 7)),
    ("flag: true", Value(flag: true)),
    ("items: [a, 'b, c', \"\"]", Value(items: ["a", "b, c", ""])),
    ("items: []\ninner: {}", Value(items: [], inner: [:])),
    ("inner:\n  a: 1\n  \"b\": 2", Value(inner: ["a": 1, "b": 2])),
  ])
  func aValueIsWhatItReadsLike(yaml: String, value: Value) throws {
    #expect(try Value(yaml: yaml) == value)
  }

  @Test(arguments: ["text: 8080", "number: eight", "flag: yes", "number: \"1\"", "items: a", ""])
  func aValueOfAnotherKindIsRefused(yaml: String) {
    #expect(throws: DecodingError.self) { try Value(yaml: yaml) }
  }

  @Test(arguments: ["text: [a", "{a: 1, a: 2}", "? [a, b]\n: c\n"])
  func whatIsNoSuchYAMLIsRefused(yaml: String) {
    #expect(throws: YAMLFault.self) { try Value(yaml: yaml) }
  }
}

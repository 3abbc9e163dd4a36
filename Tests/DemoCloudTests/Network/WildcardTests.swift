import Testing

@testable import DemoCloud

@Test(arguments: [
  ("api.example.com", "api.example.com", true), ("*.example.com", "api.example.com", true),
  ("*.example.com", "example.com", false), ("ELB net/*", "ELB net/demo-nlb/1f", true),
  ("a?c", "abc", true), ("a?c", "ac", false), ("*", "", true), ("", "", true), ("", "a", false),
  ("*a*b", "xxaxxb", true), ("*a*b", "xxaxxbc", false),
])
func aPatternFitsWholeTexts(pattern: String, text: String, expected: Bool) {
  #expect(Wildcard(pattern).matches(text) == expected)
}

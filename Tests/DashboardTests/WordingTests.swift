import FoundationEssentials
import Testing

@testable import Dashboard

@Suite struct WordingTests {
  @Test(arguments: [
    (0.0, "0 s"), (59.9, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"),
    (172_800, "2 d"), (-5, "0 s"),
  ])
  func agesAreInTheLargestUnitThatFits(seconds: Double, expected: String) {
    let now = Date(timeIntervalSince1970: 1_000_000)
    #expect(Wording.age(of: now.addingTimeInterval(-seconds), now: now) == expected)
  }

  @Test(arguments: [
    (["ec2", "describe-vpcs"], "ec2 describe-vpcs"),
    (["a", "b", "--target-group-arn", Stack.nlbGroup], "a b demo-nlb-target-group/aaaa"),
    (["a", "b", "--x", "arn:odd"], "a b arn:odd"),
  ])
  func commandsAreShortenedToWhatTellsThemApart(arguments: [String], expected: String) {
    #expect(Wording.shortCommand(arguments) == expected)
  }

  @Test(arguments: [
    (0.0123, "12.3 ms"), (0.9999, "999.9 ms"), (1.236, "1.24 s"), (0, "0.0 ms"), (12.0, "12.00 s"),
  ])
  func latenciesKeepThreeDigits(seconds: Double, expected: String) {
    #expect(Wording.latency(seconds: seconds) == expected)
  }
}

import Testing

@testable import Dashboard

@Suite struct ShellLinesTests {
  @Test(arguments: [
    (80, ["aws ec2 do --id sg-1 --cidr 10.0.0.0/8"]),
    (24, ["aws ec2 do --id sg-1 \\", "--cidr 10.0.0.0/8"]),
    (20, ["aws ec2 do \\", "--id sg-1 \\", "--cidr 10.0.0.0/8"]),
  ])
  func aBrokenCommandIsStillOne(width: Int, expected: [String]) {
    check("aws ec2 do --id sg-1 --cidr 10.0.0.0/8", width, expected)
  }

  @Test func optionWiderThanALineIsNotBrokenHere() { check("aws s --id 123456789", 10, nil) }

  @Test func wordsAreNoCommand() { #expect(ShellLines("ask the provider") == nil) }

  private func check(_ command: String, _ width: Int, _ expected: [String]?) {
    #expect(ShellLines(command)?.lines(width: width) == expected)
  }
}

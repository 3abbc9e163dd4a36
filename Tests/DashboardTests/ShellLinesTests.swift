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

  @Test func aWideValueStandsOnALineOfItsOwn() {
    check(
      "aws ec2 x --ip-permissions 'IpProtocol=tcp,FromPort=22' --region eu-west-1",
      32,
      [
        #"aws ec2 x --ip-permissions \"#, #"'IpProtocol=tcp,FromPort=22' \"#, "--region eu-west-1",
      ]
    )
  }

  @Test func whatIsQuotedIsNotBroken() {
    let command = #"aws ec2 x --names 'a  --b' 'it'\''s --c' --region eu-west-1"#
    check(command, 200, [command])
    let names = #"--names 'a  --b' 'it'\''s --c' \"#
    check(command, 36, [#"aws ec2 x \"#, names, "--region eu-west-1"])
  }

  @Test func wideCharactersTakeTwoCells() {
    let command = "aws ec2 x --names '東京の負荷分散装置'"
    check(command, 30, [#"aws ec2 x \"#, "--names '東京の負荷分散装置'"])
  }

  private func check(_ command: String, _ width: Int, _ expected: [String]?) {
    #expect(ShellLines(command)?.lines(width: width) == expected)
  }
}

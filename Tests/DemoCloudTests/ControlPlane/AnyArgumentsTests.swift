import Testing

@testable import DemoCloud

/// Whatever is typed, there is an answer or a complaint.
@Suite struct AnyArgumentsTests {
  private static let words =
    Operation.all.flatMap { [$0.service.rawValue, $0.name] + $0.options.map { "--\($0.name)" } }
    + [
      "--max-items", "--page-size", "--starting-token", "--next-token", "--max-results", "--marker",
      "--no-paginate", "--profile", "customer", "provider", "--region", "eu-west-1", "", "-", "--",
      "=", "--=", "9223372036854775807", "-9223372036854775808", "-1", "0", "x",
      "Name=vpc-id,Values=*",
      "Name=", "[", "{", "[]", "{}", "[[]]", "\"", "'", "Name='", "Name=[", "é=ü", "\u{0}", "null",
      #"{"Name":null}"#, #"[{"Name":"a","Values":[1]}]"#, "cGFnZTo1",
      "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiA5MjIzMzcyMDM2ODU0Nzc1ODA3fQ==",
      "page:5", "arn:aws:ecs:eu-west-1:111122223333:cluster/ecs-cluster", "demo-task",
      "ecs-cluster",
    ]

  @Test(arguments: CLIVersion.allCases)
  func everyArgumentListHasAnEnd(cli: CLIVersion) throws {
    let cloud = SteadyCloud(cli: cli)
    var ids = Identifiers(seed: 7)
    func word() -> String { Self.words[ids.number(0...Self.words.count - 1)] }
    for _ in 0..<3000 {
      let operation = Operation.all[ids.number(0...Operation.all.count - 1)]
      var arguments = [operation.service.rawValue, operation.name]
      for _ in 0..<ids.number(0...5) {
        let options = operation.options + (operation.paging?.options ?? [])
        let isOption = ids.number(0...2) > 0 && !options.isEmpty
        arguments.append(isOption ? "--\(options[ids.number(0...options.count - 1)].name)" : word())
        arguments.append(word())
      }
      let answer = cloud.plane.answer(arguments, in: cloud.world)
      #expect([0, 2, 252, 254, 255].contains(answer.exit))
      #expect((answer.exit == 0) == answer.standardError.isEmpty)
      #expect((answer.exit == 0) != answer.standardOutput.isEmpty)
    }
  }

  @Test func equalWorldsAnswerEqually() {
    for arguments in World.running.calls {
      let answer = SteadyCloud().plane.answer(arguments, in: .running)
      #expect(answer == SteadyCloud().plane.answer(arguments, in: .running))
    }
  }
}

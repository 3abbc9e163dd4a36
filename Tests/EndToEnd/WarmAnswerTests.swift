import ChildProcess
import Foundation
import SystemPackage
import Testing

@testable import AWSBackend

/// Workers that run the real CLIs answer what a process answers, byte for byte.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct WarmAnswerTests {
  /// Where and as whom calls are made.
  private struct Seat: Sendable {
    let cli: CLI
    let warm: WarmCLI
    let environment: [String: String?]

    init(_ cli: CLI, _ environment: [String: String]) {
      self.cli = cli
      var limits = WarmLimits()
      limits.hello = .seconds(120)
      warm = WarmCLI(executable: cli.path.string, limits: limits)
      self.environment = CLIEnvironment.overrides.merging(environment) { $1 }
    }

    func command(_ arguments: [String]) -> ChildProcess.Command {
      Command(cli.path.string, arguments, environment: environment)
    }

    /// Both ways, which must not differ.
    func compare(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation)
      async throws -> CommandOutcome
    {
      let words = "\(cli) \(arguments.joined(separator: " "))"
      let process = try await CommandRunner.live.run(command(arguments))
      guard let worker = await warm.run(command(arguments)) else {
        Issue.record("no worker ran \(words): \(await warm.way())", sourceLocation: sourceLocation)
        return process
      }
      #expect(worker.end == process.end, "\(words)", sourceLocation: sourceLocation)
      for stream in [\CommandOutcome.standardOutput, \.standardError] {
        let texts = [worker, process].map { outcome in
          // moto makes one up each time that it is asked.
          String(decoding: outcome[keyPath: stream], as: UTF8.self)
            .replacing(/"UserId": "\w+/, with: "\"UserId\": \"")
        }
        #expect(texts[0] == texts[1], "\(words)", sourceLocation: sourceLocation)
      }
      return process
    }
  }

  private static let tail = [
    "--output", "json", "--cli-connect-timeout", "5", "--cli-read-timeout", "15",
  ]

  @Test(arguments: CLI.allCases)
  func everyCallOfThePlan(cli: CLI) async throws {
    try await withMotoStack(accounts: 2) { stack in
      let path = try #require(stack.facts.paths.first)
      let status = try await Program.run(
        [
          "status", "--format", "json", "--endpoint", path.endpoint, "--endpoint-url",
          stack.facts.endpointURL,
        ] + Program.profiles,
        environment: stack.environment(cli),
        timeout: .seconds(300)
      )
      let document = try JSONDecoder().decode(Calls.self, from: Data(status.stdout.utf8))
      #expect(document.calls.count > 35)
      #expect(document.calls.allSatisfy { $0.warm == true }, "pltop has workers for all")
      let seat = Seat(cli, stack.environment(cli))
      for call in document.calls {
        _ = try await seat.compare(
          call.command.split(separator: " ").map(String.init) + Self.tail
            + ["--profile", call.side, "--endpoint-url", stack.facts.endpointURL]
        )
      }
      await seat.warm.end()
    }
  }

  private struct Calls: Decodable {
    struct Call: Decodable {
      var side: String
      var command: String
      var warm: Bool?
    }

    var calls: [Call]
  }

  @Test(arguments: CLI.allCases)
  func whatGoesWrong(cli: CLI) async throws {
    try await withMotoStack { stack in
      let facts = stack.facts
      try stack.addProfiles(
        """
        [profile empty]
        region = eu-west-1
        [profile mfa]
        region = eu-west-1
        role_arn = arn:aws:iam::111122223333:role/x
        source_profile = provider
        mfa_serial = arn:aws:iam::111122223333:mfa/me
        [profile lost]
        role_arn = arn:aws:iam::111122223333:role/x
        source_profile = nobody
        [profile silent]
        region = eu-west-1
        credential_process = /bin/sh -c 'echo words of the process >&2; exit 3'
        [profile gone]
        region = eu-west-1
        credential_process = /nonexistent/program
        [profile sso]
        region = eu-west-1
        sso_start_url = http://127.0.0.1:9/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = x
        """
      )
      let seat = Seat(cli, stack.environment(cli))
      func provider(_ words: [String], _ url: String = facts.endpointURL) -> [String] {
        words + Self.tail + ["--profile", "provider", "--endpoint-url", url]
      }
      let vpcs = ["ec2", "describe-vpcs"]
      let asWhom = ["empty", "mfa", "lost", "silent", "gone", "sso", "nobody"].map {
        vpcs + Self.tail + ["--profile", $0, "--endpoint-url", facts.endpointURL]
      }
      let bad =
        asWhom + [
          // The words are wrong.
          ["ec2", "describe-nonsense"], provider(vpcs + ["--nonsense"]),

          provider(["elbv2", "describe-target-health"]), vpcs + ["--output", "nonsense"],
          provider(vpcs + ["--filters", "nonsense"]), provider(vpcs + ["--query", "[["]),
          provider(vpcs + ["--filters", "file:///nonexistent"]),
          provider(["ecs", "describe-services", "--cluster"]),
          // AWS refuses.
          provider(vpcs + ["--vpc-ids", "vpc-0123456789abcdef0"]),
          provider(["ec2", "describe-vpc-endpoints", "--vpc-endpoint-ids", "vpce-0"]),
          provider(["elbv2", "describe-target-health", "--target-group-arn", "arn:nothing"]),
          provider(["elbv2", "describe-load-balancers", "--load-balancer-arns", "arn:nothing"]),
          provider(["ecs", "describe-services", "--cluster", "nothing", "--services", "nothing"]),
          provider(["sts", "get-caller-identity", "--region", "nowhere at all"]),
          // Nobody answers.
          provider(vpcs, "http://127.0.0.1:9"), provider(vpcs, "nonsense"),
        ]
      for arguments in bad {
        let outcome = try await seat.compare(arguments)
        #expect(outcome.end != .exited(0), "\(arguments)")
      }
      let good = [
        provider(vpcs), provider(vpcs + ["--vpc-ids"]),
        provider(vpcs + ["--query", "Vpcs[].VpcId"]),
        vpcs + ["--output", "text", "--profile", "provider", "--endpoint-url", facts.endpointURL],
        vpcs + ["--output", "table", "--profile", "provider", "--endpoint-url", facts.endpointURL],
      ]
      for arguments in good {
        let outcome = try await seat.compare(arguments)
        #expect(outcome.end == .exited(0), "\(arguments)")
      }
      await seat.warm.end()
    }
  }

  @Test(arguments: CLI.allCases)
  func anAnswerOfTwoPages(cli: CLI) async throws {
    try await withConstantServer { url in
      let seat = Seat(cli, Sandbox.variables)
      let outcome = try await seat.compare(["ec2", "describe-subnets", "--endpoint-url", url])
      #expect(String(decoding: outcome.standardOutput, as: UTF8.self).contains("subnet-3"))
      await seat.warm.end()
    }
  }

  /// As the same profile, whose file is written anew each time.
  @Test(arguments: CLI.allCases)
  func credentialsThatChange(cli: CLI) async throws {
    try await withMotoStack(accounts: 2) { stack in
      let seat = Seat(cli, stack.environment(cli))
      func account(_ lines: [String: String]) async throws -> String? {
        try stack.addProfiles(
          "[profile me]\nregion = eu-west-1\n" + lines.map { "\($0) = \($1)\n" }.joined()
        )
        let outcome = try await seat.compare(
          ["sts", "get-caller-identity"] + Self.tail
            + ["--profile", "me", "--endpoint-url", stack.facts.endpointURL]
        )
        guard outcome.end == .exited(0) else { return nil }
        let answer = try JSONDecoder().decode(Caller.self, from: Data(outcome.standardOutput))
        return answer.account
      }
      func process(_ side: MotoStack.Facts.Side, expiring date: String) -> [String: String] {
        let keys = side.credentials
        let json = """
          {"Version": 1, "AccessKeyId": "\(keys["aws_access_key_id"] ?? "")", \
          "SecretAccessKey": "\(keys["aws_secret_access_key"] ?? "")", \
          "SessionToken": "\(keys["aws_session_token"] ?? "token")", "Expiration": "\(date)"}
          """
        return ["credential_process": "/bin/echo '\(json)'"]
      }
      let (customer, provider) = (stack.facts.customer, stack.facts.provider)
      let steps: [(lines: [String: String], account: String?)] = [
        ([:], nil), (customer.credentials, customer.account),
        (provider.credentials, provider.account),
        (process(customer, expiring: "2020-01-01T00:00:00Z"), nil),
        (process(customer, expiring: "2099-01-01T00:00:00Z"), customer.account),
      ]
      for step in steps {
        let found = try await account(step.lines)
        #expect(found == step.account, "\(step.lines.keys)")
      }
      await seat.warm.end()
    }
  }

  private struct Caller: Decodable {
    private enum CodingKeys: String, CodingKey { case account = "Account" }

    var account: String
  }

  /// The session of the CLI, its clients and its models live on from call to call; they do not grow.
  @Test(arguments: CLI.allCases)
  func fiveThousandCalls(cli: CLI) async throws {
    try await withConstantServer { url in
      let interpreter = try await Interpreter.find(behind: cli.path.string, on: "/usr/bin:/bin")
      let worker = WarmWorker(interpreter)
      _ = try await worker.greet(within: .seconds(120))
      let variables = CLIEnvironment.overrides.merging(Sandbox.variables) { $1 }
      let command = ChildProcess.Command(
        cli.path.string,
        ["ec2", "describe-vpcs", "--output", "json", "--endpoint-url", url],
        environment: variables
      )
      var memory: [Int] = []
      var time: [Duration] = []
      for _ in 1...5 {
        var spent = Duration.zero
        for _ in 1...1000 {
          let answer = await worker.answer(command)
          guard case .outcome(let outcome) = answer, outcome.end == .exited(0) else {
            let number = await worker.calls
            Issue.record("call \(number) of \(cli): \(answer)")
            return
          }
          spent += outcome.processorTime ?? .zero
        }
        memory.append(await worker.memory)
        time.append(spent)
      }
      let growth = memory[4] - memory[0]
      print(
        "\(cli): \(memory.map { $0 >> 20 }) MiB, \(time.map { $0 / .seconds(1) }) ms of CPU a call"
      )
      #expect(growth < 8 << 20, "bytes after each 1,000 calls: \(memory)")
      worker.end()
    }
  }
}

extension MotoStack {
  /// Writes further profiles below the two of the stack, in place of earlier ones.
  fileprivate func addProfiles(_ text: String) throws {
    let file = try #require(environment(.v2)["HOME"]) + "/.aws/config"
    let mark = "# further profiles\n"
    let old = try String(contentsOfFile: file, encoding: .utf8)
    let own = old.components(separatedBy: mark)[0]
    try (own + "\n" + mark + text + "\n").write(toFile: file, atomically: true, encoding: .utf8)
  }
}

extension Sandbox {
  /// Credentials that no server looks at, and no home.
  fileprivate static let variables = [
    "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_EC2_METADATA_DISABLED": "true", "HOME": "/nonexistent",
  ]
}

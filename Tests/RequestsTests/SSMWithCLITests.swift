import AWSBackend
import ChildProcess
import FoundationEssentials
import PathModel
import Synchronization
import SystemPackage
import Testing

@testable import Requests

/// The real CLIs, v1 and v2, against a moto server, which runs nothing: a command succeeds at once
/// and printed nothing.
@Suite(.timeLimit(.minutes(20)))
struct SSMWithCLITests {
  @Test func bothCLIsTakeTheCallAndAnEmptyOutputIsSaidSo() async throws {
    try await withMotoServer { moto in
      for program in [MotoServer.root.appending(".venv/bin/aws").string, "/usr/bin/aws"] {
        let answers = Mutex<[String]>([])
        let cli = cli(program, moto)
        let seat = CurlSeat.ssm(instance: moto.client) { arguments, input in
          let answer = await cli.call(.customer, arguments, standardInput: input).answer
          answers.withLock { $0.append(String(decoding: (try? answer.get()) ?? [], as: UTF8.self)) }
          return answer
        }
        let request = TestRequest(
          path: "/it's \"quoted\" $(and)\n`odd`",
          headers: [HTTPHeader("Authorization", "Bearer secret")]
        )
        let result = await Curl(seat).send(request, RequestRoute(base: "http://10.1.1.12"))
        guard case .notSent(let words) = result.outcome else {
          Issue.record("\(program): \(result)")
          continue
        }
        let expected =
          "SSM says that the command on \(moto.client) ended with exit code 0, but curl printed "
          + "neither an answer nor a report: nothing is known of the request; run: aws ssm "
        #expect(words.hasPrefix(expected), "\(program): \(words)")
        // What AWS was given is what the seat made: moto echoes the parameters.
        let config = CurlConfig(request, RequestRoute(base: "http://10.1.1.12")).bytes
        let command = SSMCommand(instance: moto.client, config: config, timeout: .seconds(15))
        let sent = answers.withLock(\.first) ?? ""
        #expect(sent.contains("\"\(command.script)\""), "\(program): \(sent)")
        #expect(sent.contains("\"Comment\": \"pltop test request\""))
      }
    }
  }

  @Test func aCommandThatMotoDoesNotKnowYetIsPending() async throws {
    try await withMotoServer { moto in
      for program in [MotoServer.root.appending(".venv/bin/aws").string, "/usr/bin/aws"] {
        let cli = cli(program, moto)
        let command = SSMCommand(instance: moto.client, config: [], timeout: .seconds(5))
        let sent = await cli.call(
          .customer,
          command.sending,
          standardInput: command.parameters
        )
        let id = try #require(SSMCommand.id(in: sent.answer.get()), "\(program)")
        let other = SSMCommand(instance: "i-0000000000000000f", config: [], timeout: .seconds(5))
        let answer = await cli.call(.customer, other.asking(id)).answer
        guard case .failure(let problem) = answer else {
          Issue.record("\(program): \(answer)")
          continue
        }
        #expect(problem.code == "InvocationDoesNotExist")
      }
    }
  }

  /// A CLI with nothing of the developer's, whose calls go to moto.
  private func cli(_ program: String, _ moto: MotoServer) -> AWSCLI {
    let keys = moto.customer.credentials.map { ($0.uppercased(), String?.some($1)) }
    let own: [String: String?] = [
      "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
      "AWS_EC2_METADATA_DISABLED": "true", "AWS_PROFILE": nil, "AWS_SESSION_TOKEN": nil,
    ]
    let variables = own.merging(keys) { $1 }
    let access = SideAccess(region: moto.region, endpointURL: moto.endpointURL)
    return AWSCLI(
      executable: program,
      access: [.customer: access],
      timeout: .seconds(60),
      commands: CommandRunner { command async throws(CommandError) in
        var command = command
        command.environment.merge(variables) { $1 }
        return try await CommandRunner.live.run(command)
      }
    )
  }
}

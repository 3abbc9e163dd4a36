import AWSBackend
import ChildProcess
import FoundationEssentials
import PathModel
import Synchronization

@testable import DemoCloud

/// A scenario stopped at a moment: what pltop asks then, and what it makes of the answers.
struct PlayedScenario {
  /// Now, in whole seconds: what happened lately is judged by the true clock.
  static let start = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded())
  /// The ALB's time-outs of 10 s and 60 s are one second and six.
  static let speed = 10.0

  let cloud: Cloud
  private let asked = Asked()

  init(_ scenario: Scenario, at moment: Double, seed: UInt64 = 1) {
    var settings = Cloud.Settings()
    settings.seed = seed
    settings.scenario = scenario
    settings.at = moment
    settings.speed = Self.speed
    cloud = Cloud(settings, start: Self.start) { .zero }
  }

  /// Polls all once, through the argument lists and decoders of the real CLI.
  func poll() async -> Sample {
    var sample = Sample(at: Self.start, source: .demo)
    sample.wish = PathWish(endpoint: cloud.world.endpoint.id)
    sample.wish.client = .instance(cloud.world.client.id)
    sample.wish.watch.path = cloud.shape.requestPath
    if cloud.shape.isCustomerOnly { sample.wish.unwatched.insert(.provider) }
    let access: [Side: SideAccess] = [
      .customer: SideAccess(profile: "customer", region: cloud.shape.customerRegion),
      .provider: SideAccess(profile: "provider", region: World.region),
    ]
    let aws = AWSCLI(access: access, timeout: .seconds(60), commands: recording)
    return await Poller(sample: sample, pace: .once, runner: aws.runner).pollOnce()
  }

  /// The argument lists and what was printed, of the calls that went well.
  var answers: [(arguments: [String], output: String)] { asked.all }

  private var recording: CommandRunner {
    let commands = cloud.commands
    let asked = asked
    return CommandRunner { command async throws(CommandError) in
      let outcome = try await commands.run(command)
      if outcome.end == .exited(0) {
        asked.note(command.arguments, String(decoding: outcome.standardOutput, as: UTF8.self))
      }
      return outcome
    }
  }
}

private final class Asked: Sendable {
  private let answers = Mutex<[(arguments: [String], output: String)]>([])

  var all: [(arguments: [String], output: String)] { answers.withLock { $0 } }

  func note(_ arguments: [String], _ output: String) {
    answers.withLock { $0.append((arguments, output)) }
  }
}

extension Scenario {
  /// Its moments: the beginning, each action, what is expected, and some between and after.
  var moments: [Double] {
    let last = max(length, expect.map(\.at).max() ?? 0) + 30
    let steps = actions.flatMap { [$0.at, $0.at + 1] } + expect.map(\.at)
    return Set(steps + stride(from: 0, through: min(last, 400), by: 20)).sorted()
  }
}

import AWSBackend
import ChildProcess
import PathModel
import Testing

@testable import DemoCloud

/// pltop's own polling, from its argument lists to the path's state, over the demo's AWS.
@Suite(.timeLimit(.minutes(20)))
struct PollingTests {
  @Test(arguments: CLIVersion.allCases)
  func runningSystemIsUp(cli: CLIVersion) async {
    let sample = await poll(.running, cli)
    let failed = sample.calls.filter { $0.problem != nil }
    #expect(failed.map(\.id) == [], "\(failed.compactMap(\.problem?.message))")
    #expect(sample.calls.count > 30)
    let status = PathStatus.derive(sample)
    #expect(status.state == .up, "\(status.hops.map(\.summary))")
    #expect(status.zones.count == 2)
  }

  @Test func bothVersionsOfTheCLISayTheSame() async {
    let world = World.running.with { $0.tasks.append($0.task(2, .stopped)) }
    let (first, second) = (await poll(world, .v1), await poll(world, .v2))
    #expect(first.customer.endpoints.current == second.customer.endpoints.current)
    #expect(first.provider.service.current == second.provider.service.current)
    #expect(first.provider.tasks["1"].current == second.provider.tasks["1"].current)
    #expect(first.provider.stoppedTasks["1"].current == second.provider.stoppedTasks["1"].current)
    #expect(first.provider.stoppedTasks["1"].current?.count == 1)
  }

  @Test func unhealthyTargetsAreSeen() async {
    let world = World.running.with { world in
      let group = world.service.targetGroupARN
      for index in [0, 1] {
        world.targets[group]?[index].state = .unhealthy
        world.targets[group]?[index].reason = "Target.Timeout"
        world.targets[group]?[index].description = "Request timed out"
      }
    }
    let status = PathStatus.derive(await poll(world, .v2))
    #expect(status[.applicationLoadBalancer].state == .down)
    #expect(status[.endpoint].state == .up)
  }

  @Test func faultOfAnAccountIsItsOwn() async {
    let world = World.running.faulty(APIFault(account: .customer, kind: .expiredToken))
    let sample = await poll(world, .v2)
    #expect(sample.customer.endpoints.problem?.kind == .auth)
    #expect(sample.calls.filter { $0.side == .provider }.allSatisfy { $0.problem == nil })
  }

  private func poll(_ world: World, _ cli: CLIVersion) async -> Sample {
    let plane = SteadyCloud(cli: cli).plane
    let commands = CommandRunner { command in
      let answer = plane.answer(command.arguments, in: world)
      return CommandOutcome(
        end: .exited(answer.exit),
        standardOutput: Array(answer.standardOutput.utf8),
        standardError: Array(answer.standardError.utf8)
      )
    }
    let aws = AWSCLI(
      access: [
        .customer: SideAccess(profile: "customer", region: "eu-west-1"),
        .provider: SideAccess(profile: "provider", region: "eu-west-1"),
      ],
      timeout: .seconds(10),
      commands: commands
    )
    return await Poller(sample: Sample(at: SteadyCloud.epoch), pace: .once, runner: aws.runner)
      .pollOnce()
  }
}

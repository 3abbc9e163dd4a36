import AWSBackend
import PathModel
import Testing

/// A poller that keeps running; its interval is an hour, so only what a test asks for happens.
@Suite(.timeLimit(.minutes(20)))
struct PollerTests {
  private let aws = ChangingAWS()
  private let poller: Poller

  init() {
    poller = Poller(sample: Sample(at: PlanDrive.at), pace: .once, runner: aws.runner)
  }

  @Test func lastGoodValueStaysAsOldWhenALaterRunFails() async throws {
    try await whileRunning {
      _ = try await sample { isSettled($0) && PathStatus.derive($0).state == .up }
      let offline = Problem(.network, "AWS cannot be reached", next: "check the network")
      aws.change(CannedAWS(special: ["elbv2 describe-target-health alb": .failure(offline)]))
      await poller.refresh()
      let later = try await sample { PathStatus.derive($0)[.applicationLoadBalancer].state != .up }
      let health = try #require(
        later.provider.targetHealth.byKey.values.first { $0.problem != nil }
      )
      #expect(health.problem == offline)
      #expect(health.latest?.count == 2)
      #expect(PathStatus.derive(later)[.applicationLoadBalancer].state == .unknown)
      aws.change(CannedAWS())
      await poller.refresh()
      _ = try await sample { PathStatus.derive($0)[.applicationLoadBalancer].state == .up }
    }
  }

  /// An answer that cannot be read is no better when it comes again, and a good one is good again.
  @Test func theSameAnswerIsTakenAsBefore() async throws {
    let health = "elbv2 describe-target-health alb"
    try await whileRunning {
      let first = try await sample { isSettled($0) && PathStatus.derive($0).state == .up }
      let heard = try #require(first.customer.endpoints.at)
      await poller.refresh()
      let second = try await sample {
        isSettled($0) && $0.customer.endpoints.at.map { $0 > heard } ?? false
      }
      #expect(second.customer.endpoints.current == first.customer.endpoints.current)
      aws.change(CannedAWS(special: [health: .success("[]")]))
      for runs in 3...4 {
        await poller.refresh()
        let later = try await sample { sample in
          sample.calls.contains { $0.problem?.kind == .unreadable && $0.runs == runs }
        }
        #expect(PathStatus.derive(later)[.applicationLoadBalancer].state == .unknown)
      }
      aws.change(CannedAWS())
      await poller.refresh()
      _ = try await sample { PathStatus.derive($0).state == .up }
    }
  }

  @Test func serviceThatIsDeletedIsNoLongerUpAndMayComeBack() async throws {
    try await whileRunning {
      _ = try await sample { isSettled($0) && PathStatus.derive($0).state == .up }
      aws.change(CannedAWS(situation: "26-ecs-service-missing"))
      await poller.refresh()
      // Its targets stay healthy here, so that they are addresses which nobody known runs.
      _ = try await sample { sample in
        let status = PathStatus.derive(sample)
        return status.hops.last?.kind == .addresses && status.state == .up
      }
      aws.change(CannedAWS())
      await poller.refresh()
      _ = try await sample { PathStatus.derive($0)[.service].state == .up }
    }
  }

  @Test func stoppedTasksAreRememberedWhenECSListsThemNoLonger() async throws {
    aws.change(CannedAWS(situation: "18-ecs-app-crash"))
    try await whileRunning {
      let crashed = try await sample { !$0.provider.rememberedTasks.isEmpty }
      let task = try #require(crashed.provider.rememberedTasks.first)
      aws.change(CannedAWS(special: ["ecs list-tasks stopped": .success(#"{"taskArns": []}"#)]))
      await poller.refresh()
      let later = try await sample { $0.provider.stoppedTaskARNs.latest?.isEmpty ?? false }
      #expect(later.provider.rememberedTasks == [task])
      #expect(PathObjects(in: later).rememberedTasks == [task])
    }
  }

  @Test func newEndpointTakesThePlaceOfOneThatIsGone() async throws {
    try await whileRunning {
      let first = try await sample { isSettled($0) && PathStatus.derive($0).state == .up }
      let old = try #require(first.path?.endpointID)
      let gone = Problem(.notFound, "AWS does not know it")
      let text = try Fixtures.text("healthy-v2/ec2.describe-vpc-endpoints.json")
      let renewed = Array(text.replacing(old, with: "vpce-new").utf8)
      aws.change { side, arguments in
        guard arguments[1] == "describe-vpc-endpoints" else {
          return CannedAWS().result(side, arguments)
        }
        let isOld = arguments.contains(old)
        return CallResult(
          exit: 0,
          elapsed: .zero,
          answer: isOld ? .failure(gone) : .success(renewed)
        )
      }
      await poller.refresh()
      let down = try await sample { $0.customer.endpoints.problem != nil }
      #expect(down.path == first.path)
      #expect(PathStatus.derive(down)[.endpoint].state == .down)
      await poller.refresh()
      let later = try await sample { $0.path != first.path }
      #expect(later.path?.endpointID == "vpce-new")
      #expect(later.path?.serviceID == first.path?.serviceID)
    }
  }

  @Test func newIntervalIsHeeded() async throws {
    try await whileRunning {
      _ = try await sample { isSettled($0) && PathStatus.derive($0).state == .up }
      let before = aws.calls.count
      await poller.setInterval(.zero)
      _ = try await sample { _ in aws.calls.count > before }
    }
  }

  @Test func cancellationEndsItAndItsCalls() async throws {
    let hanging = CallRunner { _, _ in
      try? await Task.sleep(for: .seconds(86_400))
      return CallResult(exit: nil, elapsed: .zero, answer: .failure(Problem(.killed, "ended")))
    }
    let poller = Poller(sample: Sample(at: PlanDrive.at), pace: .once, runner: hanging)
    let running = Task { await poller.run() }
    let started = await poller.samples.first { $0.calls.contains { $0.isRunning } }
    #expect(started?.calls.count { $0.isRunning } == 4)
    running.cancel()
    await running.value
  }

  private func isSettled(_ sample: Sample) -> Bool {
    sample.calls.allSatisfy { $0.runs > 0 && !$0.isRunning }
  }

  private func whileRunning(_ work: () async throws -> Void) async throws {
    let running = Task { await poller.run() }
    defer { running.cancel() }
    try await work()
  }

  /// The next sample that fits.
  private func sample(_ fits: (Sample) -> Bool) async throws -> Sample {
    try #require(await poller.samples.first(where: fits))
  }
}

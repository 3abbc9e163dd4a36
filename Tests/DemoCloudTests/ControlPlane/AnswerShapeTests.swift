import Testing

@testable import DemoCloud

/// Every answer has the shape that botocore has for it, in every state that the world can be in.
@Suite(.timeLimit(.minutes(20)))
struct AnswerShapeTests {
  @Test func everyAnswerInEveryStateHasItsShape() async throws {
    var answers: [(arguments: [String], output: String)] = []
    // Most states change few of the answers.
    var known: Set<[String]> = []
    for world in Self.worlds {
      for cli in CLIVersion.allCases {
        for arguments in world.calls {
          let answer = SteadyCloud(world: world, cli: cli).plane.answer(arguments, in: world)
          #expect(answer.exit == 0, "\(arguments): \(answer.standardError)")
          guard known.insert(arguments + [answer.standardOutput]).inserted else { continue }
          answers.append((arguments, answer.standardOutput))
        }
      }
    }
    let problems = try await ShapeCheck.problems(of: answers)
    #expect(problems == [])
  }

  @Test func everyOperationIsAmongTheCalls() {
    let called = Set(World.running.calls.map { $0.prefix(2).joined(separator: " ") })
    #expect(Set(Operation.all.map(\.command)) == called)
  }

  @Test func theCheckFindsWhatIsWrong() async throws {
    let vpcs = ["ec2", "describe-vpcs"]
    let problems = try await ShapeCheck.problems(of: [
      (vpcs, "{\n    \"Vpcs\": [\n        {\n            \"VpcIdd\": \"a\"\n        }\n    ]\n}\n"),
      (vpcs, "{\n    \"Vpcs\": 1\n}\n"), (vpcs, "{\"Vpcs\": []}"), (vpcs, "{"),
      (["ec2", "describe-nothing"], "{}\n"),
      (vpcs, (["Vpcs": [["State": "odd", "OwnerId": "1"]]] as JSON).text + "\n"),
    ])
    for part in [
      "VpcIdd: no such member", ".Vpcs: list expected", "not printed as the CLI", "not JSON",
      "no operation ec2 describe-nothing", "\"odd\" is none of", "the order is OwnerId, State",
      "the check ended with exited(1)",
    ] {
      #expect(problems.contains { $0.contains(part) }, "\(part)")
    }
  }

  /// The running system, and one world for each value of each of its states.
  private static var worlds: [World] {
    let running = World.running
    return [running] + endpoints(of: running) + network(of: running) + balancing(of: running)
      + containers(of: running)
  }

  private static func endpoints(of world: World) -> [World] {
    EndpointState.allCases.map { state in
      world.with {
        $0.endpoint.state = state
        $0.endpoint.failureCode = state == .failed ? "InsufficientFreeAddressesInSubnet" : nil
        $0.endpoint.failureMessage = state == .failed ? "There are too few addresses" : nil
      }
    }
      + EndpointService.State.allCases.map { state in
        world.with {
          $0.endpointService.state = state
          $0.endpointService.allowedPrincipals = [
            "*", "arn:aws:iam::444455556666:root", "arn:aws:iam::444455556666:role/a",
            "arn:aws:iam::444455556666:user/a",
          ]
        }
      }
  }

  private static func network(of world: World) -> [World] {
    NATGateway.State.allCases.map { state in
      world.with {
        $0.providerNetwork.natGateways[0].state = state
        $0.providerNetwork.natGateways[0].failureCode = "Gateway.NotAttached"
        $0.providerNetwork.natGateways[0].failureMessage = "Network has no Internet gateway"
        $0.providerNetwork.routeTables[1].routes[1].isBlackhole = true
        $0.providerNetwork.networkACLs[0].entries[0].ports = 80...90
        $0.impairedZones = ["eu-west-1a"]
      }
    }
      + ClientInstance.State.allCases.map { state in world.with { $0.client.state = state } }
      + ClientInstance.Check.allCases.map { check in world.with { $0.client.check = check } }
  }

  private static func balancing(of world: World) -> [World] {
    LoadBalancer.State.allCases.map { state in
      world.with {
        $0.loadBalancers[0].state = state
        $0.loadBalancers[0].stateReason = "why"
        $0.loadBalancers[0].securityGroupIDs = $0.loadBalancers[1].securityGroupIDs
      }
    }
      + Target.State.allCases.map { state in
        world.with { world in
          world.targets[world.service.targetGroupARN]?[0].state = state
          world.targets[world.service.targetGroupARN]?[0].reason = "Target.Timeout"
          world.targets[world.service.targetGroupARN]?[0].description = "Request timed out"
        }
      } + [
        world.with { world in
          let group = world.targetGroups[1].arn
          world.listeners[1].networkProtocol = "HTTPS"
          world.listeners[1].rules = [
            ListenerRule(
              arn: "\(world.listeners[1].arn)/1",
              priority: 1,
              hosts: ["a.example"],
              paths: ["/a/*"],
              action: .forward([
                .init(targetGroupARN: group, weight: 1), .init(targetGroupARN: group, weight: 2),
              ])
            )
          ]
          world.listeners[1].defaultAction = .fixedResponse(status: 503, body: "off")
        }
      ]
  }

  private static func containers(of world: World) -> [World] {
    ServiceTask.Status.allCases.map { status in world.with { $0.tasks = [$0.task(0, status)] } }
      + ServiceTask.StopCode.allCases.map { code in
        world.with {
          $0.tasks = [$0.task(0, .stopped)]
          $0.tasks[0].stopCode = code
        }
      }
      + ContainerService.Status.allCases.map { status in
        world.with {
          $0.service.status = status
          $0.service.deployments.append($0.service.deployments[0])
          $0.service.deployments[0].rolloutState = .inProgress
          $0.service.deployments[1].rolloutState = .failed
        }
      }
  }
}

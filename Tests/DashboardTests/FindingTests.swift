import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// Findings in the Why section.
@Suite struct FindingTests {
  @Test func causeComesFirstWithWhatToDo() throws {
    let rows = rows(of: Stack.broken)
    let why = try #require(rows.firstIndex { $0.hasPrefix(" Why") })
    #expect(rows[why].contains("✖ ALB: target 10.100.100.140:8080 answers the health check"))
    let next = try #require(
      rows.firstIndex { $0.contains("→ look: aws elbv2 describe-target-groups") }
    )
    #expect(next > why)
    let nlb = try #require(rows.firstIndex { $0.contains("✖ NLB down: 0 of 1 targets healthy") })
    #expect(nlb > next)
  }

  @Test func causeAndItsCommandAreWholeInTheSmallestTerminal() throws {
    let rows = State.showing(Stack.broken, 80, 24).drawn.rows()
    let why = try #require(rows.firstIndex { $0.hasPrefix(" Why") })
    #expect(rows[why..<(why + 3)].joined().contains("failed with these codes:"))
    #expect(rows.contains { $0.hasSuffix(" \\") })
    let command = try #require(rows.firstIndex { $0.contains("→ look: aws") })
    #expect(rows[command..<(command + 3)].joined().contains("--region eu-west-1"))
  }

  @Test func hopThatAFindingExplainsIsNotToldAgain() {
    #expect(!rows(of: Stack.broken).contains { $0.contains("ALB down: ") })
  }

  @Test func warningDoesNotHideWhyAHopIsDown() {
    let rows = rows(
      of: Stack.made(Stack.broken) {
        $0.provider.targetHealth[Stack.albGroup] = Stack.known([])
        $0.provider.loadBalancers = Stack.known([
          Stack.balancer(Stack.nlb, "demo-nlb"),
          Stack.made(Stack.balancer(Stack.alb, "demo-alb")) { $0.state = Open(.activeImpaired) },
        ])
      }
    )
    #expect(rows.contains { $0.contains("◐ ALB: load balancer demo-alb is active_impaired") })
    #expect(rows.contains { $0.contains("✖ ALB down: ") })
  }

  @Test func findingOfTheServiceStandsForTheStoppedTask() {
    let sample = Stack.made(Stack.broken) {
      $0.provider.targetHealth[Stack.albGroup] = Stack.known([
        Stack.target("10.100.100.140", 8080, "eu-west-1a", .healthy)
      ])
    }
    let rows = rows(of: sample)
    #expect(rows.contains { $0.contains("◐ service: ECS stopped a task for failing") })
    #expect(!rows.contains { $0.contains("task 9f8e7d6c stopped") })
  }

  @Test func stoppedClientIsSaidOnce() {
    let rows = rows(
      of: Stack.made(Stack.healthy) {
        $0.customer.instances = Stack.known([
          Stack.made(Stack.instance) { $0.state = Open(.stopped) }
        ])
      }
    )
    #expect(rows.count { $0.contains("client instance is stopped") } == 1)
    #expect(rows.contains { $0.contains("→ fix: aws ec2 start-instances") })
  }

  private func rows(of sample: Sample) -> [String] {
    State.showing(sample, 120, 36).drawn.rows()
  }
}

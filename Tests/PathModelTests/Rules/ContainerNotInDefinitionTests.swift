import Testing

@testable import PathModel

/// The service that balances what its task definition does not have.
@Suite struct ContainerNotInDefinitionTests {
  private let rule = RuleDrive(.containerNotInDefinition) { sample in
    sample.setTaskHealth(("healthy", nil), ("unhealthy", nil))
    sample.provider.taskDefinition = sample.provider.taskDefinition.changing {
      $0.arn = "demo-task:3"
      $0.containers[0].name = "demo"
      $0.containers[0].ports = [5000]
    }
    sample.changeService { $0.loadBalancing[0].containerName = "demo" }
  }

  private let next =
    "ecs describe-task-definition --task-definition demo-task:3 --profile provider "
    + "--region eu-west-1"

  @Test func otherPortIsFound() throws {
    let finding = try rule.finds(.warning, .service, "web", next: next)
    #expect(finding.message.contains("port 8080 of container demo"))
    #expect(
      finding.evidence == [
        "ecs describe-services: web loadBalancers demo:8080",
        "ecs describe-task-definition: demo-task:3 has demo:5000",
      ]
    )
  }

  @Test func otherContainerIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .service,
      "web",
      next: next,
      and: { sample in
        sample.setTaskHealth(("unhealthy", nil), ("unhealthy", nil))
        sample.changeService { $0.loadBalancing[0].containerName = "web" }
      }
    )
    #expect(finding.message.contains("container web, which task definition demo-task:3"))
  }

  @Test func portThatIsThereIsNone() {
    rule.findsNothing { sample in
      sample.provider.taskDefinition = sample.provider.taskDefinition.changing {
        $0.containers[0].ports = [8080]
      }
    }
  }

  @Test func portsThatAreMissingSayNothing() {
    rule.findsNothing { sample in
      sample.provider.taskDefinition = sample.provider.taskDefinition.changing {
        $0.containers[0].ports = []
      }
    }
  }

  @Test func nameThatIsMissingSaysNothing() {
    rule.findsNothing { $0.changeService { $0.loadBalancing[0].containerName = nil } }
  }

  @Test func definitionOfAnotherRevisionSaysNothing() {
    rule.findsNothing { $0.changeService { $0.taskDefinitionARN = "demo-task:4" } }
  }

  @Test func targetsThatAreHealthyAreNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("healthy", nil)) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .taskDefinition)
    rule.warnsAtMost(flaw, without: .groups, .applicationHealth)
  }
}

import Testing

@testable import PathModel

/// The service that is meant to have one task only.
@Suite struct DesiredCountOneTests {
  private let rule = RuleDrive(.desiredCountOne) { sample in
    sample.changeService {
      $0.desiredCount = 1
      $0.runningCount = 1
    }
  }

  @Test func oneTaskIsFound() throws {
    try rule.advises(
      .service,
      "web",
      next: "ecs update-service --cluster demo --service web --desired-count 2 --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test(arguments: [0, 2, nil])
  func anotherCountIsNone(count: Int?) {
    rule.findsNothing { sample in sample.changeService { $0.desiredCount = count } }
  }

  @Test func serviceThatIsDeletedIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.status = Open(ECSService.Status.draining) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}

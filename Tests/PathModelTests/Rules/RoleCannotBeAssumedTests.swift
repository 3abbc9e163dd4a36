import Testing

@testable import PathModel

/// The role that ECS cannot assume.
@Suite struct RoleCannotBeAssumedTests {
  private let rule = RuleDrive(.roleCannotBeAssumed) { sample in
    sample.lackTask(
      "failed to launch a task with (error ECS was unable to assume the role "
        + "'arn:aws:iam::111122223333:role/teams/demo-role' that was provided for this task. Please "
        + "verify that the role being passed has the proper trust relationship and permissions.)."
    )
  }

  @Test(arguments: Flaw.allCases)
  func messageThatStandsIsFound(flaw: Flaw) throws {
    try rule.findsEvent(
      flaw,
      next: "iam get-role --role-name demo-role --query Role.AssumeRolePolicyDocument --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    "IAM trust relationship has been misconfigured or changed, and ECS can no longer maintain your service",
    "IAM permissions policies have been misconfigured or changed, and ECS can no longer maintain your service",
  ])
  func wordsOfECSAreKnown(message: String) {
    #expect(rule.findings { $0.lackTask(message) }.count == 1)
  }

  @Test(arguments: [
    "failed to launch a task with (error No Fargate configuration exists).",
    "failed to launch a task with (error ECS was unable to assume the role "
      + "'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS' "
      + "that was provided for this task.).",
  ])
  func otherMessageIsNone(message: String) {
    rule.findsNothing { $0.lackTask(message) }
  }

  @Test func itIsNoLackOfPlace() {
    var sample = HealthySample.sample
    sample.lackTask("failed to launch a task with (error ECS was unable to assume the role 'a').")
    #expect(PathStatus.derive(sample).faults.map(\.rule) == ["role-cannot-be-assumed"])
  }

  @Test func lostPermissionIsToldAsSuch() {
    let found = rule.findings { sample in
      sample.lackTask(
        "IAM permissions policies have been misconfigured or changed, and ECS can no longer maintain "
          + "your service"
      )
    }
    #expect(found.map { $0.message.contains("lacks permissions that it had") } == [true])
  }
}

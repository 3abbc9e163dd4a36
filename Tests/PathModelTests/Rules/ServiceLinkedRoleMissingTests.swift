import Testing

@testable import PathModel

/// The role of ECS that is missing in the account.
@Suite struct ServiceLinkedRoleMissingTests {
  private let rule = RuleDrive(.serviceLinkedRoleMissing) { sample in
    sample.lackTask(
      "failed to launch a task with (error ECS was unable to assume the role "
        + "'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS' "
        + "that was provided for this task.)."
    )
  }

  @Test(arguments: Flaw.allCases)
  func messageThatStandsIsFound(flaw: Flaw) throws {
    try rule.findsEvent(
      flaw,
      next: "iam create-service-linked-role --aws-service-name ecs.amazonaws.com --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    "Unable to assume the service linked role. Please verify that the ECS service linked role exists."
  ])
  func wordsOfECSAreKnown(message: String) {
    #expect(rule.findings { $0.lackTask(message) }.count == 1)
  }

  @Test(arguments: [
    "failed to launch a task with (error ECS was unable to assume the role "
      + "'arn:aws:iam::111122223333:role/teams/demo-role' that was provided for this task. Please "
      + "verify that the role being passed has the proper trust relationship and permissions.).",
    "AWSServiceRoleForECS is used.",
  ])
  func otherMessageIsNone(message: String) {
    rule.findsNothing { $0.lackTask(message) }
  }
}

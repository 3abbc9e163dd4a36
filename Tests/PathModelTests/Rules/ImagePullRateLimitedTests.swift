import Testing

@testable import PathModel

/// The registry that allows no more pulls for now.
@Suite struct ImagePullRateLimitedTests {
  private let rule = RuleDrive(.imagePullRateLimited) { sample in
    sample.stopTask(
      "TaskFailedToStart",
      "CannotPullContainerError: httpReadSeeker: failed open: unexpected status code "
        + "https://registry-1.docker.io/v2/a/manifests/sha256:404404: 429 Too Many Requests - "
        + "Server message: toomanyrequests: You have reached your unauthenticated pull rate limit."
    )
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(
      flaw,
      next: "ecr create-repository --repository-name lvthillo/python-flask-api --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotPullContainerError: ERROR: toomanyrequests: Too Many Requests."),
    ("TaskFailedToStart", "CannotPullContainerError: You have reached your pull rate limit."),
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotPullContainerError: not found"),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }

  @Test(arguments: [
    ("public.example.org:5000/web/app:1", "web/app"), ("nginx@sha256:01", "nginx"),
    ("quay.io/a/b", "a/b"),
  ])
  func repositoryIsNamedAfterTheImage(image: String, name: String) {
    let found = rule.findings { $0.changeStoppedTask { $0.containers[0].image = image } }
    #expect(found.map(\.next).allSatisfy { $0.contains("--repository-name \(name) ") })
  }

  @Test func imageThatIsInECRNeedsNoMirror() {
    let image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/demo:1"
    let found = rule.findings { $0.changeStoppedTask { $0.containers[0].image = image } }
    #expect(found.map(\.next).allSatisfy { $0.contains("describe-task-definition") })
  }
}

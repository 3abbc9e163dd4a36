import PathModel
import Testing

@testable import AWSBackend

/// The operator's aliases of the AWS CLI.
@Suite struct AliasFileTests {
  private let file = AliasFile(
    """
    # of mine
    [toplevel]

    whoami = sts get-caller-identity
    ec2 =
      !f() {
        ecs = 1
      }
    elbv2 : !echo hello
    [command ecs]
    list-clusters = list-clusters --output table
    [preview]
    sts = true
    """
  )

  @Test(arguments: [
    (["ec2", "describe-vpcs"], "ec2", 5), (["elbv2", "describe-rules"], "elbv2", 9),
    (["ecs", "list-clusters"], "ecs list-clusters", 11),
  ])
  func aliasIsFound(arguments: [String], name: String, line: Int) {
    let alias = file.alias(before: arguments)
    #expect(alias?.name == name)
    #expect(alias?.line == line)
  }

  @Test(arguments: [["ecs", "describe-tasks"], ["sts", "get-caller-identity"], ["whoami"], []])
  func othersAreNot(arguments: [String]) {
    #expect(file.alias(before: arguments) == nil)
  }

  @Test func noFileIsNoAlias() {
    #expect(AliasFile(home: nil) == nil)
    #expect(AliasFile(home: "/nonexistent") == nil)
  }
}

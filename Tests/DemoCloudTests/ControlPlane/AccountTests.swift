import AWSBackend
import PathModel
import Testing

@testable import DemoCloud

@Suite struct AccountTests {
  @Test(arguments: [
    ("", ["vpc-2", "vpc-1"]), ("--profile customer", ["vpc-2"]), ("--profile provider", ["vpc-1"]),
    ("--region us-east-1", []),
  ])
  func vpcsAreThoseOfTheAccount(options: String, names: [String]) throws {
    let vpcs = try SteadyCloud().decode(.vpcs, "ec2 describe-vpcs \(options)")
    #expect(vpcs.map(\.name) == names)
  }

  @Test(arguments: [("", "111122223333"), ("--profile customer", "444455556666")])
  func identityIsThatOfTheAccount(options: String, account: String) throws {
    let identity = try SteadyCloud().decode(.callerIdentity, "sts get-caller-identity \(options)")
    #expect(identity.account == account)
    #expect(identity.arn == "arn:aws:sts::\(account):assumed-role/PltopReadOnly/me")
  }

  @Test func theCustomerHasNoneOfTheProvidersThings() throws {
    let cloud = SteadyCloud()
    for (line, list) in [
      ("elbv2 describe-load-balancers", "LoadBalancers"),
      ("elbv2 describe-target-groups", "TargetGroups"), ("ecs list-clusters", "clusterArns"),
      ("ec2 describe-vpc-endpoint-service-configurations", "ServiceConfigurations"),
      ("ec2 describe-vpc-endpoint-connections", "VpcEndpointConnections"),
    ] {
      #expect(try cloud.output("\(line) --profile customer")[list]?.elements == [])
      #expect(try cloud.output(line)[list]?.elements?.isEmpty == false)
    }
  }

  @Test func theOthersThingsAreNotFound() {
    let cloud = SteadyCloud()
    let world = cloud.world
    for line in [
      "ec2 describe-vpcs --profile customer --vpc-ids \(world.providerNetwork.id)",
      "ec2 describe-vpc-endpoints --profile provider --vpc-endpoint-ids \(world.endpoint.id)",
      "ec2 describe-instances --profile provider --instance-ids \(world.client.id)",
      "ec2 describe-vpc-endpoint-service-configurations --profile customer --service-ids "
        + world.endpointService.id,
      "elbv2 describe-target-health --profile customer --target-group-arn "
        + world.targetGroups[0].arn,
      "ecs list-tasks --profile customer --cluster \(world.clusterARN)",
      "ecs list-tasks --region us-east-1 --cluster \(world.clusterARN)",
    ] {
      #expect(cloud.problem(line).kind == .notFound, "\(line)")
    }
  }

  @Test(arguments: [
    ([], false), (["*"], true), (["arn:aws:iam::444455556666:root"], true),
    (["arn:aws:iam::999999999999:root"], false),
  ])
  func serviceIsVisibleToThoseWhoMayUseIt(principals: [String], isVisible: Bool) throws {
    let cloud = SteadyCloud(
      world: .running.with { $0.endpointService.allowedPrincipals = principals }
    )
    let line =
      "ec2 describe-vpc-endpoint-services --service-names \(cloud.world.endpoint.serviceName)"
    #expect((cloud.ask("\(line) --profile customer").exit == 0) == isVisible)
    #expect(cloud.ask("\(line) --profile provider").exit == 0)
  }

  @Test func otherCustomersAreSeenByTheProviderOnly() throws {
    let cloud = SteadyCloud(
      world: .running.with { world in
        var other = world.endpoint
        other.id = "vpce-0other"
        other.ownerID = "999999999999"
        other.vpcID = "vpc-0other"
        world.otherEndpoints = [other]
      }
    )
    let connections = try cloud.decode(
      .endpointConnections,
      "ec2 describe-vpc-endpoint-connections"
    )
    #expect(connections.map(\.ownerID) == ["444455556666", "999999999999"])
    #expect(try cloud.decode(.vpcEndpoints, "ec2 describe-vpc-endpoints").count == 1)
  }
}

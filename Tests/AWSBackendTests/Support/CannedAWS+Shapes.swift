import PathModel

@testable import AWSBackend

extension CannedAWS {
  /// Nothing of ECS: the ALB's group holds addresses of something else.
  static var addresses: CannedAWS {
    CannedAWS(special: ["ecs list-clusters": .success(#"{"clusterArns": []}"#)])
  }

  /// The tasks run on instances of the cluster, in bridge mode: these are the ALB's targets.
  static func bridge() throws -> CannedAWS {
    let group = #""TargetType": "ip""#
    let groups = try Fixtures.text("healthy-v2/elbv2.describe-target-groups.json")
      .replacing(group, with: #""TargetType": "instance""#)
    let host = "arn:aws:ecs:eu-west-1:111122223333:container-instance/ecs-cluster/0a1b"
    let tasks = try Fixtures.text("healthy-v2/ecs.describe-tasks.json")
      .replacing(#""clusterArn""#, with: #""containerInstanceArn": "\#(host)", "clusterArn""#)
    return CannedAWS(special: [
      "elbv2 describe-target-groups": .success(groups), "ecs describe-tasks": .success(tasks),
      "elbv2 describe-target-health alb": .success(
        #"""
        {"TargetHealthDescriptions": [{"Target": {"Id": "i-0123456789abcdef0", "Port": 32768,
        "AvailabilityZone": "eu-west-1a"}, "HealthCheckPort": "32768", "TargetHealth": {"State": "healthy"}}]}
        """#
      ),
      "ecs describe-container-instances": .success(
        #"""
        {"containerInstances": [{"containerInstanceArn": "\#(host)", "ec2InstanceId": "i-0123456789abcdef0",
        "status": "ACTIVE", "agentConnected": true}], "failures": []}
        """#
      ),
    ])
  }

  /// The endpoint's service is somebody else's.
  static var saas: CannedAWS {
    CannedAWS(special: [
      "provider ec2 describe-vpc-endpoint-service-configurations": .success(
        #"{"ServiceConfigurations": []}"#
      )
    ])
  }
}

import PathModel

/// Pages of the AWS console.
enum ConsolePage {
  /// By the target group's ARN; nil: it is none.
  static func targetGroup(_ group: String) -> String? {
    ARN(group)?.region.map {
      "\(host($0))/ec2/home?region=\($0)#TargetGroup:targetGroupArn=\(group)"
    }
  }

  /// By the task's ARN; the service's name only says under which service the page is shown.
  static func task(_ task: String, of service: String?) -> String? {
    let names = task.split(separator: "/")
    guard let region = ARN(task)?.region, let id = names.last, names.count == 3 else {
      return nil
    }
    let place = service.map { "services/\($0)/" } ?? ""
    return "\(host(region))/ecs/v2/clusters/\(names[1])/\(place)tasks/\(id)?region=\(region)"
  }

  /// By the service's ARN.
  static func service(_ service: String, cluster: String, name: String) -> String? {
    ARN(service)?.region.map {
      "\(host($0))/ecs/v2/clusters/\(cluster)/services/\(name)/health?region=\($0)"
    }
  }

  static func endpoint(_ id: String, region: String?) -> String? {
    region.map { "\(host($0))/vpcconsole/home?region=\($0)#Endpoints:vpcEndpointId=\(id)" }
  }

  static func endpointService(_ id: String, region: String?) -> String? {
    region.map {
      "\(host($0))/vpcconsole/home?region=\($0)#EndpointServiceDetails:vpcEndpointServiceId=\(id)"
    }
  }

  /// The page of a kind of object that is found by one parameter, as in `SecurityGroup:groupId`.
  static func object(_ id: String, service: String, place: String, region: String?) -> String? {
    region.map { "\(host($0))/\(service)/home?region=\($0)#\(place)=\(id)" }
  }

  private static func host(_ region: String) -> String {
    let domain =
      if region.hasPrefix("cn-") {
        "amazonaws.cn"
      } else if region.hasPrefix("us-gov-") {
        "amazonaws-us-gov.com"
      } else {
        "aws.amazon.com"
      }
    return "https://\(region).console.\(domain)"
  }
}

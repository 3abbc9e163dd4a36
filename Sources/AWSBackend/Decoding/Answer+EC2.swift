package import PathModel

extension Answer<[VPC]> {
  /// From `aws ec2 describe-vpcs`.
  package static var vpcs: Answer<[VPC]> { .list("Vpcs") }
}

extension Answer<VPCAttribute> {
  /// From `aws ec2 describe-vpc-attribute`.
  package static var vpcAttribute: Answer<VPCAttribute> {
    Answer { (output) throws(Problem) in
      let names = ["EnableDnsSupport", "EnableDnsHostnames"]
      guard names.contains(where: { output.fields.object($0) != nil }) else {
        throw output.lacks(names[0])
      }
      return VPCAttribute(aws: output.fields)
    }
  }
}

extension Answer<[Subnet]> {
  /// From `aws ec2 describe-subnets`.
  package static var subnets: Answer<[Subnet]> { .list("Subnets") }
}

extension Answer<[RouteTable]> {
  /// From `aws ec2 describe-route-tables`.
  package static var routeTables: Answer<[RouteTable]> { .list("RouteTables") }
}

extension Answer<[InternetGateway]> {
  /// From `aws ec2 describe-internet-gateways`.
  package static var internetGateways: Answer<[InternetGateway]> { .list("InternetGateways") }
}

extension Answer<[NATGateway]> {
  /// From `aws ec2 describe-nat-gateways`.
  package static var natGateways: Answer<[NATGateway]> { .list("NatGateways") }
}

extension Answer<[SecurityGroup]> {
  /// From `aws ec2 describe-security-groups`.
  package static var securityGroups: Answer<[SecurityGroup]> { .list("SecurityGroups") }
}

extension Answer<[NetworkACL]> {
  /// From `aws ec2 describe-network-acls`.
  package static var networkACLs: Answer<[NetworkACL]> { .list("NetworkAcls") }
}

extension Answer<[NetworkInterface]> {
  /// From `aws ec2 describe-network-interfaces`.
  package static var networkInterfaces: Answer<[NetworkInterface]> { .list("NetworkInterfaces") }
}

extension Answer<[VPCEndpoint]> {
  /// From `aws ec2 describe-vpc-endpoints`.
  package static var vpcEndpoints: Answer<[VPCEndpoint]> { .list("VpcEndpoints") }
}

extension Answer<[EndpointService]> {
  /// From `aws ec2 describe-vpc-endpoint-service-configurations`.
  package static var endpointServices: Answer<[EndpointService]> { .list("ServiceConfigurations") }
}

extension Answer<[OfferedService]> {
  /// From `aws ec2 describe-vpc-endpoint-services`.
  package static var offeredServices: Answer<[OfferedService]> { .list("ServiceDetails") }
}

extension Answer<[EndpointConnection]> {
  /// From `aws ec2 describe-vpc-endpoint-connections`.
  package static var endpointConnections: Answer<[EndpointConnection]> {
    .list("VpcEndpointConnections")
  }
}

extension Answer<[ConnectionNotification]> {
  /// From `aws ec2 describe-vpc-endpoint-connection-notifications`.
  package static var connectionNotifications: Answer<[ConnectionNotification]> {
    .list("ConnectionNotificationSet")
  }
}

extension Answer<[AllowedPrincipal]> {
  /// From `aws ec2 describe-vpc-endpoint-service-permissions`.
  package static var allowedPrincipals: Answer<[AllowedPrincipal]> { .list("AllowedPrincipals") }
}

extension Answer<[Instance]> {
  /// From `aws ec2 describe-instances`.
  package static var instances: Answer<[Instance]> {
    Answer { (output) throws(Problem) in
      let reservations: [Reservation] = try output.list("Reservations")
      return reservations.flatMap(\.instances)
    }
  }
}

extension Answer<[InstanceStatus]> {
  /// From `aws ec2 describe-instance-status`.
  package static var instanceStatuses: Answer<[InstanceStatus]> { .list("InstanceStatuses") }
}

/// The instances that were launched together.
private struct Reservation: AWSDecodable {
  let instances: [Instance]

  init(aws fields: Fields) {
    instances = fields.list("Instances")
  }
}

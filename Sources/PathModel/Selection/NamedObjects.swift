/// The objects of paths that the operator's own records name, such as Terraform's state.
///
/// Ids and places only: what they are and how they do is always asked of AWS, since records grow old.
package struct NamedObjects: Codable, Hashable, Sendable {
  /// Which records these are, as in `Terraform's state in ~/stack`; nil: there are none.
  package var source: String?
  /// Interface endpoints' ids.
  package var endpoints: [String] = []
  /// Endpoint services' ids.
  package var endpointServices: [String] = []
  /// ARNs.
  package var networkLoadBalancers: [String] = []
  /// ARNs.
  package var applicationLoadBalancers: [String] = []
  /// ARNs of ECS services.
  package var services: [String] = []
  /// Ids of EC2 instances, any of which may be the test client.
  package var instances: [String] = []
  package var customer = Place()
  package var provider = Place()

  /// Whose and where the objects of a side are, as far as their ARNs and names say it.
  package struct Place: Codable, Hashable, Sendable {
    package var account: String?
    /// As in `eu-west-1`.
    package var region: String?

    package init(account: String? = nil, region: String? = nil) {
      self.account = account
      self.region = region
    }
  }

  package init() {}

  package var isEmpty: Bool {
    [
      endpoints, endpointServices, networkLoadBalancers, applicationLoadBalancers, services,
      instances,
    ].allSatisfy(\.isEmpty)
  }

  /// Where a side was, where its objects no longer say it: whatever is destroyed was somewhere, and
  /// that it is gone is seen only there.
  package mutating func keepPlaces(of former: NamedObjects) {
    for side in Side.allCases {
      self[place: side].account = self[place: side].account ?? former[place: side].account
      self[place: side].region = self[place: side].region ?? former[place: side].region
    }
  }

  package subscript(place side: Side) -> Place {
    get { side == .customer ? customer : provider }
    set {
      switch side {
      case .customer: customer = newValue
      case .provider: provider = newValue
      }
    }
  }

  /// The ECS service, where it is the only one and its ARN names its cluster.
  ///
  /// The ARN is of the form `arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME`, as AWS makes them since
  /// 2018 (“Amazon ECS ARNs and IDs”).
  package var service: ECSService? {
    guard let arn = services.only else { return nil }
    let parts = arn.split(separator: "/")
    guard parts.count == 3 else { return nil }
    var service = ECSService()
    service.arn = arn
    service.clusterARN = String(parts[1])
    service.name = String(parts[2])
    return service
  }
}

extension Array {
  /// The element, where there is no other.
  package var only: Element? { count == 1 ? first : nil }
}

@testable import PathModel

extension Fact {
  static let customerIdentity = Fact("customer's identity", \.customer.identity)
  static let providerIdentity = Fact("provider's identity", \.provider.identity)
  static let principals = Fact("principals", \.provider.allowedPrincipals)
  static let connections = Fact("connections", \.provider.connections)
  static let notifications = Fact("notifications", \.provider.notifications)
  static let dnsSupport = Fact("DNS support", \.customer.dnsSupport)
  static let dnsHostnames = Fact("DNS hostnames", \.customer.dnsHostnames)
}

extension HealthySample {
  static let otherNLB = "arn:aws:elb:eu-west-1:111122223333:loadbalancer/net/other-nlb/9"
}

extension Sample {
  mutating func changeConnection(_ change: (inout EndpointConnection) -> Void) {
    provider.connections = provider.connections.changing { change(&$0[0]) }
  }

  /// Gives the service a private name.
  mutating func setPrivateName(_ name: String, _ state: String) {
    changeEndpointService {
      $0.privateDNSName = name
      $0.privateDNSState = state
    }
  }
}

import Testing

@testable import PathModel

/// The endpoint service without a load balancer.
@Suite struct NetworkLoadBalancerMissingTests {
  private let rule = RuleDrive(.networkLoadBalancerMissing) { sample in
    sample.provider.loadBalancers = sample.provider.loadBalancers.changing { $0.removeFirst() }
  }

  @Test func deletedBalancerIsFound() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-svc-1",
      next: "elbv2 describe-load-balancers --profile provider --region eu-west-1"
    )
  }

  @Test func serviceWithoutABalancerIsFound() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-svc-1",
      next: "ec2 describe-vpc-endpoint-service-configurations --service-ids "
        + "vpce-svc-1 --profile provider --region eu-west-1",
      and: { sample in
        sample.changeEndpointService { $0.networkLoadBalancerARNs = [] }
      }
    )
  }

  @Test func listThatAWSDoesNotSendIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpointService {
        $0.networkLoadBalancerARNs = []
        $0.listsNetworkLoadBalancers = false
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services, .balancers)
  }
}

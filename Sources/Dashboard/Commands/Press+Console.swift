import PathModel

/// Opens the page of what is in view; the demo's objects have none.
func openConsole(_ state: inout State) -> [Effect] {
  guard let url = state.consoleURL else {
    state.notice = "it has no page in the AWS console"
    return []
  }
  guard state.demo == nil else {
    state.notice = "the demo's cloud has no console; on AWS this opens \(url)"
    return []
  }
  state.notice = "opening \(url)"
  return [.browse(url)]
}

extension State {
  /// The page of what is in view: on the path, of the hop that has to be fixed first, or else of the
  /// endpoint service.
  fileprivate var consoleURL: String? {
    guard screen == .path, overlays.isEmpty else { return detailsInView?.consoleURL }
    return shown?.consoleURL(of: firstFault?.hop ?? .endpointService)
  }
}

extension State.Snapshot {
  /// nil: there is nothing yet that would have a page.
  fileprivate func consoleURL(of hop: Hop.Kind) -> String? {
    guard let id = status[hop].id else { return nil }
    let customer = status.region(of: .customer, in: sample)
    let provider = status.region(of: .provider, in: sample)
    return switch hop {
    case .client:
      ConsolePage.object(
        id,
        service: "ec2",
        place: "InstanceDetails:instanceId",
        region: customer
      )
    case .endpoint: ConsolePage.endpoint(id, region: customer)
    case .endpointService: ConsolePage.endpointService(id, region: provider)
    case .networkLoadBalancer, .applicationLoadBalancer:
      ConsolePage.object(
        id,
        service: "ec2",
        place: "LoadBalancer:loadBalancerArn",
        region: ARN(id)?.region
      )
    case .service: status.objects.service.flatMap(ConsolePage.service)
    case .instances, .function, .addresses:
      ConsolePage.object(
        id,
        service: "ec2",
        place: "TargetGroup:targetGroupArn",
        region: ARN(id)?.region
      )
    }
  }
}

extension ConsolePage {
  fileprivate static func service(_ service: ECSService) -> String? {
    let parts = service.arn.split(separator: "/")
    guard parts.count == 3 else { return nil }
    return self.service(service.arn, cluster: String(parts[1]), name: String(parts[2]))
  }
}

extension EndpointConnection {
  /// Whether it carries traffic.
  package var hopState: HopState { state?.known?.hopState ?? .unknown }
}

extension NetworkInterface {
  /// An endpoint's interface is `in-use` while it works.
  package var hopState: HopState {
    switch status {
    case "in-use", "available", "associated": .up
    case "attaching", "detaching": .degraded
    default: .unknown
    }
  }
}

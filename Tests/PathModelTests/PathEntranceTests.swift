import Testing

@testable import PathModel

/// The scheme and the port that requests are sent with.
@Suite struct PathEntranceTests {
  @Test func healthyPathTakesPlainHTTPOnItsListenersPort() {
    let objects = HealthySample.status.objects
    #expect(objects.entrancePort == 80 && !objects.isEntranceEncrypted)
  }

  @Test(arguments: [
    ("TCP", 443, "HTTP", false), ("TCP", 443, "HTTPS", true), ("TCP", 8443, "HTTPS", true),
    ("TLS", 8443, "HTTP", true), ("TCP", 80, "HTTP", false),
  ])
  func listenersSayWhetherItIsEncrypted(
    outer: String,
    port: Int,
    inner: String,
    expected: Bool
  ) {
    var sample = HealthySample.sample
    sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
      .changing {
        $0[0].networkProtocol = outer
        $0[0].port = port
      }
    sample.provider.listeners[HealthySample.alb] = sample.provider.listeners[HealthySample.alb]
      .changing { $0[0].networkProtocol = inner }
    let objects = PathStatus.derive(sample).objects
    #expect(objects.entrancePort == port)
    #expect(objects.isEntranceEncrypted == expected)
  }

  @Test func withoutTheALBsListenersThePortSays() {
    var sample = HealthySample.sample
    sample.provider.listeners[HealthySample.alb] = .pending
    sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
      .changing { $0[0].port = 443 }
    #expect(PathStatus.derive(sample).objects.isEntranceEncrypted)
    sample.provider.listeners[HealthySample.nlb] = .pending
    let unknown = PathStatus.derive(sample).objects
    #expect(unknown.entrancePort == 80 && !unknown.isEntranceEncrypted)
  }
}

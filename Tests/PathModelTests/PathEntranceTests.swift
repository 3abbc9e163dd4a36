import Testing

@testable import PathModel

/// The scheme and the port that requests are sent with.
@Suite struct PathEntranceTests {
  @Test func healthyPathTakesPlainHTTPOnItsListenersPort() {
    let objects = HealthySample.status.objects
    #expect(objects.entrancePort() == 80 && objects.speech() == .http)
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
    #expect(objects.entrancePort() == port)
    #expect(objects.speech() == (expected ? .https : .http))
  }

  @Test func withoutTheALBsListenersThePortSays() {
    var sample = HealthySample.sample
    sample.provider.listeners[HealthySample.alb] = .pending
    sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
      .changing { $0[0].port = 443 }
    #expect(PathStatus.derive(sample).objects.speech() == .https)
    sample.provider.listeners[HealthySample.nlb] = .pending
    let unknown = PathStatus.derive(sample).objects
    #expect(unknown.entrancePort() == 80 && unknown.speech() == nil)
  }

  private static let withoutALB: [(listener: String, check: String, speech: EntranceSpeech)] = [
    ("TCP", "HTTP", .http), ("TCP", "HTTPS", .https), ("TLS", "HTTP", .https),
    ("TCP", "TCP", .bytes), ("TLS", "TCP", .bytes), ("UDP", "HTTP", .datagrams),
    ("TCP_UDP", "TCP", .bytes), ("QUIC", "HTTPS", .datagrams),
  ]

  @Test(arguments: withoutALB)
  func withoutAnALBTheHealthCheckSaysWhetherItIsHTTP(
    row: (listener: String, check: String, speech: EntranceSpeech)
  ) {
    var sample = HealthySample.sample
    sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
      .changing { $0[0].networkProtocol = row.listener }
    sample.provider.targetGroups = sample.provider.targetGroups.changing { groups in
      for index in groups.indices where groups[index].arn == HealthySample.nlbGroup {
        groups[index].targetType = "ip"
        groups[index].healthCheck.networkProtocol = row.check
      }
    }
    let objects = PathStatus.derive(sample).objects
    #expect(objects.speech() == row.speech)
    let sent = TestRequest.assumed(of: objects, WatchedRequest())
    #expect(sent.isConnection == [.bytes, .datagrams].contains(row.speech))
  }

  @Test func theOperatorsWordComesFirst() {
    let objects = HealthySample.status.objects
    let watch = WatchedRequest(port: 8443, scheme: .https, path: "/health")
    #expect(objects.entrancePort(watch) == 8443 && objects.speech(watch) == .https)
    #expect(TestRequest.assumed(of: objects, watch).path == "/health")
    #expect(TestRequest.assumed(of: objects, WatchedRequest(scheme: .tcp)).isConnection)
  }

  @Test func somebodyElsesServiceIsConnectedToAndAWSsOwnIsAsked() {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.provider]
    let foreign = PathStatus.derive(sample).objects
    #expect(foreign.speech() == .bytes)
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].serviceName = "com.amazonaws.eu-west-1.sqs"
    }
    let own = PathStatus.derive(sample).objects
    #expect(own.isOfAWS && own.speech() == .https && own.entrancePort() == 443)
  }
}

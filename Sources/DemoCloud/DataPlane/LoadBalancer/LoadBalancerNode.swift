import FoundationEssentials
import NIOCore
import NIOHTTP1

/// The ALB's node in one zone: takes connections, and shares requests out among the targets.
final class LoadBalancerNode {
  struct Timeouts {
    /// How long a target may take to accept a connection: 10 s of an ALB.
    var connect: TimeAmount
    /// How long nothing may happen on a connection: 60 s of an ALB, if it is not told otherwise.
    var idle: TimeAmount

    /// - Parameter speed: How much faster than a real ALB's they run out.
    init(speed: Double) {
      connect = .milliseconds(Int64(10_000 / speed))
      idle = .milliseconds(Int64(60_000 / speed))
    }
  }

  enum Connecting {
    /// The connection will say when it is made, or that it is not.
    case connecting
    case refused
    /// Nothing is there that would say anything.
    case noAnswer
  }

  let traffic: Traffic
  let timeouts: Timeouts
  private let zone: String
  private let loopback: Loopback
  private let tasks: TaskServers
  private var turn = 0

  init(
    zone: String,
    traffic: Traffic,
    timeouts: Timeouts,
    loopback: Loopback,
    tasks: TaskServers
  ) {
    self.zone = zone
    self.traffic = traffic
    self.timeouts = timeouts
    self.loopback = loopback
    self.tasks = tasks
  }

  var loop: any EventLoop { loopback.loop }

  /// Takes a client's connection.
  func accept(_ channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addServerHandlers()
    try pipeline.addHandler(ClientConnection(node: self))
  }

  func routing(of request: HTTPRequestHead) -> Routing {
    traffic.routing(zone, RequestHead(request))
  }

  /// The target whose turn it is, of the group whose turn it is.
  func next(of shares: [Routing.Share]) -> Upstream? {
    defer { turn = (turn + 1) % 1_000_000 }
    let (share, round) = shares.turn(turn)
    guard let targets = share?.upstreams, !targets.isEmpty else { return nil }
    return targets[round % targets.count]
  }

  /// What the target gets of a request.
  func forwarded(_ request: HTTPRequestHead, client: String) -> HTTPRequestHead {
    let seconds = String(Int(traffic.now().timeIntervalSince1970), radix: 16)
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    return HTTPRequestHead(
      version: .http1_1,
      method: request.method,
      uri: request.uri,
      headers: request.headers.forwarded(
        client: client,
        port: traffic.listenerPort(),
        trace: "Root=1-\(seconds)-\(random)"
      )
    )
  }

  func connect(_ connection: TargetConnection, to target: Upstream) -> Connecting {
    switch target.passage {
    case .refused, .reset: return .refused
    case .blackHole: return .noAnswer
    case .open: break
    }
    switch tasks.reach(target.task) {
    case .gone: return .noAnswer
    case .refuses: return .refused
    case .listens(let port):
      let connected = port.assumeIsolated().flatMap { port in
        self.loopback.connect(to: port, halfClosure: false) { channel in
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addClientHandlers()
          try pipeline.addHandler(connection)
        }
      }
      connected.whenFailure { _ in connection.connectFailed() }
      return .connecting
    }
  }
}

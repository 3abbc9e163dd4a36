import NIOCore

/// The NLB's listener in one zone: hands each connection to the ALB, or to a target of its own.
final class NetworkNode {
  private let entrance: Entrance
  private let traffic: Traffic
  private let loopback: Loopback
  private let tasks: TaskServers
  private let applicationPort: Int
  private var turn = 0

  init(
    entrance: Entrance,
    traffic: Traffic,
    loopback: Loopback,
    tasks: TaskServers,
    applicationPort: Int
  ) {
    self.entrance = entrance
    self.traffic = traffic
    self.loopback = loopback
    self.tasks = tasks
    self.applicationPort = applicationPort
  }

  /// Takes a connection.
  func accept(_ channel: any Channel) throws {
    guard let targets = traffic.targets(entrance) else {
      return try relay(channel, to: loopback.loop.makeSucceededFuture(applicationPort))
    }
    guard !targets.isEmpty else { return try reset(channel) }
    let target = targets[turn % targets.count]
    turn = (turn + 1) % 1_000_000
    switch (target.passage, tasks.reach(target.task)) {
    case (.open, .listens(let port)): try relay(channel, to: port)
    case (.refused, _), (.reset, _), (.open, .refuses): try reset(channel)
    // Nothing ever comes back.
    case (.blackHole, _), (.open, .gone): try relay(channel, to: nil)
    }
  }

  /// Without a port it leads nowhere, and nothing says so.
  private func relay(_ channel: any Channel, to port: EventLoopFuture<Int>?) throws {
    let relay = Relay(
      loopback: loopback,
      opening: port ?? loopback.loop.makeSucceededFuture(0),
      isHeld: port == nil
    ) { _ in }
    try relay.accept(channel)
  }

  private func reset(_ channel: any Channel) throws {
    try channel.pipeline.syncOperations.addHandler(ResetOnData())
  }
}

import NIOCore

/// Every socket of the path, from the endpoint's interfaces to the tasks; lives on one event loop.
final class PathSockets {
  private let traffic: Traffic
  /// Nil prefers none.
  private let preferredPort: Int?
  private let timeouts: LoadBalancerNode.Timeouts
  private let loopback: Loopback
  private let tasks: TaskServers
  /// In the order in which they first appeared.
  private var endpoints: [(entrance: Entrance, listener: EndpointListener)] = []
  private var isClosed = false
  /// The end of the changes that were asked for; each waits for the one before.
  private var settled: EventLoopFuture<Void>

  init(traffic: Traffic, preferredPort: Int, speed: Double, loop: any EventLoop) {
    self.traffic = traffic
    self.preferredPort = (1...65_535).contains(preferredPort) ? preferredPort : nil
    timeouts = LoadBalancerNode.Timeouts(speed: speed)
    loopback = Loopback(loop: loop)
    tasks = TaskServers(traffic: traffic, loopback: loopback)
    settled = loop.makeSucceededVoidFuture()
  }

  var openChannels: Int { loopback.openChannels }

  var addresses: [EndpointAddress] {
    endpoints.map { endpoint in
      EndpointAddress(
        zone: endpoint.entrance.zone,
        port: endpoint.listener.port,
        listener: endpoint.entrance.port
      )
    }
  }

  /// Brings every socket to what the cloud is now.
  func sync() -> EventLoopFuture<Void> {
    let next = loopback.loop.makePromise(of: Void.self)
    settled.assumeIsolated().whenComplete { _ in self.change().cascade(to: next) }
    settled = next.futureResult
    return settled
  }

  func close() -> EventLoopFuture<Void> {
    isClosed = true
    for endpoint in endpoints { endpoint.listener.releasePort() }
    return loopback.close()
  }

  private func change() -> EventLoopFuture<Void> {
    guard !isClosed else { return loopback.loop.makeSucceededVoidFuture() }
    let loop = loopback.loop
    let known = Set(endpoints.map(\.entrance))
    var opened = loop.makeSucceededVoidFuture()
    // One after the other, so that the ports follow the order of the zones.
    for entrance in traffic.entrances() where !known.contains(entrance) {
      opened = opened.assumeIsolated().flatMap { self.open(entrance) }.nonisolated()
    }
    return opened.assumeIsolated().flatMap {
      let changes = self.endpoints.map { $0.listener.sync() } + [self.tasks.sync()]
      return EventLoopFuture.andAllSucceed(changes, on: loop)
    }.nonisolated()
  }

  /// Opens the path of an entrance, from its end to its beginning.
  private func open(_ entrance: Entrance) -> EventLoopFuture<Void> {
    let node = LoadBalancerNode(
      zone: entrance.zone,
      traffic: traffic,
      timeouts: timeouts,
      loopback: loopback,
      tasks: tasks
    )
    return loopback.listen { try node.accept($0) }.assumeIsolated().flatMap { listener in
      self.relay(at: entrance, to: listener)
    }.flatMapThrowing { networkLoadBalancer in
      try self.add(entrance, onwards: networkLoadBalancer.localAddress?.port ?? 0)
    }.nonisolated()
  }

  /// The NLB's listener in a zone.
  private func relay(
    at entrance: Entrance,
    to loadBalancer: any Channel
  ) -> EventLoopFuture<any Channel> {
    let node = NetworkNode(
      entrance: entrance,
      traffic: traffic,
      loopback: loopback,
      tasks: tasks,
      applicationPort: loadBalancer.localAddress?.port ?? 0
    )
    return loopback.listen { try node.accept($0) }
  }

  private func add(_ entrance: Entrance, onwards: Int) throws {
    guard !isClosed else { throw ChannelError.alreadyClosed }
    let reservation = try PortReservation(preferring: preferredPort.map { $0 + endpoints.count })
    let listener = EndpointListener(
      loopback: loopback,
      reservation: reservation,
      onwards: onwards
    ) { [traffic] in
      // An interface that is gone answers nothing.
      traffic.entrances().contains(entrance) ? traffic.passage(entrance) : .blackHole
    }
    endpoints.append((entrance, listener))
  }
}

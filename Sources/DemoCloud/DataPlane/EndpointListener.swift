import NIOCore

/// The endpoint's interface in one zone: a port that is kept, and what its connections meet.
///
/// It does for real what the path would do: where the passage is refused nothing listens, in a
/// black hole the kernel drops each SYN, and connections that are there go silent.
final class EndpointListener {
  private let loopback: Loopback
  private let reservation: PortReservation
  private let onwards: Int
  private let passage: () -> Passage
  private var listener: (any Channel)?
  private var relays: [ObjectIdentifier: Relay] = [:]
  private var isSilent = false
  /// The end of the changes that were asked for; each waits for the one before.
  private var settled: EventLoopFuture<Void>

  /// Connections go `onwards` to the port of the NLB's listener, if the passage of that moment
  /// lets them.
  init(
    loopback: Loopback,
    reservation: PortReservation,
    onwards: Int,
    passage: @escaping () -> Passage
  ) {
    self.loopback = loopback
    self.reservation = reservation
    self.onwards = onwards
    self.passage = passage
    settled = loopback.loop.makeSucceededVoidFuture()
  }

  var port: Int { reservation.port }

  /// Brings the sockets to what the passage is now.
  ///
  /// - Returns: Done, or failed because the port cannot be listened on; the next time it is tried
  ///   again.
  func sync() -> EventLoopFuture<Void> {
    let next = loopback.loop.makePromise(of: Void.self)
    settled.assumeIsolated().whenComplete { _ in self.change(to: self.passage()).cascade(to: next) }
    settled = next.futureResult
    return settled
  }

  func releasePort() { reservation.release() }

  private func change(to passage: Passage) -> EventLoopFuture<Void> {
    isSilent = passage == .blackHole
    for relay in relays.values { if isSilent { relay.hold() } else { relay.release() } }
    switch (passage, listener) {
    case (.refused, let channel?):
      listener = nil
      return channel.stopListening()
    case (.refused, nil):
      return loopback.loop.makeSucceededVoidFuture()
    case (.open, let channel?), (.reset, let channel?), (.blackHole, let channel?):
      filterPackets(of: channel)
      return loopback.loop.makeSucceededVoidFuture()
    case (.open, nil), (.reset, nil), (.blackHole, nil):
      return listen()
    }
  }

  private func listen() -> EventLoopFuture<Void> {
    let listening = loopback.listen(port: port, prepare: filterPackets) { channel in
      try self.accept(channel)
    }
    return listening.assumeIsolated().map { self.listener = $0 }.nonisolated()
  }

  private func filterPackets(of channel: any Channel) {
    if isSilent {
      PacketFilter.dropAll(on: channel)
    } else {
      PacketFilter.passAll(on: channel)
    }
  }

  private func accept(_ channel: any Channel) throws {
    let passage = passage()
    switch passage {
    case .open, .blackHole:
      // Without a packet filter a black hole is a connection on which nothing ever comes.
      let relay = Relay(loopback: loopback, port: onwards, isHeld: passage == .blackHole) {
        self.relays[ObjectIdentifier($0)] = nil
      }
      relays[ObjectIdentifier(relay)] = relay
      try relay.accept(channel)
    case .refused, .reset:
      try channel.pipeline.syncOperations.addHandler(ResetOnData())
    }
  }
}

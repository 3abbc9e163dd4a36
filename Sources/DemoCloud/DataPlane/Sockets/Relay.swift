import NIOCore

/// Carries TCP between a connection that was accepted and one that it makes onwards.
final class Relay {
  private let loopback: Loopback
  private let port: EventLoopFuture<Int>
  private let ended: (Relay) -> Void
  private var ends: (near: RelayEnd, far: RelayEnd)?
  private var isConnecting = false
  /// Connections that were made and are not gone.
  private var openEnds = 1
  /// While it is true, both connections stay open and nothing passes, not even an end.
  private(set) var isHeld: Bool

  /// Connects to `port`, and tells `ended` when both connections are gone.
  convenience init(
    loopback: Loopback,
    port: Int,
    isHeld: Bool,
    ended: @escaping (Relay) -> Void
  ) {
    let port = loopback.loop.makeSucceededFuture(port)
    self.init(loopback: loopback, opening: port, isHeld: isHeld, ended: ended)
  }

  /// Connects to a port once it is open.
  init(
    loopback: Loopback,
    opening port: EventLoopFuture<Int>,
    isHeld: Bool,
    ended: @escaping (Relay) -> Void
  ) {
    self.loopback = loopback
    self.port = port
    self.isHeld = isHeld
    self.ended = ended
    let (near, far) = (RelayEnd(of: self), RelayEnd(of: self))
    near.join(far)
    far.join(near)
    ends = (near, far)
  }

  /// Takes the accepted connection.
  func accept(_ channel: any Channel) throws {
    guard let near = ends?.near else { return }
    try channel.pipeline.syncOperations.addHandler(near)
    if !isHeld { connect() }
  }

  func hold() { isHeld = true }

  func release() {
    guard isHeld else { return }
    isHeld = false
    connect()
    ends?.near.resume()
    ends?.far.resume()
  }

  func lostEnd() {
    openEnds -= 1
    guard openEnds == 0, let (near, far) = ends else { return }
    near.join(nil)
    far.join(nil)
    ends = nil
    ended(self)
  }

  private func connect() {
    guard !isConnecting, let far = ends?.far else { return }
    isConnecting = true
    openEnds += 1
    let connected = port.assumeIsolated().flatMap { port in
      self.loopback.connect(to: port, halfClosure: true) { channel in
        try channel.pipeline.syncOperations.addHandler(far)
      }
    }
    connected.whenFailure { _ in
      self.ends?.near.reset()
      self.lostEnd()
    }
  }
}

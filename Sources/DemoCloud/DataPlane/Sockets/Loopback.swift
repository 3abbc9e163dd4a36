import NIOCore
import NIOPosix

/// Opens sockets on 127.0.0.1 and knows all that are open; lives on one event loop.
final class Loopback {
  let loop: any EventLoop
  private var listeners: [ObjectIdentifier: any Channel] = [:]
  private var connections: [ObjectIdentifier: any Channel] = [:]
  private var isClosed = false

  init(loop: any EventLoop) { self.loop = loop }

  /// Sockets that are open, listeners among them.
  var openChannels: Int { listeners.count + connections.count }

  /// Listens on a port, where zero is any free one.
  ///
  /// `prepare` sees the listener's socket before it is bound; `accept` adds the handlers of each
  /// new connection.
  func listen(
    port: Int = 0,
    prepare: @escaping (any Channel) -> Void = { _ in },
    accept: @escaping (any Channel) throws -> Void
  ) -> EventLoopFuture<any Channel> {
    let bound = NIOLoopBound((self, prepare, accept), eventLoop: loop)
    return ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let (loopback, prepare, _) = bound.value
          try loopback.keep(channel, in: \.listeners)
          prepare(channel)
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let (loopback, _, accept) = bound.value
          try loopback.keep(channel, in: \.connections)
          try accept(channel)
        }
      }
      .bind(to: Self.address(port: port))
  }

  /// Connects to a port, with the handlers that `prepare` adds.
  ///
  /// With `halfClosure` the other side's end of data leaves our direction open.
  func connect(
    to port: Int,
    halfClosure: Bool,
    prepare: @escaping (any Channel) throws -> Void
  ) -> EventLoopFuture<any Channel> {
    let bound = NIOLoopBound((self, prepare), eventLoop: loop)
    return ClientBootstrap(group: loop)
      .channelOption(.allowRemoteHalfClosure, value: halfClosure)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let (loopback, prepare) = bound.value
          try loopback.keep(channel, in: \.connections)
          try prepare(channel)
        }
      }
      .connect(to: Self.address(port: port))
  }

  /// Closes every socket; none can be opened after that.
  func close() -> EventLoopFuture<Void> {
    isClosed = true
    let ends = (Array(listeners.values) + connections.values).map(\.closeFuture)
    for listener in listeners.values { _ = listener.stopListening() }
    for connection in connections.values { connection.close(promise: nil) }
    return EventLoopFuture.andAllComplete(ends, on: loop)
  }

  private func keep(
    _ channel: any Channel,
    in list: ReferenceWritableKeyPath<Loopback, [ObjectIdentifier: any Channel]>
  ) throws {
    guard !isClosed else { throw ChannelError.alreadyClosed }
    let id = ObjectIdentifier(channel)
    self[keyPath: list][id] = channel
    channel.closeFuture.assumeIsolated().whenComplete { _ in self[keyPath: list][id] = nil }
  }

  private static func address(port: Int) -> SocketAddress {
    SocketAddress(sockaddr_in(loopbackPort: port))
  }
}

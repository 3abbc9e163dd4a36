import NIOCore

/// The application in one task: an HTTP server on a port of its own, or one that says nothing.
final class TaskServer {
  /// Its port, once it is open.
  let port: EventLoopFuture<Int>
  private(set) var hasFailed = false
  private let listener: EventLoopFuture<any Channel>
  private let connections: Connections

  init(task: RunningTask, traffic: Traffic, loopback: Loopback) {
    let connections = Connections()
    self.connections = connections
    listener = loopback.listen { channel in
      let pipeline = channel.pipeline.syncOperations
      if task.speaksHTTP {
        try pipeline.addServerHandlers()
        try pipeline.addHandler(TaskConnection(task: task.id, traffic: traffic))
      } else {
        try pipeline.addHandler(SilentConnection())
      }
      connections.keep(channel)
    }
    port = listener.map { $0.localAddress?.port ?? 0 }
    listener.assumeIsolated().whenFailure { _ in self.hasFailed = true }
  }

  /// The task ends: its port closes, and its connections are reset.
  func close() {
    listener.whenSuccess { _ = $0.stopListening() }
    connections.reset()
  }
}

/// The connections of one server.
private final class Connections {
  private var channels: [ObjectIdentifier: any Channel] = [:]

  func keep(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    channels[id] = channel
    channel.closeFuture.assumeIsolated().whenComplete { _ in self.channels[id] = nil }
  }

  func reset() { for channel in channels.values { channel.reset() } }
}

import NIOCore
import NIOPosix

@testable import DemoCloud

/// Another program's listener.
struct BoundSocket {
  let port: Int
  private let channel: any Channel

  /// Listens on a port, or on any free one.
  ///
  /// - Throws: What the kernel says, as when the port is busy; without `reuse` also when another
  ///   socket has it that does not listen.
  init(port: Int = 0, reuse: Bool = true) async throws {
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: reuse ? 1 : 0)
      .bind(host: "127.0.0.1", port: port)
      .get()
    self.port = channel.localAddress?.port ?? 0
  }

  func close() async {
    try? await channel.eventLoop.flatSubmit { [channel] in channel.stopListening() }.get()
  }
}

/// The first of some ports in a row that are free, below those that the kernel gives out.
func freePorts(_ count: Int) async throws -> Int {
  for first in stride(from: Int.random(in: 20_000...30_000), to: 32_000, by: count) {
    do {
      for port in first..<first + count { await (try await BoundSocket(port: port)).close() }
      return first
    } catch is IOError {
      continue
    }
  }
  throw EndOfData(after: "no free ports")
}

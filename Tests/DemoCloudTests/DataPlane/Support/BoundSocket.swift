import NIOCore
import NIOPosix

/// Another program's listener.
struct BoundSocket {
  let port: Int
  private let channel: any Channel

  /// Listens on a port, or on any free one.
  ///
  /// - Throws: What the kernel says, as when the port is busy.
  init(port: Int = 0) async throws {
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: port)
      .get()
    self.port = channel.localAddress?.port ?? 0
  }

  func close() async { try? await channel.close() }
}

import NIOCore
import NIOPosix

/// A TCP client that says exactly what it is told to.
struct RawClient: Sendable {
  let channel: any Channel
  private let inbox: Inbox

  init(port: Int) async throws {
    let inbox = Inbox()
    self.inbox = inbox
    channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .channelOption(.autoRead, value: false)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(InboxHandler(inbox))
        }
      }
      .connect(host: "127.0.0.1", port: port)
      .get()
  }

  func send(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text))
  }

  func send(_ bytes: ByteBuffer) async throws { try await channel.writeAndFlush(bytes) }

  /// Ends our direction.
  func finish() async throws { try await channel.close(mode: .output) }

  func close() async { try? await channel.close() }

  /// Closes with a reset.
  func reset() async throws {
    if let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try await channel.close()
  }

  /// Waits for the next bytes; nil at the end of data.
  func receive() async throws -> ByteBuffer? {
    if let waiting = inbox.take() { return try waiting.get() }
    channel.read()
    return try await inbox.next()
  }

  /// Everything up to the end of data.
  func receiveAll() async throws -> String {
    var all = ""
    while let bytes = try await receive() { all += String(buffer: bytes) }
    return all
  }

  /// One answer with a `Content-Length`.
  func receiveAnswer() async throws -> String {
    var all = ""
    while true {
      if let end = all.firstRange(of: "\r\n\r\n") {
        let head = all[..<end.lowerBound].lowercased()
        let length = head.split(separator: "\r\n")
          .first { $0.hasPrefix("content-length: ") }
          .flatMap { Int($0.dropFirst("content-length: ".count)) }
        if all[end.upperBound...].utf8.count >= length ?? 0 { return all }
      }
      guard let bytes = try await receive() else { throw EndOfData(after: all) }
      all += String(buffer: bytes)
    }
  }
}

struct EndOfData: Error {
  var after: String
}

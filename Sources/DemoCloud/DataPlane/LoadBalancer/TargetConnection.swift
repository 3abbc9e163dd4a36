import NIOCore
import NIOHTTP1

/// The ALB's connection to a task, for one request.
///
/// A new one for each request, so that each meets the passage as it is then.
final class TargetConnection: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  /// Nil once nobody is interested.
  private var client: ClientConnection?
  /// Nil before the connection is made, and after its end.
  private var context: ChannelHandlerContext?
  private var wantsRead = false
  private var isReleased = false

  init(for client: ClientConnection) { self.client = client }

  /// Whether a part of the request can be written at once.
  var isWritable: Bool { context?.channel.isWritable ?? false }

  var isConnected: Bool { context != nil }

  func send(_ part: HTTPClientRequestPart) { context?.write(wrapOutboundOut(part), promise: nil) }

  func flush() { context?.flush() }

  /// Reads again, if the client can take it.
  func resumeReading() {
    guard wantsRead, let context else { return }
    wantsRead = false
    read(context: context)
  }

  /// Closes the connection, and says no more.
  func release() {
    client = nil
    isReleased = true
    context?.close(promise: nil)
  }

  /// The connection was not made.
  func connectFailed() { client?.targetFailed(self) }

  func channelActive(context: ChannelHandlerContext) {
    guard !isReleased else {
      context.close(promise: nil)
      return
    }
    self.context = context
    context.fireChannelActive()
    client?.targetConnected(self)
  }

  func read(context: ChannelHandlerContext) {
    if client?.isWritable ?? true { context.read() } else { wantsRead = true }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client?.targetSent(unwrapInboundIn(data), from: self)
  }

  func channelReadComplete(context: ChannelHandlerContext) { client?.flush() }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { client?.resumeReading() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    client?.targetFailed(self)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    client?.targetFailed(self)
    client = nil
  }
}

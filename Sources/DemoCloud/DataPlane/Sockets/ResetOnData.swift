import NIOCore

/// Resets a connection at its first byte, or soon if none comes.
///
/// Not at once: a client that learns of the reset before it has looked whether it is connected
/// would say that the connection was refused.
final class ResetOnData: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private static let patience = TimeAmount.seconds(1)
  private var timer: Scheduled<Void>?

  func channelActive(context: ChannelHandlerContext) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
      context.channel.reset()
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.channel.reset() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { timer?.cancel() }
}

import NIOCore
import NIOHTTP1

/// A client's connection to the ALB: one request after the other.
///
/// ```
/// ─▶ HTTP decoder ─▶ one request at a time ─▶ ClientConnection ─▶ TargetConnection ─▶ task
/// ```
final class ClientConnection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  let node: LoadBalancerNode
  /// Nil before the connection is open, and after its end.
  private(set) var context: ChannelHandlerContext?
  /// Nil between two requests.
  var exchange: Exchange?
  /// No further request is taken.
  var isClosing = false
  /// Done when the last answer is written.
  var lastAnswer: EventLoopFuture<Void>?
  private var wantsRead = false
  private var idleClock: IdleClock?
  private var lingerTimer: Scheduled<Void>?

  init(node: LoadBalancerNode) { self.node = node }

  var isWritable: Bool { context?.channel.isWritable ?? false }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    let clock = IdleClock(loop: context.eventLoop, limit: node.timeouts.idle) { self.idle() }
    clock.start()
    idleClock = clock
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    noteActivity()
    guard !isClosing else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      let exchange = Exchange(request: head)
      self.exchange = exchange
      begin(exchange)
    case .body(let bytes): forward(.body(.byteBuffer(bytes)))
    case .end:
      exchange?.hasWholeRequest = true
      forward(.end(nil))
      if exchange?.answer == .ended { exchange = nil }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) { exchange?.target?.flush() }

  func read(context: ChannelHandlerContext) {
    if mayRead { context.read() } else { wantsRead = true }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    noteActivity()
    if context.channel.isWritable { exchange?.target?.resumeReading() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event, !isClosing else { return }
    // A client that has no more to ask may still wait for its answer.
    if let exchange, exchange.hasWholeRequest {
      exchange.keepsAlive = false
    } else if let lastAnswer {
      lastAnswer.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    } else {
      context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // What comes after bytes that were not HTTP is not looked at.
    if error is ByteToMessageDecoderError || isClosing && error is HTTPParserError { return }
    guard error is HTTPParserError else {
      context.close(promise: nil)
      return
    }
    let exchange = exchange ?? Exchange(request: .unreadable)
    self.exchange = exchange
    exchange.keepsAlive = false
    switch exchange.answer {
    case .awaited: answer(.badRequest, to: exchange)
    case .begun, .ended: breakOff(exchange)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    isClosing = true
    exchange?.release()
    exchange = nil
    idleClock?.stop()
    idleClock = nil
    lingerTimer?.cancel()
  }

  func noteActivity() { idleClock?.noteActivity() }

  func flush() { context?.flush() }

  /// Reads again, if what comes can be passed on.
  func resumeReading() {
    guard wantsRead, mayRead, let context else { return }
    wantsRead = false
    context.read()
  }

  private var mayRead: Bool {
    guard let exchange, let target = exchange.target, !exchange.hasWholeRequest else { return true }
    return target.isWritable
  }

  private func forward(_ part: HTTPClientRequestPart) {
    guard let exchange, let target = exchange.target else { return }
    if target.isConnected { target.send(part) } else { exchange.waiting.append(part) }
    if exchange.hasWholeRequest { target.flush() }
  }

  private func idle() {
    guard let exchange, !isClosing else {
      context?.close(promise: nil)
      return
    }
    switch exchange.answer {
    case .awaited where exchange.hasWholeRequest: answer(.gatewayTimeout, to: exchange)
    case .awaited:
      exchange.keepsAlive = false
      answer(.requestTimeout, to: exchange)
    case .begun, .ended: breakOff(exchange)
    }
  }

  /// Ends our direction, and waits a little for the client's: a client that is still sending would
  /// be answered with a reset, and might lose what it has not read yet.
  func closeGently() {
    guard let context else { return }
    context.close(mode: .output, promise: nil)
    lingerTimer = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(2)) {
      self.context?.close(promise: nil)
    }
  }
}

extension HTTPRequestHead {
  /// Stands for a request that could not be read.
  fileprivate static let unreadable = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
}

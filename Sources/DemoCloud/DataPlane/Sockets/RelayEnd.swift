import NIOCore

/// One of the two connections that a relay joins: what comes in here goes out at the peer.
///
/// Nothing is read that the peer cannot write at once, so a slow reader slows its writer, and
/// memory stays bounded. The end of data passes as the end of data, a reset as a reset.
final class RelayEnd: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Arrival {
    case data(ByteBuffer)
    /// The other program will send no more.
    case end
    /// The connection is gone.
    case closed(byReset: Bool)
  }

  private let relay: Relay
  private var peer: RelayEnd?
  /// Nil before the connection is made, and after its end.
  private var context: ChannelHandlerContext?
  /// What could not be passed on yet: the kernel hands over everything before an end of data.
  private var arrivals: CircularBuffer<Arrival> = []
  private var wantsRead = false
  private var wasReset = false

  init(of relay: Relay) { self.relay = relay }

  /// Names the other end; nil once both connections are gone.
  func join(_ peer: RelayEnd?) { self.peer = peer }

  /// Passes on what waited, and reads again.
  func resume() {
    while let peer, peer.context != nil, !relay.isHeld, let arrival = arrivals.popFirst() {
      peer.pass(arrival)
    }
    peer?.context?.flush()
    guard wantsRead, mayRead else { return }
    wantsRead = false
    context?.read()
  }

  func reset() { context?.channel.reset() }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    context.fireChannelActive()
    peer?.resume()
  }

  func read(context: ChannelHandlerContext) {
    if mayRead { context.read() } else { wantsRead = true }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    arrivals.append(.data(unwrapInboundIn(data)))
  }

  func channelReadComplete(context: ChannelHandlerContext) { resume() }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else { return }
    arrivals.append(.end)
    resume()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { peer?.resume() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    wasReset = true
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    arrivals.append(.closed(byReset: wasReset))
    resume()
    relay.lostEnd()
  }

  private var mayRead: Bool {
    guard let other = peer?.context, !relay.isHeld else { return false }
    return arrivals.isEmpty && other.channel.isWritable
  }

  private func pass(_ arrival: Arrival) {
    guard let context else { return }
    switch arrival {
    case .data(let bytes): context.write(wrapOutboundOut(bytes), promise: nil)
    case .end: afterWrites { $0.close(mode: .output, promise: nil) }
    case .closed(byReset: true): reset()
    case .closed(byReset: false): afterWrites { $0.close(promise: nil) }
    }
  }

  /// Closing at once would drop what is not written yet.
  private func afterWrites(_ body: @escaping (ChannelHandlerContext) -> Void) {
    guard let context else { return }
    let nothing = wrapOutboundOut(ByteBuffer())
    context.writeAndFlush(nothing).assumeIsolated().whenComplete { _ in body(context) }
  }
}

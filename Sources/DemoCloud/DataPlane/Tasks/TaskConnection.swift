import NIOCore
import NIOHTTP1

/// A connection to the application in a task, which does what the cloud says that it does.
final class TaskConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let task: String
  private let traffic: Traffic
  private var request: HTTPRequestHead?
  private var delay: Scheduled<Void>?
  /// What is left of a body to write.
  private var body: RepeatedBody?
  private var isWriting = false
  private var keepsAlive = true

  init(task: String, traffic: Traffic) {
    self.task = task
    self.traffic = traffic
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): request = head
    case .body: break
    case .end:
      guard let request else { return }
      self.request = nil
      let answer = traffic.answer(task, RequestHead(request))
      guard answer.delay > .zero else {
        give(answer, to: request, context)
        return
      }
      delay = context.eventLoop.assumeIsolated().scheduleTask(
        in: TimeAmount(min(answer.delay, .seconds(86_400)))
      ) {
        self.give(answer, to: request, context)
      }
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { writeBody(context) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else { return }
    context.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    delay?.cancel()
    delay = nil
    body = nil
  }

  private func give(
    _ answer: AppAnswer,
    to request: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    switch answer.fault {
    case .none: write(answer, to: request, context)
    case .closesWithoutAnswer: context.close(promise: nil)
    case .neverAnswers: break
    case .malformed: writeGarbage(context)
    case .resets: context.channel.reset()
    }
  }

  private func write(
    _ answer: AppAnswer,
    to request: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    let status = HTTPResponseStatus(final: answer.status)
    keepsAlive = request.isKeepAlive
    let head = HTTPResponseHead(
      version: .http1_1,
      status: status,
      headers: headers(of: answer, status: status, isHead: request.method == .HEAD)
    )
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    guard request.method != .HEAD, status.mayHaveResponseBody else {
      writeEnd(context)
      return
    }
    body = RepeatedBody(of: answer)
    writeBody(context)
  }

  private func headers(
    of answer: AppAnswer,
    status: HTTPResponseStatus,
    isHead: Bool
  ) -> HTTPHeaders {
    var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
    headers.remove(name: "Transfer-Encoding")
    let length = String(answer.length)
    if !status.mayHaveResponseBody {
      headers.remove(name: "Content-Length")
    } else if !isHead || !headers.contains(name: "Content-Length"),
      headers["Content-Length"] != [length]
    {
      headers.replaceOrAdd(name: "Content-Length", value: length)
    }
    if !headers.contains(name: "Date") {
      headers.add(name: "Date", value: traffic.now().inHTTP)
    }
    if !keepsAlive { headers.add(name: "Connection", value: "close") }
    return headers
  }

  /// Writes as much of the body as the connection takes.
  private func writeBody(_ context: ChannelHandlerContext) {
    // A flush may make the connection writable, and so come here again.
    guard !isWriting, body != nil else { return }
    isWriting = true
    while context.channel.isWritable, let piece = body?.next() {
      context.write(wrapOutboundOut(.body(.byteBuffer(piece))), promise: nil)
    }
    context.flush()
    isWriting = false
    guard let body else { return }
    if body.bytesLeft == 0 {
      self.body = nil
      writeEnd(context)
    } else if context.channel.isWritable {
      // Others have their turn in between.
      context.eventLoop.assumeIsolated().execute { self.writeBody(context) }
    }
  }

  private func writeEnd(_ context: ChannelHandlerContext) {
    let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    guard !keepsAlive else { return }
    written.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
  }

  private func writeGarbage(_ context: ChannelHandlerContext) {
    let garbage = ByteBuffer(string: "\u{1}\u{2} this is not HTTP\r\n\r\n")
    let encoder = try? context.pipeline.syncOperations.context(
      handlerType: HTTPResponseEncoder.self
    )
    // Past the encoder, which writes nothing but HTTP.
    encoder?.writeAndFlush(NIOAny(garbage)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }
}

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
  private var body: (bytes: ByteBuffer, repetitions: Int)?
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
      delay = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(answer.delay)) {
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
    let hasBody = request.method != .HEAD && status.mayHaveResponseBody
    let repetitions = hasBody ? max(0, answer.repetitions) : 0
    keepsAlive = request.isKeepAlive
    let head = HTTPResponseHead(
      version: .http1_1,
      status: status,
      headers: headers(of: answer, length: hasBody ? answer.length : nil)
    )
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    body = (ByteBuffer(bytes: answer.body), repetitions)
    writeBody(context)
  }

  /// The headers before a body of a length; nil means that none follows.
  private func headers(of answer: AppAnswer, length: Int?) -> HTTPHeaders {
    var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
    headers.remove(name: "Transfer-Encoding")
    if let length, headers["Content-Length"] != [String(length)] {
      headers.replaceOrAdd(name: "Content-Length", value: String(length))
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
    guard !isWriting else { return }
    isWriting = true
    defer { isWriting = false }
    while let (bytes, repetitions) = body, context.channel.isWritable {
      guard repetitions > 0 else {
        body = nil
        writeEnd(context)
        return
      }
      body = (bytes, repetitions - 1)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
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

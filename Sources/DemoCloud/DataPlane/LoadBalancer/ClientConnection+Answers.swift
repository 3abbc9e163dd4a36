import NIOCore
import NIOHTTP1

/// Where requests go, and how their answers come back.
extension ClientConnection {
  func begin(_ exchange: Exchange) {
    if let refusal = refusal(of: exchange.request) {
      exchange.keepsAlive = false
      answer(refusal, to: exchange)
      return
    }
    switch node.routing(of: exchange.request) {
    case .respond(let status, let contentType, let body):
      answer(.fixed(status: status, contentType: contentType, body: body), to: exchange)
    case .redirect(let status):
      let host = exchange.request.headers.first(name: "Host") ?? ""
      let name = host.split(separator: ":").first ?? ""
      let location = "https://\(name):443\(exchange.request.uri)"
      answer(.redirect(status: status, to: location), to: exchange)
    case .forward(let shares):
      guard let target = node.next(of: shares) else {
        answer(.unavailable, to: exchange)
        return
      }
      let connection = TargetConnection(for: self)
      exchange.target = connection
      switch node.connect(connection, to: target) {
      case .connecting: break
      case .refused: answer(.badGateway, to: exchange)
      case .noAnswer:
        exchange.connectTimer = node.loop.assumeIsolated().scheduleTask(
          in: node.timeouts.connect
        ) {
          self.answer(.gatewayTimeout, to: exchange)
        }
      }
    }
  }

  private func refusal(of request: HTTPRequestHead) -> OwnAnswer? {
    let needsHost = request.version == .http1_1
    switch request.method {
    case .CONNECT: return .badRequest
    case .TRACE: return .methodNotAllowed
    default: break
    }
    if needsHost, request.headers["Host"].count != 1 { return .badRequest }
    return request.headers.forwardedAddresses > 30 ? .tooManyAddresses : nil
  }

  func targetConnected(_ target: TargetConnection) {
    guard let exchange, exchange.target === target else { return }
    if exchange.awaitsContinue {
      exchange.wasToldToContinue = true
      write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
      flush()
    }
    target.send(.head(node.forwarded(exchange.request, client: clientAddress)))
    for part in exchange.waiting { target.send(part) }
    exchange.waiting = []
    target.flush()
    resumeReading()
  }

  func targetSent(_ part: HTTPClientResponsePart, from target: TargetConnection) {
    guard let exchange, exchange.target === target else { return }
    noteActivity()
    switch part {
    case .head(let head) where head.status == .switchingProtocols:
      answer(.badGateway, to: exchange)
    case .head(let head):
      exchange.answer = .begun
      write(.head(answerHead(head, for: exchange)))
    case .body(let bytes):
      if exchange.request.method != .HEAD { write(.body(.byteBuffer(bytes))) }
    case .end: end(exchange)
    }
  }

  func targetFailed(_ target: TargetConnection) {
    guard let exchange, exchange.target === target else { return }
    switch exchange.answer {
    case .awaited: answer(.badGateway, to: exchange)
    case .begun: breakOff(exchange)
    case .ended: break
    }
  }

  /// Answers in the ALB's own name.
  func answer(_ answer: OwnAnswer, to exchange: Exchange) {
    guard context != nil, self.exchange === exchange, exchange.answer == .awaited else { return }
    exchange.release()
    exchange.answer = .begun
    // A client that was not told to send its body may or may not do so: only a close is clear.
    if exchange.awaitsContinue { exchange.keepsAlive = false }
    let body = ByteBuffer(string: answer.body)
    var head = HTTPResponseHead(
      version: .http1_1,
      status: answer.status,
      headers: [
        "Server": "awselb/2.0",
        "Date": node.traffic.now().inHTTP,
        "Content-Type": answer.contentType,
        "Content-Length": String(body.readableBytes),
        "Connection": exchange.keepsAlive ? "keep-alive" : "close",
      ]
    )
    if let location = answer.location { head.headers.add(name: "Location", value: location) }
    write(.head(head))
    if exchange.mayHaveBody(answer.status) { write(.body(.byteBuffer(body))) }
    end(exchange)
  }

  /// An answer whose rest will not come ends without its end, which tells the client so.
  func breakOff(_ exchange: Exchange) {
    exchange.release()
    self.exchange = nil
    isClosing = true
    if exchange.answer == .begun {
      // Nothing, but it is written after all that came before.
      close(after: .body(.byteBuffer(ByteBuffer())))
    } else {
      closeGently()
    }
  }

  private func end(_ exchange: Exchange) {
    exchange.release()
    exchange.answer = .ended
    // Before the write, in which the next request may come.
    if exchange.hasWholeRequest { self.exchange = nil }
    isClosing = isClosing || !exchange.keepsAlive
    if isClosing {
      close(after: .end(nil))
    } else {
      lastAnswer = context?.writeAndFlush(wrapOutboundOut(.end(nil)))
      resumeReading()
    }
  }

  private func answerHead(_ head: HTTPResponseHead, for exchange: Exchange) -> HTTPResponseHead {
    var headers = head.headers.withoutConnectionHeaders
    if exchange.mayHaveBody(head.status), !headers.contains(name: "Content-Length") {
      if exchange.mayBeChunked {
        headers.add(name: "Transfer-Encoding", value: "chunked")
      } else {
        exchange.keepsAlive = false
      }
    }
    if !headers.contains(name: "Date") {
      headers.add(name: "Date", value: node.traffic.now().inHTTP)
    }
    headers.add(name: "Connection", value: exchange.keepsAlive ? "keep-alive" : "close")
    return HTTPResponseHead(version: .http1_1, status: head.status, headers: headers)
  }

  private var clientAddress: String { context?.remoteAddress?.ipAddress ?? "127.0.0.1" }

  private func write(_ part: HTTPServerResponsePart) {
    context?.write(wrapOutboundOut(part), promise: nil)
  }

  private func close(after part: HTTPServerResponsePart) {
    context?.writeAndFlush(wrapOutboundOut(part)).assumeIsolated().whenComplete { _ in
      self.closeGently()
    }
    resumeReading()
  }
}

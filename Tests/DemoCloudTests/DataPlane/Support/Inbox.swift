import NIOCore
import Synchronization

/// Holds what came for a test's client until the test asks for it.
final class Inbox: Sendable {
  typealias Arrival = Result<ByteBuffer?, any Error>

  private struct State {
    var arrivals: [Arrival] = []
    var waiter: CheckedContinuation<ByteBuffer?, any Error>?
    var end: Arrival?
  }

  private let state = Mutex(State())

  func take() -> Arrival? {
    state.withLock { $0.arrivals.isEmpty ? $0.end : $0.arrivals.removeFirst() }
  }

  func next() async throws -> ByteBuffer? {
    try await withCheckedThrowingContinuation { continuation in
      let arrival = state.withLock { state -> Arrival? in
        if !state.arrivals.isEmpty { return state.arrivals.removeFirst() }
        if let end = state.end { return end }
        state.waiter = continuation
        return nil
      }
      if let arrival { continuation.resume(with: arrival) }
    }
  }

  func put(_ arrival: Arrival) {
    let waiter = state.withLock { state -> CheckedContinuation<ByteBuffer?, any Error>? in
      guard state.end == nil else { return nil }
      if case .success(.some) = arrival {} else { state.end = arrival }
      defer { state.waiter = nil }
      if state.waiter == nil, state.end == nil { state.arrivals.append(arrival) }
      return state.waiter
    }
    waiter?.resume(with: arrival)
  }
}

/// Puts what comes on a connection into an inbox, its end or failure included.
final class InboxHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let inbox: Inbox

  init(_ inbox: Inbox) { self.inbox = inbox }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    inbox.put(.success(unwrapInboundIn(data)))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { inbox.put(.success(nil)) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    inbox.put(.failure(error))
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { inbox.put(.success(nil)) }
}

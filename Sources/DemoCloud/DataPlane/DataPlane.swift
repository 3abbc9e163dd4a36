import NIOCore
import NIOPosix
import Synchronization

/// Carries real TCP and HTTP over loopback, as the simulated cloud would.
///
/// ```
/// curl ─▶ endpoint :18080 ═▶ NLB ─▶ ALB ─▶ task        a socket each, a zone each
///         (one per zone)
/// ```
///
/// All of it runs on one thread, and nothing runs while nothing happens.
package final class DataPlane: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let sockets: NIOLoopBoundBox<PathSockets>
  /// An event loop that has ended takes nothing any more, and would not say so.
  private let isStopped = Mutex(false)

  /// Opens nothing yet.
  ///
  /// `preferredPort` is the port of the first zone's endpoint, and the next zone has the next one;
  /// a port that is busy gives way to any free one. `speed` says how much faster than a real ALB's
  /// the ALB's time-outs run out.
  package init(traffic: Traffic, preferredPort: Int = 18_080, speed: Double = 1) {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop = group.next()
    sockets = NIOLoopBoundBox.makeBoxSendingValue(
      PathSockets(
        traffic: traffic,
        preferredPort: preferredPort,
        speed: speed > 0.001 ? speed : 0.001,
        loop: loop
      ),
      eventLoop: loop
    )
  }

  /// Opens every socket.
  ///
  /// - Returns: The endpoint's interfaces, in the order of their zones; they keep their ports for
  ///   as long as the data plane runs.
  /// - Throws: What the kernel says when a socket cannot be opened.
  package func start() async throws -> [EndpointAddress] {
    OpenFileLimit.raise()
    do {
      return try await onLoop { sockets in
        sockets.sync().assumeIsolated().map { sockets.addresses }.nonisolated()
      }
    } catch {
      await stop()
      throw error
    }
  }

  /// Opens and closes what the cloud's state asks for; to be called whenever that has changed.
  ///
  /// What cannot be opened is tried again the next time.
  package func sync() async {
    try? await onLoop { $0.sync() }
  }

  /// The endpoint's interfaces, with those of zones that came later or are gone.
  package var addresses: [EndpointAddress] {
    get async {
      let addresses = try? await onLoop { [loop = group.next()] sockets in
        loop.makeSucceededFuture(sockets.addresses)
      }
      return addresses ?? []
    }
  }

  /// Closes every socket, whatever is on its way; not to be started again.
  package func stop() async {
    let closed = isStopped.withLock { isStopped -> EventLoopFuture<Void>? in
      guard !isStopped else { return nil }
      isStopped = true
      return submit { $0.close() }
    }
    guard let closed else { return }
    try? await closed.get()
    try? await group.shutdownGracefully()
  }

  /// Sockets that are open, listeners among them.
  var openChannels: Int {
    get async {
      let count = try? await onLoop { [loop = group.next()] sockets in
        loop.makeSucceededFuture(sockets.openChannels)
      }
      return count ?? 0
    }
  }

  private func onLoop<Result: Sendable>(
    _ body: @escaping @Sendable (PathSockets) -> EventLoopFuture<Result>
  ) async throws -> Result {
    let result = try isStopped.withLock { isStopped in
      guard !isStopped else { throw EventLoopError.shutdown }
      return submit(body)
    }
    return try await result.get()
  }

  private func submit<Result: Sendable>(
    _ body: @escaping @Sendable (PathSockets) -> EventLoopFuture<Result>
  ) -> EventLoopFuture<Result> {
    let sockets = sockets
    return group.next().flatSubmit { body(sockets.value) }
  }
}

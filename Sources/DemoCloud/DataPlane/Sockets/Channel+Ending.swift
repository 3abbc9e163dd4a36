import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How sockets end; on their own event loop.
extension Channel {
  /// Closes a connection with a RST instead of a FIN.
  func reset() {
    if let options = self as? any SocketOptionProvider {
      _ = options.setSoLinger(linger(l_onoff: 1, l_linger: 0))
    }
    close(promise: nil)
  }

  /// Closes a listener, so that the very next SYN is refused.
  ///
  /// Closing alone would leave it to a child process that is just being started, and that has a
  /// copy of the socket until it is.
  func stopListening() -> EventLoopFuture<Void> {
    _ = withDescriptor { shutdown($0, CInt(SHUT_RD)) }
    return close()
  }

  /// The socket itself; nil if there is none any more.
  func withDescriptor<Result>(_ body: (NIOBSDSocket.Handle) -> Result) -> Result? {
    try? pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: NIOBSDSocket.Handle.self,
      body
    )
  }
}

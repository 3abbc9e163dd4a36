import NIOCore
import NIOPosix

extension Channel {
  /// Closes the connection with a RST instead of a FIN; on the channel's own event loop.
  func reset() {
    if let options = self as? any SocketOptionProvider {
      _ = options.setSoLinger(linger(l_onoff: 1, l_linger: 0))
    }
    close(promise: nil)
  }
}

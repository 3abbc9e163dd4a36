#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension sockaddr_in {
  /// 127.0.0.1 and a port.
  init(loopbackPort port: Int) {
    self.init()
    sin_family = sa_family_t(AF_INET)
    sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    sin_addr = in_addr(s_addr: in_addr_t(0x7F00_0001).bigEndian)
  }
}

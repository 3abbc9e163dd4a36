import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Keeps a port of 127.0.0.1 ours while nothing listens on it: a socket that is bound and no more.
///
/// The kernel refuses connections to the port, no other program's socket takes it, and our own
/// listener can, since both say `SO_REUSEADDR` by then and only one of them listens: socket(7). Where a
/// system does not allow that, the port is free while it refuses.
final class PortReservation {
  let port: Int
  private var descriptor: CInt

  /// Takes the preferred port, or any free one when that is busy.
  init(preferring port: Int?) throws {
    let preferred = port.flatMap { (1...65_535).contains($0) ? try? Self.bind($0) : nil }
    (descriptor, self.port) = try preferred ?? Self.bind(0)
    #if !os(Linux)
    release()
    #endif
  }

  deinit { release() }

  func release() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  private static func bind(_ port: Int) throws -> (descriptor: CInt, port: Int) {
    let descriptor = socket(AF_INET, streamType, 0)
    guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
    do {
      try check(fcntl(descriptor, F_SETFD, FD_CLOEXEC), "fcntl")
      let port = try bind(descriptor, to: port)
      // Only now, so that a port on which another program only keeps a socket is busy too.
      var yes: CInt = 1
      let size = socklen_t(MemoryLayout<CInt>.size)
      try check(setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size), "setsockopt")
      return (descriptor, port)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// - Returns: The port, which the kernel chooses if it is zero.
  private static func bind(_ descriptor: CInt, to port: Int) throws -> Int {
    var address = sockaddr_in(loopbackPort: port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafeMutableBytes(of: &address) { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return }
      #if canImport(Glibc)
      try check(Glibc.bind(descriptor, start, size), "bind")
      #elseif canImport(Musl)
      try check(Musl.bind(descriptor, start, size), "bind")
      #else
      try check(Darwin.bind(descriptor, start, size), "bind")
      #endif
      try check(getsockname(descriptor, start, &size), "getsockname")
    }
    return Int(in_port_t(bigEndian: address.sin_port))
  }

  private static func check(_ result: CInt, _ call: String) throws {
    guard result >= 0 else { throw IOError(errnoCode: errno, reason: call) }
  }
}

#if canImport(Glibc)
private let streamType = CInt(SOCK_STREAM.rawValue)
#else
private let streamType = SOCK_STREAM
#endif

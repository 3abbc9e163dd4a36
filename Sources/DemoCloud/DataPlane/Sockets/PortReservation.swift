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
/// The kernel refuses connections to the port, and our own listener can take it, since both say
/// `SO_REUSEADDR` and only one of them listens: socket(7). Where a system does not allow that, the
/// port is free while it refuses. So that another copy of this program does not take it in the same
/// way, a datagram socket, which is not shared, holds the port's number too.
final class PortReservation {
  /// How often a port that is only held is tried.
  private static let tries = 10
  /// Between two tries, in microseconds.
  private static let pause: UInt32 = 10_000

  let port: Int
  private var stream: CInt
  private var datagram: CInt

  /// Takes the preferred port, or any free one when that is busy.
  init(preferring port: Int?) throws {
    let preferred = port.flatMap { (1...65_535).contains($0) ? try? Self.bind($0) : nil }
    (stream, datagram, self.port) = try preferred ?? Self.bindAny()
    #if !os(Linux)
    Self.close(&stream)
    #endif
  }

  deinit { release() }

  func release() {
    Self.close(&stream)
    Self.close(&datagram)
  }

  private static func close(_ descriptor: inout CInt) {
    guard descriptor >= 0 else { return }
    closeDescriptor(descriptor)
    descriptor = -1
  }

  /// What is free for streams may be busy for datagrams: then another one is tried.
  private static func bindAny() throws -> (stream: CInt, datagram: CInt, port: Int) {
    for _ in 1...20 {
      if let bound = try? bind(0) { return bound }
    }
    return try bind(0)
  }

  private static func bind(_ port: Int) throws -> (stream: CInt, datagram: CInt, port: Int) {
    var (stream, port) = try bind(port, streamType, isShared: true)
    // A child process that is just being started has what was closed a moment ago still open.
    for _ in 1..<tries {
      if let datagram = try? bind(port, datagramType, isShared: false) {
        return (stream, datagram.descriptor, port)
      }
      usleep(pause)
    }
    do {
      return (stream, try bind(port, datagramType, isShared: false).descriptor, port)
    } catch {
      close(&stream)
      throw error
    }
  }

  private static func bind(
    _ port: Int,
    _ type: CInt,
    isShared: Bool
  ) throws -> (descriptor: CInt, port: Int) {
    var descriptor = socket(AF_INET, type, 0)
    guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
    do {
      try check(fcntl(descriptor, F_SETFD, FD_CLOEXEC), "fcntl")
      var share: CInt = isShared ? 1 : 0
      let size = socklen_t(MemoryLayout<CInt>.size)
      try check(setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &share, size), "setsockopt")
      return (descriptor, try bind(descriptor, to: port))
    } catch {
      close(&descriptor)
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
private let datagramType = CInt(SOCK_DGRAM.rawValue)
private func closeDescriptor(_ descriptor: CInt) { Glibc.close(descriptor) }
#elseif canImport(Musl)
private let streamType = SOCK_STREAM
private let datagramType = SOCK_DGRAM
private func closeDescriptor(_ descriptor: CInt) { Musl.close(descriptor) }
#else
private let streamType = SOCK_STREAM
private let datagramType = SOCK_DGRAM
private func closeDescriptor(_ descriptor: CInt) { Darwin.close(descriptor) }
#endif

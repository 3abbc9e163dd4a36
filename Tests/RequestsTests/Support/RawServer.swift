import Foundation
import Synchronization

/// A TCP server on loopback that sends what a test wants, HTTP or not, and keeps what it was sent.
///
/// It ends with the last reference; whoever is connected is cut off.
final class RawServer: Sendable {
  let port: Int
  private let listener: Int32
  private let received = Mutex<[[UInt8]]>([])

  var url: String { "http://127.0.0.1:\(port)" }

  /// The requests as they came, header and body.
  var requests: [[UInt8]] { received.withLock { $0 } }

  var texts: [String] { requests.map { String(decoding: $0, as: UTF8.self) } }

  /// Every connection is closed after its answer.
  convenience init(answering answer: String = RawServer.ok) throws {
    try self.init { $0.send(answer) }
  }

  static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n"

  /// `speaksFirst`: it answers without having been asked.
  init(speaksFirst: Bool = false, _ answer: @escaping @Sendable (Connection) -> Void) throws {
    (listener, port) = try Self.listen()
    Thread.detachNewThread { [weak self, listener] in
      // Whoever accepts closes the socket: its number is another's as soon as it is closed.
      defer { close(listener) }
      while true {
        let socket = uninterrupted { accept(listener, nil, nil) }
        guard socket >= 0 else { return }
        guard self != nil else {
          close(socket)
          return
        }
        Thread.detachNewThread { [weak self] in
          let connection = Connection(socket)
          let request = speaksFirst ? [] : connection.readRequest()
          self?.received.withLock { $0.append(request) }
          answer(connection)
          connection.close()
        }
      }
    }
  }

  /// Wakes the thread that accepts, now or when it comes back to it.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// A port of loopback that nothing listens on.
  static func closedPort() throws -> Int {
    let (socket, port) = try listen()
    close(socket)
    return port
  }

  /// A port of loopback that refuses connections, whatever other tests open meanwhile: it is taken, for as
  /// long as the tests run, and nothing listens on it.
  static func refusingPort() throws -> Int { try listen(backlog: nil).1 }

  private static func listen(backlog: Int32? = 128) throws -> (Int32, Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(listener, address, length) == 0,
          backlog.map({ Glibc.listen(listener, $0) }) ?? 0 == 0
        else { return Int32(-1) }
        return getsockname(listener, address, &length)
      }
    }
    guard listener >= 0, result == 0 else { throw ServerDidNotStart(words: "errno \(errno)") }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }
}

extension RawServer {
  /// One connection, as its answer sees it.
  final class Connection: Sendable {
    private let socket: Int32
    private let isClosed = Mutex(false)

    init(_ socket: Int32) { self.socket = socket }

    /// - Returns: whether the other side still takes it.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { bytes in
          uninterrupted { Glibc.send(socket, bytes.baseAddress, bytes.count, nosignal) }
        }
        guard sent > 0 else { return false }
        rest = rest.dropFirst(sent)
      }
      return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Waits until the other side is gone.
    func waitForEnd() { while !read().isEmpty {} }

    func close() {
      guard !isClosed.withLock(\.self) else { return }
      // What was not read would turn the end into a reset.
      shutdown(socket, Int32(SHUT_WR))
      waitForEnd()
      closeOnce()
    }

    /// Twice would close what has got the same number since.
    private func closeOnce() {
      isClosed.withLock { isClosed in
        if !isClosed { Glibc.close(socket) }
        isClosed = true
      }
    }

    /// Ends it with a reset.
    func abort() {
      var linger = linger(l_onoff: 1, l_linger: 0)
      let size = socklen_t(MemoryLayout.size(ofValue: linger))
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, size)
      closeOnce()
    }

    /// The header, and as much of a body as it announces; a client that waits for `100 Continue`
    /// is told to go on.
    func readRequest() -> [UInt8] {
      var request: [UInt8] = []
      var end: Int?
      while true {
        if end == nil, let gap = request.firstRange(of: Array("\r\n\r\n".utf8)) {
          end = gap.upperBound + Self.announced(request[..<gap.upperBound])
          let header = String(decoding: request[..<gap.upperBound], as: UTF8.self)
          if header.contains("100-continue") { send("HTTP/1.1 100 Continue\r\n\r\n") }
        }
        if let end, request.count >= end { return request }
        let more = read()
        if more.isEmpty { return request }
        request += more
      }
    }

    private static func announced(_ header: ArraySlice<UInt8>) -> Int {
      let lines = String(decoding: header, as: UTF8.self).split(separator: "\r\n")
      let line = lines.first { $0.lowercased().hasPrefix("content-length:") }
      return line.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
    }

    private func read() -> [UInt8] {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = buffer.withUnsafeMutableBytes { bytes in
        uninterrupted { recv(socket, bytes.baseAddress, bytes.count, 0) }
      }
      return Array(buffer.prefix(max(0, count)))
    }
  }
}

/// Does it again when a signal came between.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

struct ServerDidNotStart: Error {
  var words: String
}

/// The other side's end is an error to look at, not a signal.
private let nosignal = Int32(MSG_NOSIGNAL)

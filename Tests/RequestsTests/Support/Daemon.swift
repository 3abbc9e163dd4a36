import Foundation
import Synchronization

/// A program that runs beside the tests, until the last reference to it or this process ends.
final class Daemon: Sendable {
  private struct Log {
    var words = ""
    var isOver = false
  }

  private let log: Mutex<Log>
  private let process: Mutex<Process>
  /// Its end is the daemon's, which comes even if this process is killed.
  private let leash: Pipe

  private static let script = """
    "$@" </dev/null & child=$!
    trap 'kill $child; exit' TERM
    exec 2>/dev/null
    read -r _
    kill $child
    """

  init(_ command: [String]) throws {
    let process = Process()
    let errors = Pipe()
    leash = Pipe()
    log = Mutex(Log())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Self.script, "sh"] + command
    process.standardInput = leash
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    // No other child may hold it open.
    _ = fcntl(leash.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try process.run()
    self.process = Mutex(process)
    // Read to its end, so that the daemon never waits on a full pipe.
    Thread.detachNewThread { [weak self] in
      while true {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { bytes in
          // Foundation's own way of reading ends the process when a signal comes between.
          uninterrupted {
            read(errors.fileHandleForReading.fileDescriptor, bytes.baseAddress, bytes.count)
          }
        }
        let more = buffer.prefix(max(0, count))
        guard let self else { return }
        self.log.withLock { log in
          log.words += String(decoding: more, as: UTF8.self)
          log.isOver = more.isEmpty
        }
        if more.isEmpty { return }
      }
    }
  }

  deinit {
    try? leash.fileHandleForWriting.close()
    process.withLock { $0.terminate() }
  }

  /// What it has printed so far, on standard error.
  var words: String { log.withLock { $0.words } }

  /// - Returns: false: it ended without printing such a text.
  func waitUntilItPrints(_ text: String) async throws -> Bool {
    while !words.contains(text) {
      if log.withLock({ $0.isOver }) { return false }
      try await Task.sleep(for: .milliseconds(5))
    }
    return true
  }
}

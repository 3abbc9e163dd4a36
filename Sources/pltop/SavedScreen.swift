import Dashboard
import FoundationEssentials
import PathModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A screen and the status behind it, in two files of the working directory.
struct SavedScreen {
  /// Why nothing was written, in one line.
  struct Failure: Error {
    let message: String
  }

  let text: String
  let snapshot: State.Snapshot

  /// - Returns: what the files are called, as in `pltop-2026-11-24T030000Z`, without their endings.
  /// - Throws: `Failure`; no half of the pair is left then.
  func store(at now: Date) throws(Failure) -> String {
    let time = now.formatted(.iso8601).replacing(":", with: "")
    let name = "pltop-\(time)"
    guard let json = try? StatusDocument(snapshot.status, of: snapshot.sample).json() else {
      throw Failure(message: "not saved: the status could not be written as JSON")
    }
    try Self.store(Array((text + "\n").utf8), in: name + ".txt")
    do throws(Failure) {
      try Self.store(json, in: name + ".json")
    } catch {
      unlink(name + ".txt")
      throw error
    }
    return name
  }

  /// Readable by the operator alone, and never over a file that is there.
  private static func store(_ bytes: [UInt8], in path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in write(file, bytes.baseAddress, bytes.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = failure(path)
        close(file)
        unlink(path)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(message: "not saved: \(path): \(String(cString: strerror(errno)))")
  }
}

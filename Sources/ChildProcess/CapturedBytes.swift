import Subprocess

/// The first bytes of a child's stream.
struct CapturedBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var isTruncated = false

  /// Reads `stream` to its end, so that the child never waits on a full pipe, and keeps `limit`
  /// bytes.
  ///
  /// Cancel the task once the child has ended: a process that inherited the pipe may hold it open,
  /// and even write to it, for ever. One more read, of the size of the pipe, then fetches all that
  /// the child itself can have left in it.
  init(draining stream: SubprocessOutputSequence, limit: Int) async {
    var chunks = stream.makeAsyncIterator()
    var isLast = false
    while !isLast {
      isLast = false
      do {
        guard let chunk = try await chunks.next() else { return }
        append(chunk, limit: limit)
      } catch {
        isTruncated = true
        return
      }
    }
  }

  private mutating func append(_ chunk: SubprocessOutputSequence.Buffer, limit: Int) {
    chunk.withUnsafeBytes { new in
      let kept = new.prefix(max(0, limit - bytes.count))
      bytes.append(contentsOf: kept)
      if kept.count < new.count { isTruncated = true }
    }
  }
}

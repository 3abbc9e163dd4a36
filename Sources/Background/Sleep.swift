import Glibc
import SystemPackage

/// What a thread sleeps on until another one wakes it, a time has come, or a descriptor is ready.
struct Sleep: Sendable {
  /// A descriptor of which it is awaited that it can be read or written; one whose other end is gone can.
  struct Watch: Sendable {
    var descriptor: FileDescriptor
    var readiness: Readiness
  }

  /// A pipe to the thread itself: what is written to it ends the sleep.
  private let ear: FileDescriptor
  private let mouth: FileDescriptor

  init() {
    do throws(Errno) {
      (ear, mouth) = try FileDescriptor.pipe(options: [.closeOnExec, .nonBlocking])
    } catch {
      preconditionFailure("the system has no room for another pipe: \(error)")
    }
  }

  /// Ends the sleep that there is, or the next one.
  func end() {
    // A pipe that is full wakes, too.
    _ = try? mouth.writeAll([0])
  }

  /// Sleeps for at most a time, to the next millisecond; nil: for as long as it takes.
  ///
  /// - Returns: For each descriptor, whether it is ready.
  func callAsFunction(for duration: Duration?, watching watches: [Watch]) -> [Bool] {
    var polled = watches.map { pollfd(awaiting: $0) }
    polled.append(pollfd(awaiting: Watch(descriptor: ear, readiness: .toRead)))
    let count = poll(&polled, nfds_t(polled.count), duration.map(Self.milliseconds) ?? -1)
    guard count > 0 else { return watches.map { _ in false } }
    if polled.removeLast().revents != 0 { listen() }
    return polled.map { $0.revents != 0 }
  }

  private func listen() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      while (try? ear.read(into: buffer)) == buffer.count {}
    }
  }

  /// Not less than the duration, as the sleep would only be begun again; a day at most.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = min(duration, .seconds(86_400)).components
    let rounded = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return max(0, Int32(seconds * 1_000 + rounded))
  }
}

/// What a descriptor is to be ready for.
package enum Readiness: Sendable {
  case toRead, toWrite
}

extension pollfd {
  fileprivate init(awaiting watch: Sleep.Watch) {
    let events = watch.readiness == .toRead ? POLLIN : POLLOUT
    self.init(fd: watch.descriptor.rawValue, events: Int16(events), revents: 0)
  }
}

import Background
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Our end of a pipe to a child, on which nobody waits, and what is to happen once it is ready.
struct PipeEnd {
  /// nil: it was closed.
  private(set) var descriptor: FileDescriptor?
  private(set) var watch: BackgroundThread.Appointment?

  /// The other end does not change.
  init(_ descriptor: FileDescriptor) {
    let flags = fcntl(descriptor.rawValue, F_GETFL)
    _ = fcntl(descriptor.rawValue, F_SETFL, flags | O_NONBLOCK)
    self.descriptor = descriptor
  }

  /// Has something happen whenever it is ready, until it is closed or ignored.
  mutating func watch(for readiness: Readiness, _ body: @escaping @Sendable () -> Void) {
    guard let descriptor, watch == nil else { return }
    watch = BackgroundThread.shared.whenever(descriptor, is: readiness, body)
  }

  mutating func ignore() {
    watch?.cancel()
    watch = nil
  }

  mutating func close() {
    ignore()
    try? descriptor?.close()
    descriptor = nil
  }
}

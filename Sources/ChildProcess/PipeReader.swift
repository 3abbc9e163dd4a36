import Background
import Synchronization
import SystemPackage

/// The end of a pipe that is read as soon as something is in it.
final class PipeReader: Sendable {
  private struct State {
    /// nil: it was closed.
    var pipe: FileDescriptor?
    var news: BackgroundThread.Appointment?
  }

  /// What a pipe holds, as systems make them.
  private static let capacity = 64 << 10

  private let state: Mutex<State>
  private let take: @Sendable ([UInt8]) -> Void

  /// Nothing is read before it begins; closes the descriptor in the end.
  ///
  /// What was read goes to `take`, in its order.
  init(_ pipe: FileDescriptor, take: @escaping @Sendable ([UInt8]) -> Void) {
    pipe.doNotBlock()
    self.take = take
    state = Mutex(State(pipe: pipe))
  }

  deinit { close() }

  func begin() {
    state.withLock { state in
      guard let pipe = state.pipe else { return }
      state.news = BackgroundThread.shared.whenever(pipe, is: .toRead) { [weak self] in
        self?.state.withLock { self?.read(&$0) }
      }
    }
  }

  /// Takes what is in the pipe, and nothing that comes later.
  func close() {
    state.withLock { state in
      read(&state)
      state.news?.cancel()
      try? state.pipe?.close()
      state = State()
    }
  }

  private func read(_ state: inout State) {
    guard let pipe = state.pipe else { return }
    do {
      let bytes = try [UInt8](unsafeUninitializedCapacity: Self.capacity) { buffer, count in
        count = try pipe.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      // At its end it would be ready for ever.
      if bytes.isEmpty { state.news?.cancel() } else { take(bytes) }
    } catch Errno.wouldBlock {
      // Somebody else has read it meanwhile.
    } catch {
      state.news?.cancel()
    }
  }
}

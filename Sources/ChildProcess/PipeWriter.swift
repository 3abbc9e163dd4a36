import Background
import Synchronization
import SystemPackage

/// The end of a pipe that is written to without waiting: what has no room goes in when there is.
final class PipeWriter: Sendable {
  private struct State {
    /// nil: nobody reads it any more, or it was closed.
    var pipe: FileDescriptor?
    var pending: ArraySlice<UInt8> = []
    var room: BackgroundThread.Appointment?
  }

  private let state: Mutex<State>

  /// Closes the descriptor in the end.
  init(_ pipe: FileDescriptor) {
    pipe.doNotBlock()
    state = Mutex(State(pipe: pipe))
  }

  deinit { close() }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      guard state.pipe != nil else { return }
      state.pending += bytes
      if state.room == nil { flush(&state) }
    }
  }

  /// What has not gone in is lost.
  func close() { state.withLock { Self.close(&$0) } }

  private static func close(_ state: inout State) {
    state.room?.cancel()
    try? state.pipe?.close()
    state = State()
  }

  private func flush(_ state: inout State) {
    guard let pipe = state.pipe else { return }
    do {
      while !state.pending.isEmpty {
        let count = try state.pending.withUnsafeBytes { try pipe.write($0) }
        state.pending.removeFirst(count)
      }
      state.room?.cancel()
      state.room = nil
    } catch Errno.wouldBlock {
      guard state.room == nil else { return }
      state.room = BackgroundThread.shared.whenever(pipe, is: .toWrite) { [weak self] in
        self?.state.withLock { self?.flush(&$0) }
      }
    } catch {
      Self.close(&state)
    }
  }
}

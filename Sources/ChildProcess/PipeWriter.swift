import Background
import Synchronization
import SystemPackage

/// The end of a pipe that is written to without waiting: what has no room goes in when there is.
final class PipeWriter: Sendable {
  private struct State {
    /// Closed also when nobody reads it any more.
    var end: PipeEnd
    var pending: ArraySlice<UInt8> = []
  }

  private let state: Mutex<State>

  /// Closes the descriptor in the end.
  init(_ pipe: FileDescriptor) { state = Mutex(State(end: PipeEnd(pipe))) }

  deinit { close() }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      guard state.end.descriptor != nil else { return }
      state.pending += bytes
      if state.end.watch == nil { flush(&state) }
    }
  }

  /// What has not gone in is lost.
  func close() { state.withLock { Self.close(&$0) } }

  private static func close(_ state: inout State) {
    state.end.close()
    state.pending = []
  }

  private func flush(_ state: inout State) {
    guard let pipe = state.end.descriptor else { return }
    do {
      while !state.pending.isEmpty {
        let count = try state.pending.withUnsafeBytes { try pipe.write($0) }
        state.pending.removeFirst(count)
      }
      state.end.ignore()
    } catch Errno.wouldBlock {
      state.end.watch(for: .toWrite) { [weak self] in
        self?.state.withLock { self?.flush(&$0) }
      }
    } catch {
      Self.close(&state)
    }
  }
}

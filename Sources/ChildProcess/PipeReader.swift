import Background
import Synchronization
import SystemPackage

/// The end of a pipe that is read as soon as something is in it.
final class PipeReader: Sendable {
  /// What a pipe holds, as systems make them.
  private static let capacity = 64 << 10

  private let end: Mutex<PipeEnd>
  private let take: @Sendable ([UInt8]) -> Void

  /// Nothing is read before it begins; closes the descriptor in the end.
  ///
  /// What was read goes to `take`, in its order.
  init(_ pipe: FileDescriptor, take: @escaping @Sendable ([UInt8]) -> Void) {
    self.take = take
    end = Mutex(PipeEnd(pipe))
  }

  deinit { close() }

  func begin() {
    end.withLock { end in
      end.watch(for: .toRead) { [weak self] in self?.end.withLock { self?.read(&$0) } }
    }
  }

  /// Takes what is in the pipe, and nothing that comes later.
  func close() {
    end.withLock { end in
      read(&end)
      end.close()
    }
  }

  private func read(_ end: inout PipeEnd) {
    guard let pipe = end.descriptor else { return }
    do {
      let bytes = try [UInt8](unsafeUninitializedCapacity: Self.capacity) { buffer, count in
        count = try pipe.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      // At its end it would be ready for ever.
      if bytes.isEmpty { end.ignore() } else { take(bytes) }
    } catch Errno.wouldBlock {
      // There is nothing in it.
    } catch {
      end.ignore()
    }
  }
}

import Synchronization

/// The signal that asked the program to end, if one has.
final class Interruption: Sendable {
  private let number = Atomic<Int32>(0)

  func store(_ signal: Int32) { number.store(signal, ordering: .relaxed) }

  func load() -> Int32? {
    let signal = number.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }
}

let interruption = Interruption()

import Testing

/// Lets only so many tests run at once: each of them keeps a processor busy.
struct Turns: SuiteTrait, TestTrait, TestScoping {
  private static let queue = Queue(places: 3)

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    await Self.queue.enter()
    do {
      try await function()
    } catch {
      await Self.queue.leave()
      throw error
    }
    await Self.queue.leave()
  }

  private actor Queue {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
      guard places == 0 else {
        places -= 1
        return
      }
      await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
      if waiting.isEmpty {
        places += 1
      } else {
        waiting.removeFirst().resume()
      }
    }
  }
}

extension Trait where Self == Turns {
  /// Waits until few enough other tests run.
  static var takingTurns: Turns { Turns() }
}

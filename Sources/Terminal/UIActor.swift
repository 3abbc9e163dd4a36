/// Everything that touches the terminal runs here: on the program's main thread.
@globalActor
package actor UIActor {
  package static let shared = UIActor()

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    UIExecutor.shared.asUnownedSerialExecutor()
  }
}

import Synchronization

/// What views have worked out of a snapshot, so that it is worked out once and not for every key and frame.
///
/// Only what follows from the snapshot and the inputs may be kept: then nobody can tell whether it was there,
/// and equal states draw equal screens.
final class Memo: Sendable {
  private struct Entry: Sendable {
    let inputs: any Hashable & Sendable
    let value: any Sendable
  }

  /// By the type of the value, which says what it is: each has one of its own.
  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  /// The value for these inputs, from before or made now; of each type the newest is kept.
  ///
  /// It is made outside of the lock, and may ask for others.
  func value<Inputs: Hashable & Sendable, Value: Sendable>(
    for inputs: Inputs,
    make: () -> Value
  ) -> Value {
    let key = ObjectIdentifier(Value.self)
    let known = entries.withLock { $0[key] }
    if let known, let old = known.inputs as? Inputs, old == inputs,
      let value = known.value as? Value
    {
      return value
    }
    let value = make()
    entries.withLock { $0[key] = Entry(inputs: inputs, value: value) }
    return value
  }

  /// The value that needs no inputs besides the snapshot.
  func value<Value: Sendable>(make: () -> Value) -> Value { value(for: 0, make: make) }
}

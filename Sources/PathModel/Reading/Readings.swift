import FoundationEssentials

/// Readings of many things of one kind, by the key each was asked for with (an ARN, a page).
///
/// A key that was never asked for reads as `pending`; setting `pending` forgets it.
package struct Readings<Value> {
  package private(set) var byKey: [String: Reading<Value>] = [:]

  package init() {}

  package subscript(key: String) -> Reading<Value> {
    get { byKey[key] ?? .pending }
    set { byKey[key] = newValue.isPending ? nil : newValue }
  }
}

extension Readings: Sendable where Value: Sendable {}
extension Readings: Equatable where Value: Equatable {}
extension Readings: Codable where Value: Codable {
  package init(from decoder: any Decoder) throws {
    byKey = try decoder.singleValueContainer().decode([String: Reading<Value>].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byKey)
  }
}

extension Readings where Value: RangeReplaceableCollection {
  /// All of them as one reading, in the order of the keys.
  ///
  /// It is only as good as the worst and as old as the oldest; `pending` when there is none.
  package var joined: Reading<Value> {
    var all = Value()
    var oldest = Date.distantFuture
    var problem: Problem?
    for (_, reading) in byKey.sorted(by: { $0.key < $1.key }) {
      if let value = reading.latest { all.append(contentsOf: value) }
      oldest = min(oldest, reading.at ?? .distantFuture)
      problem = problem ?? reading.problem
    }
    if let problem {
      return oldest == .distantFuture
        ? .unavailable(problem) : .stale(all, at: oldest, why: problem)
    }
    return byKey.isEmpty ? .pending : .value(all, at: oldest)
  }
}

/// A value, and which of its equals it is: a cursor that is on one of two equal rows can leave it.
package struct Numbered<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// 0 for the first of its equals.
  package let number: Int
}

extension Sequence where Element: Hashable & Sendable {
  /// In the same order.
  var numbered: [Numbered<Element>] {
    var seen: [Element: Int] = [:]
    return map { element in
      defer { seen[element, default: 0] += 1 }
      return Numbered(value: element, number: seen[element, default: 0])
    }
  }
}

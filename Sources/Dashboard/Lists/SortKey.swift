import FoundationEssentials

/// What a list is sorted by: numbers before texts, and what has no value last, whichever way it goes.
enum SortKey: Hashable, Sendable {
  case number(Double)
  case text(String)
  case none

  init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .none }

  init(_ number: Double?) { self = number.map(SortKey.number) ?? .none }

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }

  /// The older comes first.
  init(_ date: Date?) { self.init(date?.timeIntervalSinceReferenceDate) }

  /// Whether it comes before another; equal ones keep the order that they have.
  func precedes(_ other: SortKey, descending: Bool) -> Bool {
    switch (self, other) {
    case (.none, _): false
    case (_, .none): true
    case (.number(let left), .number(let right)): descending ? left > right : left < right
    case (.number, .text): !descending
    case (.text, .number): descending
    case (.text(let left), .text(let right)):
      descending ? Self.comesFirst(right, left) : Self.comesFirst(left, right)
    }
  }

  /// By letter, whatever its case; numbers within by their value, so that `task-9` comes before `task-10`.
  private static func comesFirst(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left.lowercased()[...], right.lowercased()[...])
    while let first = left.first, let second = right.first {
      let numbers = (left.prefix(while: \.isNumber), right.prefix(while: \.isNumber))
      if let one = Int(numbers.0), let other = Int(numbers.1) {
        if one != other { return one < other }
        left = left.dropFirst(numbers.0.count)
        right = right.dropFirst(numbers.1.count)
      } else {
        if first != second { return first < second }
        left = left.dropFirst()
        right = right.dropFirst()
      }
    }
    return left.isEmpty && !right.isEmpty
  }
}

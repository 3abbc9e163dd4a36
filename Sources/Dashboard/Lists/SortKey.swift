import FoundationEssentials

/// What a list is sorted by: numbers before texts, and what has no value last, whichever way it goes.
enum SortKey: Hashable, Sendable {
  case number(Double)
  case words(NaturalText)
  case none

  init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .none }

  init(_ number: Double?) { self = number.map(SortKey.number) ?? .none }

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }

  static func text(_ text: String) -> SortKey { .words(NaturalText(text)) }

  /// The older comes first.
  init(_ date: Date?) { self.init(date?.timeIntervalSinceReferenceDate) }

  /// Whether it comes before another; equal ones keep the order that they have.
  func precedes(_ other: SortKey, descending: Bool) -> Bool {
    switch (self, other) {
    case (.none, _): false
    case (_, .none): true
    case (.number(let left), .number(let right)): descending ? left > right : left < right
    case (.number, .words): !descending
    case (.words, .number): descending
    case (.words(let left), .words(let right)): descending ? right < left : left < right
    }
  }
}

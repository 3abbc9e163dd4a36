package import FoundationEssentials

/// What is known of one thing that AWS was asked about, and since when.
///
/// Each case is drawn differently, and only `value` may ever be shown as good: zero, empty or an
/// old answer never stands in for “not known”.
package enum Reading<Value> {
  /// Asked, or about to be; nothing was ever heard.
  case pending
  /// The newest answer, and when it came.
  case value(Value, at: Date)
  /// The last good answer, when it came, and why there is no newer one.
  case stale(Value, at: Date, why: Problem)
  /// There is no answer at all, and why.
  case unavailable(Problem)
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
extension Reading: Codable where Value: Codable {}

extension Reading {
  /// The value, if it is known now.
  package var current: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  /// The value, known now or once known.
  package var latest: Value? {
    switch self {
    case .value(let value, _), .stale(let value, _, _): value
    case .pending, .unavailable: nil
    }
  }

  /// When the value was heard.
  package var at: Date? {
    switch self {
    case .value(_, let at), .stale(_, let at, _): at
    case .pending, .unavailable: nil
    }
  }

  /// Why the value is not known now; nil when it is, or when nothing was heard yet.
  package var problem: Problem? {
    switch self {
    case .stale(_, _, let why), .unavailable(let why): why
    case .pending, .value: nil
    }
  }

  package var isPending: Bool {
    if case .pending = self { true } else { false }
  }

  /// The same reading of something made from the value.
  package func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .pending: .pending
    case .value(let value, let at): .value(transform(value), at: at)
    case .stale(let value, let at, let why): .stale(transform(value), at: at, why: why)
    case .unavailable(let why): .unavailable(why)
    }
  }

  /// Takes in that a newer answer could not be had: the last good one stays, marked as old.
  package mutating func fail(_ why: Problem) {
    switch self {
    case .value(let value, let at), .stale(let value, let at, _):
      self = why.kind == .notFound ? .unavailable(why) : .stale(value, at: at, why: why)
    case .pending, .unavailable:
      self = .unavailable(why)
    }
  }
}

/// Something that breaks on this path.
package struct Cause: Sendable, Hashable {
  /// Why no rule finds it.
  package enum Gap: String, Sendable, Hashable, CaseIterable {
    case notVisible = "no read-only call shows it"
    case billedCall = "only CloudWatch metrics show it, which are billed"
    case buildTime = "AWS refuses it when it is built, so it is never there"
    case normal = "no fault: it happens in normal operation"
    case handled = "no finding: pltop's way of reading takes care of it"
  }

  /// 1 to 152; never changes.
  package let number: Int
  package let title: String
  /// nil: a rule finds it.
  package let gap: Gap?

  init(_ number: Int, _ title: String, _ gap: Gap? = nil) {
    self.number = number
    self.title = title
    self.gap = gap
  }
}

/// Causes that lie in one part of the path.
package struct CauseSection: Sendable, Hashable {
  /// A to J.
  package let letter: String
  package let title: String
  package let causes: [Cause]

  init(_ letter: String, _ title: String, _ causes: [Cause]) {
    self.letter = letter
    self.title = title
    self.causes = causes
  }
}

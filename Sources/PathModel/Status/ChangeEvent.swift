package import FoundationEssentials

/// Something on the path that is not as it was.
package struct ChangeEvent: Equatable, Hashable, Sendable, Codable {
  /// When it was noticed, which is up to one refresh after it happened.
  package var at: Date
  /// nil: the path as a whole.
  package var hop: Hop.Kind?
  /// What changed, as in `target 10.100.100.140:8080`.
  package var subject: String
  /// What it was; nil: it was not there.
  package var old: String?
  /// What it is; nil: it is gone.
  package var new: String?

  /// Whether it is the state of the path as a whole.
  package var isOfThePath: Bool { hop == nil && subject == "path" }

  package var text: String {
    switch (old, new) {
    case (let old?, let new?): "\(subject) \(old) → \(new)"
    case (nil, let new?): "\(subject) appeared: \(new)"
    case (let old?, nil): "\(subject) gone (was \(old))"
    case (nil, nil): subject
    }
  }
}

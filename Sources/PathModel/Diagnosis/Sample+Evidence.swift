package import FoundationEssentials

extension Sample {
  /// When the call that a piece of evidence names was last answered.
  ///
  /// Of several, the one that is longest ago counts. nil: it names no call, as that of a test request,
  /// which says its own age.
  package func time(ofEvidence evidence: String) -> Date? {
    guard let colon = evidence.firstIndex(of: ":") else { return nil }
    let operation = evidence[..<colon]
    return calls.filter { $0.arguments.prefix(2).joined(separator: " ") == operation }
      .compactMap(\.at).min()
  }
}

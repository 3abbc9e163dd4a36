/// When each phase of a request ended, in seconds from its start; 0: it did not end, or there was none.
///
/// Source: `man curl`, `--write-out`: `time_namelookup`, `time_connect`, `time_appconnect`,
/// `time_starttransfer`, `time_total`.
package struct RequestPhases: Sendable, Hashable {
  package enum Phase: String, Sendable, Hashable, Codable, CaseIterable {
    case lookup
    case connect
    case tls
    /// Until the first byte of the answer.
    case firstByte
    /// Until its last.
    case body
  }

  package var lookup: Double
  package var connect: Double
  package var tls: Double
  package var firstByte: Double
  package var total: Double

  package init(
    lookup: Double = 0,
    connect: Double = 0,
    tls: Double = 0,
    firstByte: Double = 0,
    total: Double = 0
  ) {
    self.lookup = lookup
    self.connect = connect
    self.tls = tls
    self.firstByte = firstByte
    self.total = total
  }

  /// How long each phase took that there was, in order; the last one is that which the request ended
  /// in.
  package func spans(isEncrypted: Bool) -> [(phase: Phase, seconds: Double)] {
    let ends: [(Phase, Double)] =
      [(.lookup, lookup), (.connect, connect)] + (isEncrypted ? [(.tls, tls)] : [])
      + [(.firstByte, firstByte)]
    var spans: [(Phase, Double)] = []
    var start = 0.0
    for (index, (phase, end)) in ends.enumerated() {
      // What came after it says that a phase ended, even one that took no microsecond.
      let hasEnded = ends[index...].contains { $0.1 > 0 }
      guard hasEnded else { return spans + [(phase, max(0, total - start))] }
      spans.append((phase, max(0, end - start)))
      start = max(start, end)
    }
    return spans + [(.body, max(0, total - start))]
  }

  /// The phase that had not ended when the request did.
  package func last(isEncrypted: Bool) -> Phase {
    spans(isEncrypted: isEncrypted).last?.phase ?? .lookup
  }
}

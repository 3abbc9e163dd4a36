package import FoundationEssentials

/// Times and amounts as people read them; the one place that formats them.
package enum Wording {
  /// How long ago, as in `3 s`, `5 min`, `2 h`; a time in the future is `0 s`.
  package static func age(of date: Date, now: Date) -> String {
    duration(.seconds(max(0, now.timeIntervalSince(date)).rounded(.down)))
  }

  /// Whole units, the largest that fits.
  package static func duration(_ duration: Duration) -> String {
    let seconds = duration.components.seconds
    return switch seconds {
    case ..<60: duration < .seconds(1) && duration > .zero ? milliseconds(duration) : "\(seconds) s"
    case ..<3600: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) d"
    }
  }

  /// As in `12.3 ms` or `1.24 s`.
  package static func latency(seconds: Double) -> String {
    seconds < 1 ? "\(decimal(seconds * 1000, places: 1)) ms" : "\(decimal(seconds, places: 2)) s"
  }

  /// The time of day in a time zone, as in `14:03:11`.
  package static func time(_ date: Date, in zone: TimeZone) -> String {
    let local = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
    let second = ((local % 86_400) + 86_400) % 86_400
    return [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  /// `eu-west-1a` → `1a`: the part that tells zones of one region apart.
  package static func shortZone(_ zone: String) -> String {
    zone.split(separator: "-").last.map(String.init) ?? zone
  }

  /// The text with only the last part of each ARN, which is what tells two of them apart.
  static func withShortARNs(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      return word.hasPrefix("arn:") && parts.count == 6 ? parts[5] : word
    }
    .joined(separator: " ")
  }

  /// A command by what tells it apart in little room: no option names, and of ARNs only the name.
  static func shortCommand(_ arguments: [String]) -> String {
    arguments.filter { !$0.hasPrefix("--") }.map { argument in
      guard argument.hasPrefix("arn:") else { return argument }
      let resource = withShortARNs(argument)
      return resource.contains("/") ? String(resource.drop { $0 != "/" }.dropFirst()) : resource
    }
    .joined(separator: " ")
  }

  /// As in `10` or `0.5`.
  static func factor(_ value: Double) -> String {
    let text = decimal(max(0, value), places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// As in `1 byte`, `12 bytes` or `2 entries`.
  static func amount(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : nouns ?? "\(noun)s")"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    "\(duration.components.attoseconds / 1_000_000_000_000_000) ms"
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = places == 1 ? 10 : 100
    let scaled = Int((min(value, 1e12) * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}

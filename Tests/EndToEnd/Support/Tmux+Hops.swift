import Testing

extension Tmux {
  /// The hops in the order in which the path screen first says that they are up, until these are, and it
  /// shows a text.
  func arrivals(of hops: [String], and text: String, timeout: Duration) async throws -> [String] {
    var seen: [String] = []
    try await wait(until: "\(hops) and “\(text)”", timeout: timeout) { screen in
      let now = Self.hops.filter { screen.contains(Self.sign(of: $0)) }
      seen += now.filter { !seen.contains($0) }
      return screen.contains(text) && hops.allSatisfy(now.contains)
    }
    return seen
  }

  private static let hops = ["client", "endpoint", "endpoint service", "NLB", "ALB", "service"]

  /// As in `● NLB demo-nlb`; a zone's line says `● NLB ─▶`.
  private static func sign(of hop: String) -> Regex<Substring> {
    switch hop {
    case "client": /● client \S/
    case "endpoint": /● endpoint (?!service)\S/
    case "endpoint service": /══▶ ● endpoint service/
    case "NLB": /● NLB [a-z]/
    case "ALB": /● ALB [a-z]/
    default: /● service ecs/
    }
  }
}

import FoundationEssentials

/// How a CLI prints the moments of the simulated cloud.
struct Timestamps: Sendable {
  let cli: CLIVersion
  /// When the moments are.
  let dates: CloudDates

  /// As EC2 and ELB have it.
  func text(_ moment: Double) -> JSON {
    switch cli {
    case .v1: .text(iso(moment, digits: 3) + "Z")
    case .v2: .text(iso(moment, digits: 6) + "+00:00")
    }
  }

  /// As ECS and SSM have it.
  func number(_ moment: Double) -> JSON {
    switch cli {
    case .v1: .number(Double(milliseconds(moment)) / 1000)
    // The CLI has the local zone's offset here; the demo's zone is UTC.
    case .v2: text(moment)
    }
  }

  func number(ifPresent moment: Double?) -> JSON? { moment.map(number) }

  /// Since 1970.
  private func milliseconds(_ moment: Double) -> Int {
    Int(exactly: (dates.date(of: moment).timeIntervalSince1970 * 1000).rounded()) ?? 0
  }

  /// v2 writes no fraction where it is zero, v1 what AWS sent: three digits.
  private func iso(_ moment: Double, digits: Int) -> String {
    let milliseconds = milliseconds(moment)
    let fraction = ((milliseconds % 1000) + 1000) % 1000
    let seconds = (milliseconds - fraction) / 1000
    let date = Date(timeIntervalSince1970: Double(seconds))
    let whole = date.formatted(.iso8601).replacing("Z", with: "")
    if fraction == 0, cli == .v2 { return whole }
    let text = String(1000 + fraction).dropFirst()
    return "\(whole).\(text)" + String(repeating: "0", count: digits - 3)
  }
}

import Drawing
import PathModel

/// Whose system is seen, and as whom: account, region and identity of both sides, the longest first.
///
/// `444455556666 eu-west-1 alice → 111122223333 eu-west-1 ReadOnly/bob`; what both sides have in common is
/// said once.
struct AccountsLine: Sendable {
  /// The longest first; empty until both accounts are known.
  let variants: [String]

  init(_ snapshot: State.Snapshot, arrow: String) {
    let (sample, status) = (snapshot.sample, snapshot.status)
    let sides = Sides(
      customer: Seen(status.region(of: .customer, in: sample), sample.customer.identity.latest),
      provider: Seen(status.region(of: .provider, in: sample), sample.provider.identity.latest),
      arrow: arrow
    )
    variants = sides.variants
  }
}

/// What is known of one side.
private struct Seen: Equatable {
  var account: String?
  var region: String?
  var identity: String?

  init(_ region: String?, _ identity: CallerIdentity?) {
    account = identity?.account
    self.region = region
    self.identity = identity?.arn.map(Self.short)
  }

  /// `arn:aws:sts::111122223333:assumed-role/ReadOnly/alice` → `ReadOnly/alice`.
  private static func short(_ arn: String) -> String {
    let name = arn.split(separator: ":").last ?? ""
    let parts = name.split(separator: "/")
    return (parts.count > 1 ? parts.dropFirst() : parts[...]).joined(separator: "/")
  }
}

private struct Sides {
  let customer: Seen
  let provider: Seen
  let arrow: String

  var variants: [String] {
    guard let mine = customer.account, let theirs = provider.account else { return [] }
    if mine == theirs { return [account(theirs, withIdentity: true), account(theirs)] }
    return [
      both { [$0.account, $0.region, $0.identity] },
      both { [$0.account, $0.region] },
      both { [$0.account] },
    ]
  }

  private func both(_ words: (Seen) -> [String?]) -> String {
    [customer, provider].map { words($0).compactMap(\.self).joined(separator: " ") }
      .joined(separator: " \(arrow) ")
  }

  /// Of the one account that both sides are in.
  private func account(_ account: String, withIdentity: Bool = false) -> String {
    let pairs = [
      (customer.region, provider.region),
      withIdentity ? (customer.identity, provider.identity) : (nil, nil),
    ]
    let words = pairs.compactMap { mine, theirs -> String? in
      let both = [mine, theirs].compactMap(\.self)
      return both.isEmpty ? nil : (mine == theirs ? both[0] : both.joined(separator: " \(arrow) "))
    }
    return ([account] + words).joined(separator: " ")
  }
}

extension State.Snapshot {
  func accounts(arrow: String) -> AccountsLine {
    memo.value(for: arrow) { AccountsLine(self, arrow: arrow) }
  }
}

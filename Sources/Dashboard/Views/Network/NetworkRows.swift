import FoundationEssentials
import PathModel

/// The rows of the network screen: the ways first, then each VPC with what is in it.
struct NetworkRows {
  let snapshot: State.Snapshot
  var sample: Sample { snapshot.sample }
  var status: PathStatus { snapshot.status }

  init(_ snapshot: State.Snapshot) { self.snapshot = snapshot }

  var all: [NetworkRow] {
    status.ways.flatMap(rows) + rows(of: .customer) + rows(of: .provider)
  }

  func network(of side: Side) -> NetworkFacts {
    side == .customer ? sample.customer.network : sample.provider.network
  }

  // MARK: Ways

  /// One row for all lanes for which the same is true, those that are closed first.
  private func rows(of way: NetworkWay) -> [NetworkRow] {
    struct Key: Hashable {
      let verdict: Passage.Verdict
      let ids: [String]
      let filter: Passage.Filter?
    }
    var order: [Key] = []
    var groups: [Key: [NetworkWay.Lane]] = [:]
    for lane in way.lanes {
      let isOpen = lane.verdict == .admits
      let key = Key(
        verdict: lane.verdict,
        ids: isOpen ? [] : lane.deciding?.ids ?? [],
        filter: isOpen ? nil : lane.deciding?.filter
      )
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(lane)
    }
    guard !order.isEmpty else {
      return [NetworkRow(id: way.id, side: nil, content: .way(way, []))]
    }
    let rank = { (key: Key) in [.blocks, .unknown, .admits].firstIndex(of: key.verdict) ?? 0 }
    return order.sorted { rank($0) < rank($1) }.enumerated().map { index, key in
      let lanes = groups[key] ?? []
      return NetworkRow(
        id: index == 0 ? way.id : "\(way.id) \(index)",
        side: nil,
        zone: order.count == 1 ? nil : Self.zones(of: lanes),
        content: .way(way, lanes)
      )
    }
  }

  /// As in `1a→1b`, or `1a,1b` where several lanes are.
  private static func zones(of lanes: [NetworkWay.Lane]) -> String? {
    let pairs = lanes.map { lane in
      let names = [lane.fromZone, lane.toZone].compactMap { $0.map(Wording.shortZone) }
      return names.first == names.last ? names.first ?? "" : names.joined(separator: "→")
    }
    let texts = Set(pairs.filter { !$0.isEmpty }).sorted()
    return texts.isEmpty ? nil : texts.joined(separator: ",")
  }
}

/// The rows of a snapshot.
private struct AllNetworkRows: Sendable {
  let rows: [NetworkRow]
}

extension State.Snapshot {
  var networkRows: [NetworkRow] {
    memo.value { AllNetworkRows(rows: NetworkRows(self).all) }.rows
  }
}

extension Reading {
  /// When it was heard, if that is not now.
  var staleSince: Date? {
    if case .stale(_, let at, _) = self { at } else { nil }
  }
}

/// The zones of both sides, joined where they are the same place.
///
/// A zone's name may mean another place in another account; its id means the same one in all. Zones of
/// two regions are never the same.
struct JoinedZones {
  /// What a zone of the customer's is to the provider.
  enum Meaning: Equatable {
    /// The provider's name of it.
    case known(String)
    /// None of the provider's zones.
    case elsewhere
    /// It cannot be told which one.
    case unknown
  }

  let isCrossRegion: Bool
  /// The names of the zones by their ids, and back.
  private let customer: ZoneIDs
  private let provider: ZoneIDs
  /// Whether both sides are one account, so that a name means the same to both.
  private let isOneAccount: Bool

  init(_ objects: PathObjects, in sample: Sample) {
    customer = ZoneIDs(sample.customer.network, sample.customer.networkInterfaces.latest ?? [])
    provider = ZoneIDs(sample.provider.network, [])
    let codes = [customer, provider].map { zones in
      Set(zones.names.keys.compactMap(ZoneName.regionCode))
    }
    isCrossRegion =
      objects.isCrossRegion(in: sample) ?? false
      || codes.allSatisfy { !$0.isEmpty } && codes[0].isDisjoint(with: codes[1])
    let accounts = [
      sample.customer.identity.latest?.account ?? objects.endpoint?.ownerID,
      sample.provider.identity.latest?.account
        ?? objects.networkLoadBalancerARN.flatMap(ARN.init)?.account,
    ]
    isOneAccount = accounts[0] != nil && accounts[0] == accounts[1]
  }

  /// What a zone of the customer's is to the provider, who has zones of these names.
  func meaning(of zone: String, among names: Set<String>) -> Meaning {
    guard !isCrossRegion else { return .unknown }
    if let id = customer.ids[zone] {
      if let name = provider.names[id] { return .known(name) }
      if isOneAccount, provider.ids[zone] == nil { return .known(zone) }
      let areAllKnown = !names.isEmpty && names.allSatisfy { provider.ids[$0] != nil }
      return areAllKnown ? .elsewhere : .unknown
    }
    return isOneAccount ? .known(zone) : .unknown
  }

  /// The customer's name of a zone of the provider's; nil: not known, or it has none.
  func customerZone(of zone: String) -> String? {
    guard !isCrossRegion else { return nil }
    if let id = provider.ids[zone] {
      return customer.names[id] ?? (isOneAccount && customer.ids[zone] == nil ? zone : nil)
    }
    return isOneAccount ? zone : nil
  }

  func id(_ zone: String, of side: Side) -> String? {
    side == .customer ? customer.ids[zone] : provider.ids[zone]
  }
}

/// Which id each zone has, as an account names them.
private struct ZoneIDs {
  private(set) var ids: [String: String] = [:]
  private(set) var names: [String: String] = [:]

  init(_ network: NetworkFacts, _ interfaces: [NetworkInterface]) {
    for subnet in network.subnets.latest ?? [] { note(subnet.zone, subnet.zoneID) }
    for interface in interfaces { note(interface.zone, interface.zoneID) }
  }

  private mutating func note(_ name: String?, _ id: String?) {
    guard let name, let id else { return }
    if ids[name] == nil { ids[name] = id }
    if names[id] == nil { names[id] = name }
  }
}

import Drawing
import PathModel

extension CardMaker {
  /// Owners of the targets of groups, those first that need attention.
  func owners(of groups: [String]) -> [CardLine] {
    groups.compactMap { status.backings[$0] }.flatMap(ownerLines)
  }

  private func ownerLines(_ backing: Backing) -> [CardLine] {
    let kubernetes = backing.kubernetes.map { [detail([$0.words], .current)] } ?? []
    return kubernetes + own(backing)
  }

  private func own(_ backing: Backing) -> [CardLine] {
    switch backing.runner {
    case .services(let names): return [detail(names, .current)]
    case .function(let arn):
      return [detail([String(arn.split(separator: ":").last ?? "")], .current)]
    case .notVisible(let why): return [detail([why], .current)]
    case .instances:
      let stopped = backing.instances.filter(\.isStopped)
      let others = backing.instances.filter { !$0.isStopped }
      return stopped.map { part($0.hopState, variants(of: $0), .current) }
        + others.map { detail([$0.words], .current) }
    case .addresses: return backing.addresses.map { detail([$0.words], .current) }
    }
  }

  private func variants(of target: TargetInstance) -> [String] {
    [
      target.words,
      [target.id, target.instance?.state?.text].compactMap(\.self).joined(separator: " "),
    ]
  }

  /// The owner of a service whose account is not asked, as the customer may see it.
  var offeredService: [CardLine] {
    guard let offered = status.objects.offeredService else { return [] }
    let owner = offered.owner.map { $0 == "amazon" ? "AWS's own" : "of account \($0)" }
    let zones = offered.zones.map { Wording.shortZone($0) }.joined(separator: " ")
    let words: [String?] = [owner, zones.isEmpty ? nil : zones]
    return [detail(words, .current)]
  }
}

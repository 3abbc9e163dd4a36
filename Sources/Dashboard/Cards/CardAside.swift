import PathModel

/// Listeners and groups of a load balancer that are off the route: it is shown, and never changes a verdict.
struct CardAside {
  let words: [String]

  init(_ status: PathStatus, _ hop: Hop.Kind) {
    let listeners = status.listeners.filter { $0.hop == hop && !$0.isOnRoute }
    let groups = status.groups.filter { $0.hop == hop && $0.aside == .withoutWeight }
    words =
      listeners.map { "\($0.label) \($0.standing.words ?? "")" }
      + groups.map { "\($0.name) weight 0" }
  }
}

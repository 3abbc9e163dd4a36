import Drawing
import PathModel

/// How many endpoints there are, by state and by account.
struct FleetHead {
  private static let accountLimit = 6
  private let view: FleetView
  private let width: Int
  private var glyphs: Glyphs { view.glyphs }

  init(_ view: FleetView, width: Int) {
    self.view = view
    self.width = width
  }

  var lines: [StyledText] {
    let note = view.pathNote(width: width)
    guard note.isEmpty, let snapshot = view.state.shown else { return note }
    let provider = snapshot.sample.provider
    guard snapshot.status.objects.endpointService != nil else {
      return view.note(on: snapshot.status[.endpointService], width: width) + own(snapshot)
    }
    let fleet = Fleet(snapshot)
    let notes = view.note(on: provider.connections, "connections", width: width)
    guard fleet.isOfProvider else { return notes + own(snapshot) }
    guard !fleet.connections.isEmpty else { return [nothing(snapshot)] + notes }
    let counts = snapshot.fleetCounts
    return states(fleet, counts, snapshot) + [accounts(counts)] + notes
  }

  /// What the list shows while the provider's side does not tell of any connection.
  private func own(_ snapshot: State.Snapshot) -> [StyledText] {
    let words =
      snapshot.status.objects.endpoint == nil
      ? "nor does the customer's side tell of an endpoint"
      : "what follows is what the customer's side knows of its own endpoint"
    return StyledText("\(glyphs.bullet) \(words)", .muted).wrapped(to: width)
  }

  private func nothing(_ snapshot: State.Snapshot) -> StyledText {
    let service = snapshot.sample.path?.serviceID ?? "the service"
    let state = snapshot.status[.endpointService].state
    return StyledText(
      "\(glyphs.sign(of: state)) no endpoint leads to \(service): a customer has to make one",
      state.role
    )
  }

  private func states(
    _ fleet: Fleet,
    _ counts: FleetCounts,
    _ snapshot: State.Snapshot
  ) -> [StyledText] {
    let isOld = fleet.freshness == .stale
    let count = Wording.amount(fleet.connections.count, "endpoint")
    let title = StyledText(
      "\(snapshot.sample.path?.serviceID ?? "")  \(count)",
      Style(.title, bold: true)
    )
    let parts = counts.states.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
      .map { word, value in
        let sign = isOld ? glyphs.stale : glyphs.sign(of: value.state)
        return StyledText("  \(sign) \(value.count) \(word)", isOld ? .stale : value.state.role)
      }
    return parts.reduce(into: [title]) { lines, part in
      let last = lines[lines.count - 1]
      if last.width + part.width <= width {
        lines[lines.count - 1] = last + part
      } else {
        lines.append(part)
      }
    }
  }

  /// The accounts with the most of them first.
  private func accounts(_ counts: FleetCounts) -> StyledText {
    let largest = counts.accounts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    let shown = largest.prefix(Self.accountLimit).map { "\($0.key) \($0.value)" }
    let rest = largest.count - shown.count
    let more = rest > 0 ? ["\(rest) more"] : []
    let words = Card.joined(shown + more)
    return StyledText("of \(Wording.amount(largest.count, "account")): \(words)", .muted)
  }
}

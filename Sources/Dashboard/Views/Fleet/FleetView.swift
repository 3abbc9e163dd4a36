import Drawing
import PathModel

/// Every endpoint that customers have made to the endpoint service.
///
/// ```
///  vpce-svc-0123456789abcdef0  40 endpoints of 3 accounts  ● 37 available  ✖ 3 pendingAcceptance
///    endpoint                state      account       age
/// ●  vpce-0771aa22bb33cc44d  available  444455556666  3 d   this path's
/// ```
struct FleetView: ObjectListView {
  static let screen = State.ScreenName.fleet
  let state: State

  init(_ state: State) { self.state = state }

  var memo: Memo? { state.shown?.memo }

  func head(width: Int) -> [StyledText] { FleetHead(self, width: width).lines }

  var listing: Listing<EndpointConnection> {
    let (glyphs, own) = (glyphs, state.shown?.sample.path?.endpointID)
    let fleet = state.shown.map(Fleet.init)
    let isOld = fleet?.freshness == .stale
    return Listing(
      fleet?.connections ?? [],
      id: \.endpointID,
      isProblem: { !$0.isAvailable },
      columns: [
        ListColumn(
          "",
          .fixed(1),
          by: { SortKey($0.hopState.urgency) },
          cell: {
            $0.sign(glyphs, isOld: isOld)
          }
        ),
        ListColumn(
          "endpoint",
          .fitting(atMost: 26),
          by: { SortKey($0.endpointID) },
          cell: {
            StyledText($0.endpointID, Style(.text, bold: $0.endpointID == own))
          }
        ),
        ListColumn(
          "state",
          .fixed(17),
          by: { SortKey($0.state?.text) },
          cell: {
            StyledText($0.state?.text ?? "no state", isOld ? .stale : $0.hopState.role)
          }
        ),
        .text("account", .fitting(atMost: 14)) { $0.ownerID },
        .age(state) { $0.createdAt },
        .text("region", .fitting(atMost: 16), rank: 1) { $0.region },
        .text("service", .fitting(atMost: 28), rank: 2, role: .muted) { $0.serviceID },
        ListColumn(
          "name",
          .share(1),
          by: { SortKey($0.name) },
          cell: {
            $0.nameWords(isOwn: $0.endpointID == own)
          }
        ),
      ]
    )
  }

  func details(of item: EndpointConnection) -> ObjectDetails? {
    state.shown.map { EndpointFacts(item, $0, when).details(glyphs, state.lexicon) }
  }
}

extension EndpointConnection {
  func sign(_ glyphs: Glyphs, isOld: Bool) -> StyledText {
    guard !isOld else { return StyledText(String(glyphs.stale), .stale) }
    return StyledText(String(glyphs.sign(of: hopState)), Style(hopState.role, bold: true))
  }

  /// Its name, and whether it is the one that the dashboard watches.
  fileprivate func nameWords(isOwn: Bool) -> StyledText {
    let name = StyledText(name ?? "", .text)
    guard isOwn else { return name }
    return StyledText("this path's" + (self.name == nil ? "" : "  "), .accent) + name
  }
}

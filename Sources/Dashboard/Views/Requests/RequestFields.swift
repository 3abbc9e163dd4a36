import Drawing
import PathModel

/// What a draft sends, from where and to where, for a dialog that asks about it.
struct RequestFields {
  static let labelWidth = 12
  private let draft: RequestDraft
  private let state: State

  init(_ draft: RequestDraft, _ state: State) {
    self.draft = draft
    self.state = state
  }

  /// The label before a value, as in `from        here`.
  static func line(_ label: String, _ value: StyledText) -> StyledText {
    StyledText(TextWidth.padded(label, to: labelWidth), .muted) + value
  }

  func lines(width: Int) -> [StyledText] {
    let room = max(1, width - Self.labelWidth)
    let fields: [(String, String?)] = [
      ("request", draft.request.line), ("from", seat), ("to", target), ("headers", headers),
      ("body", body),
    ]
    return fields.flatMap { label, value -> [StyledText] in
      guard let value else { return [] }
      let lines = StyledText(SafeText.line(value), .text).wrapped(to: room).prefix(3)
      return lines.enumerated().map { Self.line($0 == 0 ? label : "", $1) }
    }
  }

  private var seat: String {
    let choice = state.requests.seats.first { $0.seat.kind == draft.seat }
    return (choice?.seat.title ?? draft.seat.rawValue) + (choice?.problem.map { ": \($0)" } ?? "")
  }

  private var target: String {
    let endpoint = state.latest?.status.objects.endpoint
    let name = endpoint.map { "the endpoint \($0.id)" } ?? "the endpoint"
    let place = state.demo == nil ? name : "the demo's \(name.dropFirst(4))"
    let way =
      switch draft.zones {
      case .any: "any zone"
      case .all: "every zone"
      case .one(let zone): "zone \(zone)"
      }
    let connection = draft.connection.map { ", connecting to \($0)" } ?? ""
    return "\(place), \(way)\(connection)"
  }

  private var headers: String? {
    let lines = draft.request.headers.map(\.shown.line)
    return lines.isEmpty ? nil : lines.joined(separator: " · ")
  }

  private var body: String? {
    let body = draft.request.body
    guard !body.isEmpty else { return nil }
    return "\(Wording.amount(body.utf8.count, "byte")): \(body.prefix(200))"
  }
}

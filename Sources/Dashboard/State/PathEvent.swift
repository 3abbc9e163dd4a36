package import FoundationEssentials
package import PathModel

/// Something that happened on the path: a change that was noticed, or what ECS says of the service.
package enum PathEvent: Hashable, Sendable {
  case change(ChangeEvent)
  /// A message of the ECS service itself, in AWS's words.
  case message(id: String, at: Date, text: String)

  /// All that is known of a path, newest first; of changes noticed at once, the path's own first.
  static func all(of status: PathStatus) -> [PathEvent] {
    let service = status.objects.service
    let messages = (service?.events ?? []).compactMap { event in
      event.at.map { at in
        message(id: event.id, at: at, text: short(event.message, of: service?.name ?? ""))
      }
    }
    return (status.changes.reversed().map(PathEvent.change) + messages).sorted { $0.at > $1.at }
  }

  /// Without the name of the service, since there is only one on the screen.
  private static func short(_ message: String, of service: String) -> String {
    let prefix = "(service \(service)) "
    return message.hasPrefix(prefix) ? "service \(message.dropFirst(prefix.count))" : message
  }

  /// The same for the same event in every sample.
  var id: String {
    switch self {
    case .change(let change): "\(change.at.timeIntervalSinceReferenceDate) \(change.text)"
    case .message(let id, _, _): id
    }
  }

  package var at: Date {
    switch self {
    case .change(let change): change.at
    case .message(_, let at, _): at
    }
  }

  /// The hop that it is about, for people.
  var place: String {
    switch self {
    case .change(let change): change.hop?.title ?? "path"
    case .message: Hop.Kind.service.title
    }
  }

  /// One line that says all of it.
  var text: String {
    switch self {
    case .change(let change): rule == nil ? change.text : Self.text(ofFinding: change)
    case .message(_, _, let text): text
    }
  }

  private static func text(ofFinding change: ChangeEvent) -> String {
    switch (change.old, change.new) {
    case (let old?, let new?): "\(change.subject.words): \(old) → \(new)"
    case (nil, let new?): "\(change.subject.words): came (\(new))"
    default: "\(change.subject.words): went"
    }
  }

  /// The rule whose finding came or went; nil: it is about something else.
  var rule: String? {
    if case .change(let change) = self { change.subject.rule } else { nil }
  }

  /// The new state of the path, of a hop, or of a finding's hop; nil: it is about none, or it is over.
  var newState: HopState? {
    if case .change(let change) = self { change.state } else { nil }
  }

  /// Whether it is the state of the path as a whole.
  var isOfThePath: Bool {
    if case .change(let change) = self { change.isOfThePath } else { false }
  }
}

extension State {
  /// In the order that they are listed: newest first.
  var listedEvents: [PathEvent] { shown?.events ?? [] }
}

extension State.Snapshot {
  /// Newest first.
  var events: [PathEvent] { memo.value { PathEvent.all(of: status) } }
}

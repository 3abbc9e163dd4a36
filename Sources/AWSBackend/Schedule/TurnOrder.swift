/// The calls that take their turn now: a refresh makes only a few of them.
///
/// Urgent ones come first and leave room for the others, each of which is made early enough that none has to
/// wait for longer than its period.
struct TurnOrder {
  typealias Instant = ContinuousClock.Instant

  struct Candidate {
    var id: String
    /// When its next run is due, or for an urgent one, the next refresh.
    var due: Instant
    var isUrgent: Bool
  }

  /// How many a refresh makes.
  static let mostAtOnce = 4

  private let interval: Duration
  private let urgent: [Candidate]
  /// Calls that are due first come first.
  private let regular: [Candidate]
  /// When the newest runs began, as many as a refresh makes; the newest is last.
  private let starts: [Instant]

  /// `starts` says when the newest runs began.
  init(_ candidates: [Candidate], starts: [Instant], interval: Duration) {
    let sorted = candidates.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    urgent = sorted.filter(\.isUrgent)
    regular = sorted.filter { !$0.isUrgent }
    self.starts = starts.suffix(Self.mostAtOnce)
    self.interval = interval
  }

  /// The calls whose turn it is, in their order.
  func chosen(now: Instant) -> [String] {
    let room = Self.mostAtOnce - starts.count { $0 + interval > now }
    guard room > 0 else { return [] }
    let pressing = pressing.map { $0 <= now } ?? false
    let others = pressing ? regular.prefix(min(share, room)).map(\.id) : []
    let first = urgent.filter { $0.due <= now }.prefix(room - others.count).map(\.id)
    return first + others
  }

  /// When the next turn comes; nil: there is none.
  var next: Instant? {
    let wanted = [urgent.first?.due, pressing].compactMap(\.self).min()
    let room = starts.count < Self.mostAtOnce ? nil : starts.first.map { $0 + interval }
    return wanted.map { max($0, room ?? $0) }
  }

  /// How many of a refresh are for those that are not urgent: as many as it takes to make each of them once
  /// a minute, if that leaves one for an urgent one.
  private var share: Int {
    guard !urgent.isEmpty else { return Self.mostAtOnce }
    let refreshes = max(1, Int(.seconds(60) / interval))
    let needed = (regular.count + refreshes - 1) / refreshes
    let left = Self.mostAtOnce - min(urgent.count, Self.mostAtOnce - 1)
    return max(left, min(needed, Self.mostAtOnce - 1))
  }

  /// When the first of the regular ones has to run so that each of them is made in its time.
  private var pressing: Instant? {
    regular.indices.map { regular[$0].due - interval * ($0 / share) }.min()
  }
}

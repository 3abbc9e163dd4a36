package import PathModel

/// What is to be sent next, and what came of what was sent.
package struct RequestsState: Equatable, Sendable {
  package var log = RequestLog()
  /// What `r` sends.
  package var draft: RequestDraft
  /// The requests to choose from.
  package var kept: [TestRequest]
  /// Whether the operator says nothing of requests, so that the path decides which one is kept.
  package var isAssumed = false
  package var seats: [SeatChoice] = []
  /// Whether what answers is somebody's, and to be spared.
  package var isLive = true
  /// The burst that is under way or was the last; nil: none was sent.
  package var burst: BurstReport?
  /// What that burst sends.
  var burstDraft: RequestDraft?
  /// What the burst sends that was asked for and has not begun.
  var startingBurst: RequestDraft?
  /// As the operator last asked for it; nil: no burst was asked for.
  var plan: BurstPlan?
  /// Whether the burst is shown where there is no room for it beside the details of a request.
  var isBurstInFront = false
  /// Seconds between two requests of a series.
  package var every = 5
  /// nil: none is being sent.
  var series: SendingSeries?

  package init(draft: RequestDraft, kept: [TestRequest] = TestRequest.articles) {
    self.draft = draft
    self.kept = kept
  }

  /// The assumed request follows the path as it becomes known; a draft of the operator's own stays.
  mutating func follow(_ objects: PathObjects, _ watch: WatchedRequest) {
    guard isAssumed, let old = kept.first else { return }
    let assumed = TestRequest.assumed(of: objects, watch)
    kept[0] = assumed
    if draft.request == old { draft.request = assumed }
  }

  /// The seat that the draft is sent from; nil: there is no such seat here.
  var seat: SeatChoice? { seats.first { $0.seat.kind == draft.seat } }

  var isBurstRunning: Bool { burst.map { !$0.isOver } ?? false }

  /// In the order that they are listed: newest first.
  var listed: [RequestRecord] { log.records.reversed() }

  /// The draft's request among those to choose from, whatever it is called.
  var keptIndex: Int? { kept.firstIndex { $0.isSame(as: draft.request) } }
}

extension TestRequest {
  /// A request that was composed here, and has no name of its own.
  static let ownName = "own"

  func isSame(as other: TestRequest) -> Bool {
    var named = other
    named.name = name
    return self == named
  }
}

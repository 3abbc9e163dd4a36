package import PathModel

/// What is to be sent next, and what came of what was sent.
package struct RequestsState: Equatable, Sendable {
  package var log = RequestLog()
  /// What `r` sends.
  package var draft: RequestDraft
  /// The requests to choose from.
  package var kept: [TestRequest]
  package var seats: [SeatChoice] = []
  /// Whether what answers is somebody's, and to be spared.
  package var isLive = true
  /// The burst that is under way or was the last; nil: none was sent.
  package var burst: BurstReport?

  package init(draft: RequestDraft, kept: [TestRequest] = TestRequest.articles) {
    self.draft = draft
    self.kept = kept
  }
}

import FoundationEssentials

extension StatusDocument {
  /// A test request, or several alike, in the status JSON.
  package struct RequestEntry: Encodable {
    var at: Date
    var request: String
    var seat: String
    @OrNull var zone: String?
    var outcome: RequestVerdict
    @OrNull var timeoutPhase: RequestPhases.Phase?
    var message: String
    var seconds: Double
    var count: Int

    init(_ fact: RequestFact) {
      at = fact.at
      request = fact.request
      seat = fact.seat
      zone = fact.zone
      outcome = fact.verdict
      timeoutPhase = fact.timeoutPhase
      message = fact.words
      seconds = fact.seconds
      count = fact.count
    }
  }
}

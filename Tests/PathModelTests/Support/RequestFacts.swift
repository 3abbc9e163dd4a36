import FoundationEssentials

@testable import PathModel

extension RequestFact {
  static func failing(
    _ verdict: RequestVerdict,
    in phase: RequestPhases.Phase? = nil,
    zone: String? = nil,
    secondsAgo: Double = 5,
    count: Int = 1
  ) -> RequestFact {
    RequestFact(
      at: HealthySample.at.addingTimeInterval(-secondsAgo),
      request: "GET /api/tasks",
      seat: "here",
      zone: zone,
      verdict: verdict,
      timeoutPhase: phase,
      words: "words of it",
      seconds: 1,
      count: count
    )
  }

  static func answered(zone: String? = nil, secondsAgo: Double = 1) -> RequestFact {
    failing(.answered, zone: zone, secondsAgo: secondsAgo)
  }
}

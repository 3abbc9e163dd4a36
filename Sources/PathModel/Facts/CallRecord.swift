package import FoundationEssentials

/// One `aws` call as it last went.
package struct CallRecord: Codable, Equatable, Sendable {
  /// How often a call is made.
  package enum Tier: String, Codable, Hashable, Sendable, CaseIterable {
    /// Every interval: what changes within seconds.
    case fast
    /// Every minute, or when something it describes changes.
    case medium
    /// Every 5 min, or when something it describes changes.
    case slow
    /// Until what it looks for is found.
    case discovery
  }

  /// What the answer is about, the same through all refreshes, as in
  /// `provider elbv2 describe-target-health targetgroup/demo/1f2e`.
  package var id: String
  package var side: Side
  /// The argument list after `aws`, without the options that all calls share.
  package var arguments: [String]
  package var tier: Tier
  package var isRunning = false
  /// When the last run ended.
  package var at: Date?
  /// How long it took.
  package var seconds: Double?
  /// The exit code; nil when there was none (never run, not startable, ended by a signal).
  package var exit: Int32?
  /// How much of the processors it took; nil: that cannot be told.
  package var processorSeconds: Double?
  /// Whether a worker answered, and no process of its own; nil: never run, or not startable.
  package var isWarm: Bool?
  /// Between two runs while all is well; nil: not again before what it found is gone.
  package var period: Double?
  package var problem: Problem?
  /// Bytes of standard output.
  package var bytes = 0
  package var runs = 0
  package var failures = 0

  package init(id: String, side: Side, arguments: [String], tier: Tier) {
    self.id = id
    self.side = side
    self.arguments = arguments
    self.tier = tier
  }

  /// Whether nothing is amiss when it fails: who may use an endpoint service need not be allowed to see what
  /// it is.
  package var isOptional: Bool { arguments.dropFirst().first == "describe-vpc-endpoint-services" }

  /// The arguments as one line, for people.
  package var command: String { arguments.joined(separator: " ") }
}

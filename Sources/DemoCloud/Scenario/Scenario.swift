import StrictYAML

/// A story that the demo plays: what happens when, and what must be seen then.
package struct Scenario: Sendable, Codable, Equatable {
  /// An action and when it happens, in seconds since the scenario began.
  package struct Step: Sendable, Codable, Equatable {
    package var at: Double
    package var `do`: ScenarioAction
  }

  /// What must be seen at a moment.
  package struct Expectation: Sendable, Codable, Equatable {
    /// Seconds since the scenario began.
    package var at: Double
    /// The path's state.
    package var state: String
    /// The first finding's rule; nil: none.
    package var finding: String?
    /// How a test request ends; nil: it is answered as expected.
    package var request: String?
    /// The hops that are not up, by kind.
    package var hops: [String: String]?
    /// How a request ends through each zone, where the zones differ; a zone may have a port behind it, as in
    /// `eu-west-1a:5432`.
    package var zones: [String: String]?
  }

  /// As on the command line.
  package var name = ""
  package var title: String
  /// One or two sentences: what happens, and what is to be learned from it.
  package var story: String
  /// What the cause is of, A to N as in ``sections``; nil: nothing is wrong.
  package var section: String?
  package var actions: [Step]
  /// The first is the one that `pltop demo --list` names.
  package var expect: [Expectation]
  /// How many endpoints the service has, where that matters.
  package var fleet: Int?
  /// The shape behind the endpoint service; nil: the article's.
  package var shape: Shape?

  private enum CodingKeys: String, CodingKey {
    case title
    case story
    case section
    case actions
    case expect
    case fleet
    case shape
  }

  /// When the last action happens.
  package var length: Double { actions.map(\.at).max() ?? 0 }
}

extension Scenario {
  /// What causes are sorted by, along the path.
  package static let sections = [
    "A": "endpoint and service access", "B": "zones and subnets",
    "C": "security groups, ACLs, routes", "D": "names", "E": "NLB", "F": "the NLB's target group",
    "G": "ALB and its targets", "H": "service and deployment", "I": "stopped tasks",
    "J": "the operator's own view", "K": "other shapes at rest", "L": "targets without an ALB",
    "M": "rules, weights, several NLBs", "N": "another region, another company",
  ]

  /// All that are built in, by section and name.
  package static func all() throws -> [Scenario] {
    try files.map { name, bytes in try Scenario(name: name, yaml: bytes) }
      .sorted { ($0.section ?? "", $0.name) < ($1.section ?? "", $1.name) }
  }

  /// As ``named(_:)`` takes them.
  package static var names: [String] { files.map(\.name) }

  /// One that is built in; nil: there is none of that name.
  package static func named(_ name: String) throws -> Scenario? {
    try files.first { $0.name == name }.map { try Scenario(name: $0.name, yaml: $0.yaml) }
  }

  init(name: String, yaml: [UInt8]) throws {
    try self.init(yaml: String(decoding: yaml, as: UTF8.self))
    self.name = name
  }
}

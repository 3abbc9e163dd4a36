/// One hop of the path as it is now.
package struct Hop: Equatable, Sendable {
  /// The hops in the order that a request passes them.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case client
    case endpoint
    case endpointService
    case networkLoadBalancer
    case applicationLoadBalancer
    /// The ECS service.
    case service
    /// EC2 instances that are the last group's targets.
    case instances
    /// A Lambda function.
    case function
    /// Addresses of which only the health is known.
    case addresses
  }

  package var kind: Kind
  /// The id or ARN; nil while it is not known.
  package var id: String?
  package var name: String?
  package var state: HopState
  /// One line that says why the state is what it is.
  package var summary: String
  /// Whether it counts; one of a side that is somebody else's does not.
  package var isWatched = true
  /// Why something that decides the state could not be read.
  package var problem: Problem?
  /// What is known, by name, for the status JSON.
  package var facts: [String: FactValue]

  package init(
    _ kind: Kind,
    id: String? = nil,
    name: String? = nil,
    state: HopState = .unknown,
    summary: String = "",
    problem: Problem? = nil,
    facts: [String: FactValue] = [:]
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.state = state
    self.summary = summary
    self.problem = problem
    self.facts = facts
  }
}

extension Hop.Kind {
  /// The hop's name for people.
  package var title: String {
    switch self {
    case .client: "client"
    case .endpoint: "endpoint"
    case .endpointService: "endpoint service"
    case .networkLoadBalancer: "NLB"
    case .applicationLoadBalancer: "ALB"
    case .service: "service"
    case .instances: "instances"
    case .function: "function"
    case .addresses: "addresses"
    }
  }
}

/// A fact of a hop as it stands in the status JSON.
package enum FactValue: Equatable, Sendable, Encodable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    }
  }
}

extension [String: FactValue] {
  /// The facts that are known; those that are nil are left out.
  static func known(
    texts: [String: String?] = [:],
    numbers: [String: Int?] = [:],
    flags: [String: Bool?] = [:],
    lists: [String: [String]] = [:]
  ) -> Self {
    var facts: Self = [:]
    for case (let name, let text?) in texts { facts[name] = .text(text) }
    for case (let name, let number?) in numbers { facts[name] = .number(number) }
    for case (let name, let flag?) in flags { facts[name] = .flag(flag) }
    for (name, list) in lists { facts[name] = .list(list) }
    return facts
  }
}

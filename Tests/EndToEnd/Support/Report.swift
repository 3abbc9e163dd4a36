import Foundation
import Testing

/// What `pltop status --format json` prints, as far as the tests look at it.
struct Report: Decodable, Sendable {
  struct Side: Decodable, Sendable {
    struct VPC: Decodable, Sendable, Equatable {
      var id: String?
      var name: String?
      var cidr: String?
    }

    var account: String?
    var profile: String?
    var region: String?
    var vpc: VPC?
  }

  struct Problem: Decodable, Sendable {
    var kind: String
    var message: String
    var next: String?

    /// What the operator reads.
    var words: String { [message, next ?? ""].joined(separator: "\n") }
  }

  struct Hop: Decodable, Sendable {
    var kind: String
    var id: String?
    var name: String?
    var state: String
    var summary: String
    var problem: Problem?

    /// What the operator reads about the hop.
    var words: String { [summary, problem?.next ?? ""].joined(separator: "\n") }
  }

  struct Target: Decodable, Sendable {
    var hop: String
    var id: String
    var port: Int?
    var state: String?
  }

  struct Service: Decodable, Sendable {
    struct Task: Decodable, Sendable {
      var id: String
      var lastStatus: String?
      var privateAddress: String?
      var startedAt: Date?
      var stoppedAt: Date?
    }

    var name: String?
    var desired: Int?
    var running: Int?
    var pending: Int?
    var tasks: [Task]
    var stoppedTasks: [Task]
  }

  struct Finding: Decodable, Sendable {
    var rule: String
    var severity: String
    var hop: String
    var subject: String
    var message: String
    var evidence: [String]
    var next: String
    var source: String
    var causes: [Int]
  }

  /// The way through one zone.
  struct Lane: Decodable, Sendable {
    var zone: String
    var endpointAddress: String?
    var networkLoadBalancer: Bool?
  }

  struct Call: Decodable, Sendable {
    var side: String
    var command: String
    var exit: Int?
    var error: Problem?
  }

  var version: Int
  var state: String
  var customer: Side
  var provider: Side
  var hops: [Hop]
  var targets: [Target]
  var service: Service
  var zones: [Lane]
  var findings: [Finding]
  /// Those that say that something is wrong.
  var faults: [Finding] { findings.filter { $0.severity != "advice" } }
  var calls: [Call]

  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    self = try decoder.decode(Report.self, from: Data(text.utf8))
  }
}

extension Report {
  /// The kinds of hops, in the order that a request passes them.
  static let kinds = [
    "client", "endpoint", "endpointService", "networkLoadBalancer", "applicationLoadBalancer",
    "service",
  ]

  func hop(_ kind: String) throws -> Hop { try #require(hops.first { $0.kind == kind }) }

  /// The hops that are in a state, by kind.
  func kinds(in state: String) -> [String] { hops.filter { $0.state == state }.map(\.kind) }

  var failedCalls: [Call] { calls.filter { $0.error != nil } }
}

extension Program {
  /// The options that name a profile for each side.
  static let profiles = ["--customer-profile", "customer", "--provider-profile", "provider"]

  /// Asks once for the status as JSON, which must succeed.
  static func report(
    _ options: [String] = profiles,
    environment: [String: String],
    input: String = "",
    timeout: Duration = .seconds(120)
  ) async throws -> Report {
    let outcome = try await run(
      ["status", "--format", "json"] + options,
      environment: environment,
      input: input,
      timeout: timeout
    )
    #expect(outcome.exit == 0, "\(outcome.stderr)")
    #expect(outcome.stderr.isEmpty)
    return try Report(outcome.stdout)
  }
}

import Foundation
import Testing

/// The commands that ask once, on the whole stack, through the real CLIs.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct MotoStatusTests {
  private static let patience = Duration.seconds(300)

  @Test(arguments: CLI.allCases)
  func reportsTheWholePath(cli: CLI) async throws {
    try await withMotoStack(accounts: 2) { stack in
      let facts = stack.facts
      let path = try #require(facts.paths.first)
      let report = try await Program.report(
        Program.profiles + ["--endpoint-url", facts.endpointURL],
        environment: stack.environment(cli),
        timeout: Self.patience
      )
      #expect(report.version == 1)
      #expect(report.hops.map(\.kind) == Report.kinds)
      #expect(
        report.hops.map(\.id) == [
          facts.client, path.endpoint, path.endpointService, path.nlb.arn, path.alb.arn,
          path.service.arn,
        ]
      )
      #expect(
        report.customer.vpc
          == .init(id: facts.customer.vpc, name: facts.customer.name, cidr: facts.customer.cidr)
      )
      #expect(
        report.provider.vpc
          == .init(id: facts.provider.vpc, name: facts.provider.name, cidr: facts.provider.cidr)
      )
      #expect(report.customer.account == facts.customer.account)
      #expect(report.provider.account == facts.provider.account)
      expectTargets(of: path, in: report)
      #expect(report.service.desired == 2)
      #expect(report.service.running == 2)
      #expect(report.service.pending == 0)
      #expect(Set(report.service.tasks.compactMap(\.privateAddress)) == Set(path.service.addresses))
      // Of the stack itself nothing is found: only that moto does not answer one call.
      #expect(report.faults.map(\.rule) == ["network-unreachable"])
      try expectOnlyConnectionsUnknown(in: report)
    }
  }

  private func expectTargets(of path: MotoStack.Facts.Path, in report: Report) {
    let behindNLB = report.targets.filter { $0.hop == "networkLoadBalancer" }
    #expect(behindNLB.map(\.id) == [path.alb.arn])
    #expect(behindNLB.map(\.port) == [8888])
    let behindALB = report.targets.filter { $0.hop == "applicationLoadBalancer" }
    #expect(Set(behindALB.map(\.id)) == Set(path.service.addresses))
    #expect(report.targets.allSatisfy { $0.state == "healthy" })
  }

  /// moto does not know `describe-vpc-endpoint-connections`: what rests on it is unknown, not down.
  private func expectOnlyConnectionsUnknown(in report: Report) throws {
    let failed = report.failedCalls
    #expect(failed.count == 1, "\(failed.map(\.command))")
    let call = try #require(failed.first)
    #expect(call.side == "provider")
    #expect(call.command.hasPrefix("ec2 describe-vpc-endpoint-connections"))
    #expect(call.exit != 0)
    #expect(call.error?.message.isEmpty == false)
    #expect(report.kinds(in: "unknown") == ["endpointService"])
    #expect(report.kinds(in: "up").count == 5, "\(report.hops.map(\.summary))")
    #expect(report.state == "unknown")
    #expect(try report.hop("endpointService").summary.contains("connection"))
  }

  @Test(arguments: CLI.allCases)
  func takesOneProfileAndAnEndpoint(cli: CLI) async throws {
    try await withMotoStack { stack in
      let path = try #require(stack.facts.paths.first)
      let common = ["--provider-profile", "provider", "--endpoint-url", stack.facts.endpointURL]
      let status = try await Program.run(
        ["status", "--endpoint", path.endpoint] + common,
        environment: stack.environment(cli),
        timeout: Self.patience
      )
      #expect(status.exit == 0, "\(status.stderr)")
      for words in [
        "PATH UNKNOWN  4 of 5 hops up", "vpc-2", "10.1.1.0/24", "vpc-1", "10.100.100.0/24",
        "2 of 2 tasks running", "calls that failed:", "describe-vpc-endpoint-connections",
      ] + path.service.addresses {
        #expect(status.stdout.contains(words), "\(words) is not in\n\(status.stdout)")
      }
      let check = try await Program.run(
        ["check", "--service", path.endpointService] + common,
        environment: stack.environment(cli),
        timeout: Self.patience
      )
      #expect(check.exit == 3, "\(check.stderr)")
      let line = try PluginLine(check.stdout)
      #expect(line.text.hasPrefix("PLTOP UNKNOWN - path unknown: endpoint service: "))
      #expect(line.figures["hops_up"]?.value == 4)
      #expect(line.figures["hops_up"]?.maximum == 5)
      #expect(line.figures["alb_targets_healthy"]?.value == 2)
      #expect(line.figures["tasks_running"]?.value == 2)
      #expect(line.figures["calls_failed"]?.value == 1)
    }
  }
}

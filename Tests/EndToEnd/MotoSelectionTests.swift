import SystemPackage
import Testing

/// Which of several paths is meant, through the real CLI.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct MotoSelectionTests {
  private static let patience = Duration.seconds(300)

  @Test func listsSeveralPathsAndTakesAName() async throws {
    try await withMotoStack(paths: 2) { stack in
      let common = Program.profiles + ["--endpoint-url", stack.facts.endpointURL]
      let several = try await Program.run(
        ["status"] + common,
        environment: stack.environment(.v2),
        timeout: Self.patience
      )
      #expect(several.exit == 64)
      #expect(several.stderr.contains("--endpoint or --service"))
      let lines = several.stdout.split(separator: "\n")
      #expect(lines.count == 2)
      for path in stack.facts.paths {
        #expect(lines.contains { $0.hasPrefix("\(path.endpoint)\t\(path.endpointService)\t") })
      }
      let second = stack.facts.paths[1]
      let report = try await Program.report(
        ["--service", second.serviceName] + common,
        environment: stack.environment(.v2),
        timeout: Self.patience
      )
      #expect(try report.hop("endpoint").id == second.endpoint)
      #expect(try report.hop("applicationLoadBalancer").id == second.alb.arn)
      #expect(try report.hop("service").id == second.service.arn)
    }
  }

  @Test func letsTheOperatorPick() async throws {
    try await withMotoStack(paths: 2) { stack in
      let command =
        [Repository.pltop.string, "--interval", "2", "--endpoint-url", stack.facts.endpointURL]
        + Program.profiles
      try await withTmux(
        command,
        columns: 120,
        rows: 40,
        environment: stack.environment(.v2)
      ) { terminal in
        let screen = try await terminal.wait(for: "Which path?", timeout: Self.patience)
        let rows = screen.split(separator: "\n").filter { row in
          stack.facts.paths.contains { row.contains($0.endpoint) }
        }
        #expect(rows.count == 2)
        let chosen = try #require(
          stack.facts.paths.first { rows.last?.contains($0.endpoint) ?? false }
        )
        try await terminal.send("Down", "Enter")
        let names = [
          chosen.endpoint, "ALB \(chosen.alb.name)", "service \(chosen.service.name)",
        ]
        try await terminal.wait(until: "the chosen path", timeout: Self.patience) { screen in
          !screen.contains("Which path?") && names.allSatisfy(screen.contains)
        }
        try await terminal.quit()
      }
    }
  }

  @Test func saysWhereItLookedInVain() async throws {
    try await withMotoStack(accounts: 2) { stack in
      // The two accounts the wrong way round.
      let outcome = try await Program.run(
        [
          "status", "--customer-profile", "provider", "--provider-profile", "customer",
          "--endpoint-url", stack.facts.endpointURL,
        ],
        environment: stack.environment(.v2),
        timeout: Self.patience
      )
      #expect(outcome.exit == 69)
      #expect(outcome.stdout.isEmpty)
      for words in [
        "No path found", "profile provider", "profile customer", stack.facts.provider.account,
        stack.facts.customer.account, "--endpoint or --service",
      ] {
        #expect(outcome.stderr.contains(words), "\(words) is not in\n\(outcome.stderr)")
      }
    }
  }
}

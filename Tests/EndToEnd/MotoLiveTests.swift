import SystemPackage
import Testing

/// The dashboard on the whole stack, through the real CLIs.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct MotoLiveTests {
  private static let patience = Duration.seconds(300)

  @Test(arguments: CLI.allCases)
  func showsChangesAsTheyHappen(cli: CLI) async throws {
    try await withMotoStack { stack in
      let path = try #require(stack.facts.paths.first)
      let command =
        [Repository.pltop.string, "--interval", "2", "--endpoint-url", stack.facts.endpointURL]
        + Program.profiles
      try await withTmux(
        command,
        columns: 120,
        rows: 40,
        environment: stack.environment(cli)
      ) { terminal in
        let all =
          [
            "vpc-2", "10.1.1.0/24", "vpc-1", "10.100.100.0/24", stack.facts.client, path.endpoint,
            "endpoint service", "demo-nlb", "demo-alb", "ecs-service", "2/2 running",
            "4 of 5 hops up",
          ] + path.service.addresses
        try await terminal.wait(until: "the whole stack", timeout: Self.patience) { screen in
          all.allSatisfy(screen.contains)
        }

        let address = path.service.addresses[0]
        let left = try await stack.aws(
          [
            "elbv2", "deregister-targets", "--target-group-arn", path.alb.targetGroup,
            "--targets", "Id=\(address),Port=8080",
          ],
          cli: cli
        )
        #expect(left.exit == 0, "\(left.stderr)")
        try await terminal.wait(
          for: "target \(address):8080 gone (was healthy)",
          timeout: Self.patience
        )

        let scaled = try await stack.aws(
          [
            "ecs", "update-service", "--cluster", path.service.cluster, "--service",
            path.service.name, "--desired-count", "3",
          ],
          cli: cli
        )
        #expect(scaled.exit == 0, "\(scaled.stderr)")
        try await terminal.wait(until: "the new count", timeout: Self.patience) {
          $0.contains("desired count 2 → 3") && $0.contains("/3 running")
        }
        try await terminal.quit()
      }
    }
  }
}

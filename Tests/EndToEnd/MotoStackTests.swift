import Testing

/// The rig's own tests: the stack in moto, asked by the real CLIs.
@Suite(.timeLimit(.minutes(20)))
struct MotoStackTests {
  @Test func answersBothCLIs() async throws {
    try await withMotoStack { stack in
      let path = try #require(stack.facts.paths.first)
      for cli in CLI.allCases {
        let endpoints = try await stack.aws(
          ["ec2", "describe-vpc-endpoints"],
          as: "customer",
          cli: cli
        )
        #expect(endpoints.exit == 0, "\(endpoints.stderr)")
        #expect(endpoints.stdout.contains(path.endpoint))
        let tasks = ["--cluster", path.service.cluster, "--tasks"] + path.service.tasks
        let described = try await stack.aws(["ecs", "describe-tasks"] + tasks, cli: cli)
        #expect(described.stdout.contains(path.service.addresses[1]), "\(described.stderr)")
        #expect(!described.stdout.contains("STOPPED"))
      }
    }
  }

  @Test func holdsSeveralPathsAndTwoAccounts() async throws {
    try await withMotoStack(paths: 2, accounts: 2) { stack in
      #expect(stack.facts.customer.account != stack.facts.provider.account)
      let services = try await stack.aws(["ec2", "describe-vpc-endpoint-service-configurations"])
      let endpoints = try await stack.aws(["ec2", "describe-vpc-endpoints"], as: "customer")
      for path in stack.facts.paths {
        #expect(services.stdout.contains(path.endpointService))
        #expect(endpoints.stdout.contains(path.endpoint))
      }
    }
  }
}

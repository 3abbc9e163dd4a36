import Foundation
import SystemPackage
import Testing

/// The stack that pltop carries, applied by the real Terraform, and what pltop makes of it.
///
/// Terraform mostly waits, for load balancers above all, so these tests take no turns.
@Suite(.timeLimit(.minutes(20)), .whereTerraformIs)
struct TerraformTests {
  private static let patience = Duration.seconds(300)

  @Test(arguments: [nil, "tasks", "instances"])
  func theConfigurationPassesItsOwnTests(shape: String?) async throws {
    try await withMotoCloud { cloud in
      let terraform = try await Terraform(in: cloud, shape: shape)
      try await terraform.succeed("fmt", "-check", "-recursive", "-diff")
      let validated = try await terraform.succeed("validate", "-json")
      #expect(validated.contains(#""warning_count": 0"#), "\(validated)")
      let tested = try await terraform.succeed("test")
      #expect(tested.contains("0 failed"), "\(tested)")
    }
  }

  @Test func theDefaultsAreTheArticlesSystem() async throws {
    try await withMotoCloud { cloud in
      let before = try await cloud.contents()
      let terraform = try await Terraform(in: cloud)
      try await terraform.succeed("plan", "-input=false", "-out=plan")
      let plan = try await terraform.succeed("show", "-json", "plan")
      try expectTheArticle(in: StackPlan(plan))
      try await terraform.succeed("apply", "-input=false", "plan")

      var reports: [Report] = []
      for cli in CLI.allCases {
        let report = try await Program.report(
          ["--terraform", terraform.folder.string],
          environment: terraform.environment(cli),
          timeout: Self.patience
        )
        try await expectNamed(by: terraform, in: report)
        let account = cloud.facts.provider.account
        #expect([report.customer.account, report.provider.account] == [account, account])
        #expect(report.state == "up", "\(report.hops.map(\.summary))")
        #expect(report.faults.isEmpty, "\(report.faults)")
        reports.append(report)
      }

      // Standard input and a file do as well, and without any of them it is found all the same.
      let outputs = try await terraform.succeed("output", "-json")
      let shown = try await terraform.succeed("show", "-json")
      try cloud.sandbox.write(shown, to: "shown.json")
      let file = cloud.sandbox.folder.appending("shown.json").string
      for (options, input) in [
        (["--terraform", "-"], outputs), (["--terraform", file], ""), ([], ""),
      ] {
        let outcome = try await Program.run(
          ["status", "--format", "json"] + options,
          environment: terraform.environment(.v2),
          input: input,
          timeout: Self.patience
        )
        #expect(outcome.exit == 0, "\(options): \(outcome.stderr)")
        #expect(
          try Report(outcome.stdout).hops.map(\.id) == reports[0].hops.map(\.id),
          "\(options)"
        )
      }

      try await terraform.destroy()
      #expect(try await cloud.contents() == before)
    }
  }

  /// With all that the article says production needs, in an account for each side.
  @Test func productionIsTwoAccountsAndNeedsNoAdvice() async throws {
    try await withMotoCloud { cloud in
      let before = try await cloud.contents()
      let terraform = try await Terraform(in: cloud)
      try terraform.useProductionVariables()
      try await terraform.apply()
      let again = try await terraform.succeed("plan", "-input=false")
      #expect(again.contains("No changes."), "\(again)")

      for access in [
        Program.profiles,
        [
          "--customer-role-arn", cloud.facts.customer.role, "--provider-role-arn",
          cloud.facts.provider.role,
        ],
      ] {
        let report = try await Program.report(
          ["--terraform", terraform.folder.string] + access,
          environment: terraform.environment(.v2),
          timeout: Self.patience
        )
        try await expectNamed(by: terraform, in: report)
        #expect(report.customer.account == cloud.facts.customer.account)
        #expect(report.provider.account == cloud.facts.provider.account)
        #expect(report.state == "up", "\(report.hops.map(\.summary))")
        #expect(report.findings.map(\.rule) == [], "\(report.findings)")
      }

      // The wrong way round nothing is found, and it is said why.
      let wrong = try await Program.run(
        [
          "doctor", "--terraform", terraform.folder.string, "--customer-profile", "provider",
          "--provider-profile", "customer",
        ],
        environment: terraform.environment(.v2),
        timeout: Self.patience
      )
      let words = "Terraform's objects are in account \(cloud.facts.customer.account), and account "
      #expect(wrong.stdout.contains(words), "\(wrong.stdout)")

      try await terraform.destroy()
      #expect(try await cloud.contents() == before)
    }
  }

  /// The NLB's targets are the tasks or the instances themselves: by default, and as production has it.
  @Test(arguments: zip(["tasks", "instances"], [true, false]))
  func aShapeWithoutAnALBIsUp(shape: String, isProduction: Bool) async throws {
    try await withMotoCloud { cloud in
      let before = try await cloud.contents()
      let terraform = try await Terraform(in: cloud, shape: shape)
      if isProduction { try terraform.useProductionVariables() }
      try await terraform.apply()
      let again = try await terraform.succeed("plan", "-input=false")
      #expect(again.contains("No changes."), "\(again)")

      let access = isProduction ? Program.profiles : []
      let report = try await Program.report(
        ["--terraform", terraform.folder.string] + access,
        environment: terraform.environment(.v2),
        timeout: Self.patience
      )
      let outputs = try await terraform.outputs()
      #expect(report.state == "up", "\(report.hops.map(\.summary))")
      if isProduction { #expect(report.findings.map(\.rule) == [], "\(report.findings)") }
      #expect(report.faults.isEmpty, "\(report.faults)")
      #expect(!report.hops.contains { $0.kind == "applicationLoadBalancer" })
      #expect(try report.hop("client").id == outputs["client_instance_id"])
      #expect(try report.hop("endpoint").id == outputs["endpoint_id"])
      #expect(try report.hop("endpointService").id == outputs["endpoint_service_id"])
      #expect(try report.hop("networkLoadBalancer").id == outputs["nlb_arn"])
      if shape == "tasks" {
        #expect(try report.hop("service").id == outputs["ecs_service_arn"])
      }
      #expect(report.targets.count == 2, "\(report.targets)")
      #expect(report.targets.allSatisfy { $0.port == 8080 && $0.state == "healthy" })
      #expect(report.targets.allSatisfy { $0.id.hasPrefix("i-") == (shape == "instances") })

      // The outputs alone name as much.
      let piped = try await Program.report(
        ["--terraform", "-"] + access,
        environment: terraform.environment(.v2),
        input: try await terraform.succeed("output", "-json"),
        timeout: Self.patience
      )
      #expect(piped.hops.map(\.id) == report.hops.map(\.id))

      try await terraform.destroy()
      #expect(try await cloud.contents() == before)
    }
  }

  /// From before the first resource to after the last, with what Terraform names and without.
  @Test(arguments: [true, false])
  func aStackIsWatchedAsItComesAndGoes(isNamed: Bool) async throws {
    try await withMotoCloud { cloud in
      let terraform = try await Terraform(in: cloud)
      let options = isNamed ? ["--terraform", terraform.folder.string] : []
      try await withTmux(
        [Repository.pltop.string, "--interval", "2"] + options,
        columns: 120,
        rows: 40,
        environment: terraform.environment(.v2)
      ) { terminal in
        try await terminal.wait(for: "No path found", timeout: Self.patience)
        let patience = Self.patience
        let theirs = ["NLB", "ALB", "service"]
        async let provided: Void = terraform.applyOfTheProvider()
        let lonely = "no endpoint is connected"
        let first = try await terminal.arrivals(of: theirs, and: lonely, timeout: patience)
        try await provided
        #expect(Set(first) == Set(theirs), "\(first)")

        async let applied: Void = terraform.apply()
        let all = theirs + ["client", "endpoint", "endpoint service"]
        let then = try await terminal.arrivals(of: all, and: "● PATH UP", timeout: patience)
        try await applied
        #expect(then.firstIndex(of: "NLB") ?? 9 < then.firstIndex(of: "endpoint") ?? 0, "\(then)")

        async let destroyed: Void = terraform.destroy()
        try await terminal.wait(until: "all of it gone", timeout: patience) {
          $0.contains("✖ PATH DOWN   0 of 5 hops up") && $0.contains("endpoint service DOWN")
        }
        try await destroyed
        try await terminal.send("6")
        try await terminal.wait(for: "path up → down")
        try await terminal.quit()
      }
    }
  }

  /// Every hop has the id that the state gives it.
  private func expectNamed(by terraform: Terraform, in report: Report) async throws {
    let outputs = try await terraform.outputs()
    #expect(report.hops.map(\.kind) == Report.kinds)
    #expect(
      report.hops.map(\.id) == [
        outputs["client_instance_id"], outputs["endpoint_id"], outputs["endpoint_service_id"],
        outputs["nlb_arn"], outputs["alb_arn"], outputs["ecs_service_arn"],
      ]
    )
  }

  // MARK: The article's facts

  private func expectTheArticle(in plan: StackPlan) throws {
    for (module, name, prefix) in [
      ("network", "vpc-1", "10.100.100"), ("customer_network", "vpc-2", "10.1.1"),
    ] {
      try expectNetwork(module, name, prefix, in: plan)
    }
    try expectContainers(in: plan)
    try expectLoadBalancers(in: plan)
    try expectPrivateLink(in: plan)
    try plan.expect(
      "aws_instance.client",
      [
        "instance_type": "t2.micro", "associate_public_ip_address": true,
        "tags.Name": "test-instance-vpc-2",
      ]
    )
    #expect(plan.outputs.contains("client_public_ip") && plan.outputs.contains("endpoint_dns_name"))
  }

  private func expectNetwork(
    _ module: String,
    _ name: String,
    _ prefix: String,
    in plan: StackPlan
  ) throws {
    let module = "module.\(module)"
    try plan.expect(
      "\(module).aws_vpc.this",
      [
        "cidr_block": .text("\(prefix).0/24"), "tags.Name": .text(name),
        "enable_dns_support": true, "enable_dns_hostnames": true,
      ]
    )
    for (kind, ends) in [("public", ["0", "64"]), ("private", ["128", "192"])] {
      let subnets = plan["\(module).aws_subnet.\(kind)"]
      #expect(subnets.map { $0["cidr_block"] } == ends.map { .text("\(prefix).\($0)/26") })
      #expect(subnets.map { $0["availability_zone"] } == ["eu-west-1a", "eu-west-1b"])
      #expect(subnets.map { $0["tags"]["Name"] } == ["1a", "1b"].map { .text("\(kind)-\($0)") })
      try plan.expect("\(module).aws_route.\(kind)", ["destination_cidr_block": "0.0.0.0/0"])
      #expect(plan["\(module).aws_route_table.\(kind)"].count == 1)
      #expect(plan["\(module).aws_route_table_association.\(kind)"].count == 2)
    }
    #expect(plan["\(module).aws_internet_gateway.this"].count == 1)
    #expect(plan["\(module).aws_nat_gateway.this"].count == 1)
  }

  private func expectContainers(in plan: StackPlan) throws {
    try plan.expect("module.ecs.aws_ecs_cluster.this", ["name": "ecs-cluster"])
    try plan.expect(
      "module.ecs.aws_ecs_service.this",
      [
        "name": "ecs-service", "launch_type": "FARGATE", "desired_count": 2,
        "network_configuration.assign_public_ip": false, "load_balancer.container_name": "demo",
        "load_balancer.container_port": 8080,
      ]
    )
    try plan.expect(
      "module.ecs.aws_ecs_task_definition.this",
      [
        "family": "demo-task", "network_mode": "awsvpc", "cpu": "256", "memory": "512",
        "requires_compatibilities": ["FARGATE"],
      ]
    )
    let definition = try #require(plan["module.ecs.aws_ecs_task_definition.this"].first)
    guard case .text(let json) = definition["container_definitions"] else {
      Issue.record("no container definitions")
      return
    }
    let container = try JSONDecoder().decode(StackPlan.Value.self, from: Data(json.utf8))
    #expect(container["name"] == "demo")
    #expect(container["image"] == "lvthillo/python-flask-api")
    #expect(container["portMappings"]["containerPort"] == 8080)
    let tcp: StackPlan.Value = "tcp"
    try plan.expect(
      "module.ecs.aws_vpc_security_group_ingress_rule.load_balancer",
      ["ip_protocol": tcp, "from_port": 8080, "to_port": 8080, "cidr_ipv4": .null]
    )
    try plan.expect(
      "module.ecs.aws_vpc_security_group_egress_rule.https",
      ["ip_protocol": tcp, "from_port": 443, "to_port": 443, "cidr_ipv4": "0.0.0.0/0"]
    )
  }

  private func expectLoadBalancers(in plan: StackPlan) throws {
    let tcp: StackPlan.Value = "tcp"
    try plan.expect(
      "module.alb.aws_lb.this",
      ["name": "demo-alb", "load_balancer_type": "application", "internal": true]
    )
    try plan.expect("module.alb.aws_lb_listener.this", ["port": 8888, "protocol": "HTTP"])
    try plan.expect(
      "module.alb.aws_lb_target_group.this",
      [
        "name": "demo-alb-target-group", "port": 8080, "protocol": "HTTP", "target_type": "ip",
        "health_check.path": "/",
      ]
    )
    try plan.expect(
      "module.alb.aws_vpc_security_group_ingress_rule.clients",
      ["ip_protocol": tcp, "from_port": 8888, "to_port": 8888, "cidr_ipv4": "10.100.100.0/24"]
    )
    try plan.expect(
      "module.alb.aws_vpc_security_group_egress_rule.tasks",
      ["ip_protocol": tcp, "from_port": 8080, "to_port": 8080, "cidr_ipv4": .null]
    )
    try plan.expect(
      "module.nlb.aws_lb.this",
      ["name": "demo-nlb", "load_balancer_type": "network", "internal": true]
    )
    try plan.expect("module.nlb.aws_lb_listener.this", ["port": 80, "protocol": "TCP"])
    try plan.expect(
      "module.nlb.aws_lb_target_group.this",
      ["name": "demo-nlb-target-group", "port": 8888, "protocol": "TCP", "target_type": "alb"]
    )
    try plan.expect("aws_lb_target_group_attachment.alb", ["port": 8888])
    #expect(plan["module.nlb.aws_security_group.this"].isEmpty)
  }

  private func expectPrivateLink(in plan: StackPlan) throws {
    let tcp: StackPlan.Value = "tcp"
    try plan.expect(
      "aws_vpc_endpoint_service.api",
      ["acceptance_required": false, "allowed_principals": .null]
    )
    try plan.expect("aws_vpc_endpoint.api", ["vpc_endpoint_type": "Interface"])
    try plan.expect(
      "aws_vpc_security_group_ingress_rule.endpoint",
      ["ip_protocol": tcp, "from_port": 80, "to_port": 80, "cidr_ipv4": "10.1.1.0/24"]
    )
    try plan.expect(
      "aws_vpc_security_group_ingress_rule.client_ssh",
      ["ip_protocol": tcp, "from_port": 22, "to_port": 22, "cidr_ipv4": "0.0.0.0/0"]
    )
    try plan.expect(
      "aws_vpc_security_group_egress_rule.client",
      ["ip_protocol": "-1", "cidr_ipv4": "0.0.0.0/0"]
    )
  }
}

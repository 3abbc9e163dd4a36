extension StackFile {
  /// The files of a shape.
  ///
  /// Most are the same in every shape. The others are put together from pieces, so that what shapes have
  /// in common is there once: a piece belongs to every shape (`root.…`), to those with ECS (`ecs_root.…`),
  /// to those without an ALB (`direct_root.…`), or to one of them.
  package static func all(of shape: StackShape) -> [StackFile] {
    (shared + own(shape)).map { name, pieces in StackFile(name: name, pieces: pieces) }
  }

  /// A file's name, and the names of its pieces.
  typealias Recipe = (String, [String])

  private static let shared: [Recipe] =
    [
      "root.client.tf", "root.customer.tf", "root.gitignore", "root.main.tf", "root.providers.tf",
      "root.versions.tf", "network.main.tf", "network.outputs.tf",
      "network.variables.tf", "network.versions.tf", "nlb.versions.tf",
    ].map(whole)

  private static func whole(_ name: String) -> Recipe { (name, [name]) }

  private static func own(_ shape: StackShape) -> [Recipe] {
    switch shape {
    case .alb: alb
    case .tasks: direct(.tasks) + tasks
    case .instances: direct(.instances) + instances
    }
  }

  private static let alb: [Recipe] =
    [
      whole("root.aws.tfmock.hcl"), whole("ecs.versions.tf"), whole("alb.main.tf"),
      whole("alb.outputs.tf"), whole("alb.variables.tf"), whole("alb.versions.tf"),
      (
        "root.README.md",
        [
          "alb_root.README.what.md", "root.README.deploy.md", "alb_root.README.client.md",
          "root.README.accounts.md", "root.README.certificate.md", "root.README.watch.md",
          "alb_root.README.article.md",
        ]
      ),
      ("root.api.tf", ["alb_root.api.targets.tf", "root.api.privatelink.tf"]),
      (
        "root.outputs.tf",
        [
          "root.outputs.path.tf", "alb_root.outputs.alb.tf", "ecs_root.outputs.ecs.tf",
          "root.outputs.accounts.tf",
        ]
      ),
      (
        "root.production.tfvars",
        [
          "root.production.accounts.tfvars", "alb_root.production.alb.tfvars",
          "root.production.connections.tfvars", "ecs_root.production.tasks.tfvars",
          "root.production.client.tfvars",
        ]
      ),
      (
        "root.variables.tf",
        [
          "root.variables.accounts.tf", "alb_root.variables.vpc.tf", "root.variables.customer.tf",
          "alb_root.variables.zones.tf", "root.variables.nat.tf",
          "ecs_root.variables.containers.tf", "alb_root.variables.port.tf",
          "root.variables.nlb.tf", "alb_root.variables.alb.tf", "root.variables.privatelink.tf",
        ]
      ),
      (
        "root.defaults.tftest.hcl",
        [
          "alb_root.defaults.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "alb_root.defaults.arns.tftest.hcl", "root.defaults.networks.tftest.hcl",
          "alb_root.defaults.service.tftest.hcl", "root.defaults.privatelink.tftest.hcl",
        ]
      ),
      (
        "root.production.tftest.hcl",
        [
          "root.production.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "alb_root.production.arn.tftest.hcl", "root.production.zones.tftest.hcl",
          "alb_root.production.production.tftest.hcl", "root.production.client.tftest.hcl",
        ]
      ),
      (
        "root.validation.tftest.hcl",
        [
          "root.validation.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "alb_root.validation.refusals.tftest.hcl", "root.validation.zones.tftest.hcl",
        ]
      ),
      (
        "ecs.main.tf",
        [
          "ecs.main.cluster.tf", "alb_ecs.main.rule.tf", "ecs.main.service.tf",
          "alb_ecs.main.order.tf",
        ]
      ),
      ("ecs.outputs.tf", ["ecs.outputs.service.tf", "alb_ecs.outputs.rules.tf"]),
      ("ecs.variables.tf", ["ecs.variables.tasks.tf", "alb_ecs.variables.alb.tf"]),
      (
        "nlb.main.tf",
        [
          "nlb.main.group.tf", "alb_nlb.main.rule.tf", "nlb.main.balancer.tf",
          "alb_nlb.main.targets.tf",
        ]
      ),
      ("nlb.outputs.tf", ["nlb.outputs.balancer.tf", "alb_nlb.outputs.alb.tf"]),
      (
        "nlb.variables.tf",
        ["nlb.variables.place.tf", "alb_nlb.variables.alb.tf", "nlb.variables.group.tf"]
      ),
    ]

  /// What the shapes without an ALB have in common; of the pieces only what the NLB sends to is their own.
  private static func direct(_ shape: StackShape) -> [Recipe] {
    let own = "\(shape)_root"
    return [
      (
        "root.README.md",
        [
          "\(own).README.what.md", "root.README.deploy.md", "\(own).README.client.md",
          "root.README.accounts.md", "root.README.certificate.md", "root.README.watch.md",
        ]
      ),
      (
        "root.api.tf",
        [
          "\(own).api.\(shape).tf", "direct_root.api.network.tf", "direct_root.api.nlb.tf",
          "root.api.privatelink.tf",
        ]
      ),
      (
        "root.outputs.tf",
        [
          "root.outputs.path.tf",
          shape == .tasks ? "ecs_root.outputs.ecs.tf" : "\(own).outputs.\(shape).tf",
          "root.outputs.accounts.tf",
        ]
      ),
      (
        "root.production.tfvars",
        [
          "root.production.accounts.tfvars", "direct_root.production.nlb.tfvars",
          "root.production.connections.tfvars",
          shape == .tasks
            ? "ecs_root.production.tasks.tfvars" : "\(own).production.\(shape).tfvars",
          "root.production.client.tfvars",
        ]
      ),
      (
        "root.variables.tf",
        [
          "root.variables.accounts.tf", "root.variables.customer.tf", "root.variables.nat.tf",
          shape == .tasks ? "ecs_root.variables.containers.tf" : "\(own).variables.\(shape).tf",
          "direct_root.variables.nlb.tf", "root.variables.nlb.tf", "root.variables.privatelink.tf",
        ]
      ),
      (
        "root.defaults.tftest.hcl",
        [
          "direct_root.defaults.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "root.defaults.networks.tftest.hcl", "\(own).defaults.\(shape).tftest.hcl",
          "direct_root.defaults.nlb.tftest.hcl", "root.defaults.privatelink.tftest.hcl",
        ]
      ),
      (
        "root.production.tftest.hcl",
        [
          "root.production.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "root.production.zones.tftest.hcl", "\(own).production.production.tftest.hcl",
          "root.production.client.tftest.hcl",
        ]
      ),
      (
        "root.validation.tftest.hcl",
        [
          "root.validation.title.tftest.hcl", "root.tests.mock.tftest.hcl",
          "\(own).validation.refusals.tftest.hcl", "root.validation.zones.tftest.hcl",
        ]
      ),
      (
        "nlb.main.tf",
        [
          "nlb.main.group.tf", "direct_nlb.main.rule.tf", "nlb.main.balancer.tf",
          "direct_nlb.main.targets.tf",
        ]
      ),
      ("nlb.outputs.tf", ["nlb.outputs.balancer.tf", "direct_nlb.outputs.targets.tf"]),
      (
        "nlb.variables.tf",
        ["nlb.variables.place.tf", "direct_nlb.variables.targets.tf", "nlb.variables.group.tf"]
      ),
    ]
  }

  private static let tasks: [Recipe] =
    [
      whole("root.aws.tfmock.hcl"), whole("ecs.versions.tf"),
      (
        "ecs.main.tf",
        [
          "tasks_ecs.main.group.tf", "ecs.main.cluster.tf", "direct_targets.main.rules.tf",
          "ecs.main.service.tf", "tasks_ecs.main.order.tf",
        ]
      ),
      ("ecs.outputs.tf", ["ecs.outputs.service.tf", "direct_targets.outputs.rules.tf"]),
      ("ecs.variables.tf", ["ecs.variables.tasks.tf", "direct_targets.variables.nlb.tf"]),
    ]

  private static let instances: [Recipe] =
    [
      whole("instances.server.sh.tftpl"), whole("instances.versions.tf"),
      (
        "root.aws.tfmock.hcl",
        ["root.aws.tfmock.hcl", "instances_root.aws.template.tfmock.hcl"]
      ),
      (
        "instances.main.tf",
        [
          "instances.main.group.tf", "direct_targets.main.rules.tf", "instances.main.servers.tf",
        ]
      ),
      (
        "instances.outputs.tf",
        ["instances.outputs.servers.tf", "direct_targets.outputs.rules.tf"]
      ),
      (
        "instances.variables.tf",
        ["instances.variables.servers.tf", "direct_targets.variables.nlb.tf"]
      ),
    ]
}

extension StackFile {
  /// The files of a shape.
  package static func all(of shape: StackShape) -> [StackFile] {
    all.filter { $0.shapes.contains(shape) }.sorted { $0.path < $1.path }
  }

  /// Folder of files that only other shapes have; Terraform would read them with a shape's own.
  package static func strays(from shape: StackShape) -> [String] {
    let own = Set(all(of: shape).map(\.path))
    return all.map(\.path).filter { !own.contains($0) }.sorted()
  }

  /// Every file of `Stack/`.
  static let all: [StackFile] = carried.map { StackFile(name: $0, bytes: $1) }

  private static let carried: [(String, [UInt8])] = [
    ("alb+tasks.ecs.main.tf", PackageResources.alb_tasks_ecs_main_tf),
    ("alb+tasks.ecs.outputs.tf", PackageResources.alb_tasks_ecs_outputs_tf),
    ("alb+tasks.ecs.variables.tf", PackageResources.alb_tasks_ecs_variables_tf),
    ("alb+tasks.ecs.versions.tf", PackageResources.alb_tasks_ecs_versions_tf),
    ("alb+tasks.root.containers.tftest.hcl", PackageResources.alb_tasks_root_containers_tftest_hcl),
    ("alb+tasks.root.outputs_containers.tf", PackageResources.alb_tasks_root_outputs_containers_tf),
    (
      "alb+tasks.root.variables_containers.tf",
      PackageResources.alb_tasks_root_variables_containers_tf
    ),
    (
      "alb+tasks.root.variables_containers.tftest.hcl",
      PackageResources.alb_tasks_root_variables_containers_tftest_hcl
    ),
    ("alb.alb.main.tf", PackageResources.alb_alb_main_tf),
    ("alb.alb.outputs.tf", PackageResources.alb_alb_outputs_tf),
    ("alb.alb.variables.tf", PackageResources.alb_alb_variables_tf),
    ("alb.alb.versions.tf", PackageResources.alb_alb_versions_tf),
    ("alb.root.README.md", PackageResources.alb_root_README_md),
    ("alb.root.alb.tftest.hcl", PackageResources.alb_root_alb_tftest_hcl),
    ("alb.root.api.tf", PackageResources.alb_root_api_tf),
    ("alb.root.outputs_alb.tf", PackageResources.alb_root_outputs_alb_tf),
    ("alb.root.production.tfvars", PackageResources.alb_root_production_tfvars),
    ("alb.root.variables_alb.tf", PackageResources.alb_root_variables_alb_tf),
    ("alb.root.variables_alb.tftest.hcl", PackageResources.alb_root_variables_alb_tftest_hcl),
    ("all.network.main.tf", PackageResources.all_network_main_tf),
    ("all.network.outputs.tf", PackageResources.all_network_outputs_tf),
    ("all.network.variables.tf", PackageResources.all_network_variables_tf),
    ("all.network.versions.tf", PackageResources.all_network_versions_tf),
    ("all.nlb.main.tf", PackageResources.all_nlb_main_tf),
    ("all.nlb.outputs.tf", PackageResources.all_nlb_outputs_tf),
    ("all.nlb.variables.tf", PackageResources.all_nlb_variables_tf),
    ("all.nlb.versions.tf", PackageResources.all_nlb_versions_tf),
    ("all.root.PRODUCTION.md", PackageResources.all_root_PRODUCTION_md),
    ("all.root.aws.tfmock.hcl", PackageResources.all_root_aws_tfmock_hcl),
    ("all.root.client.tf", PackageResources.all_root_client_tf),
    ("all.root.customer.tf", PackageResources.all_root_customer_tf),
    ("all.root.endpoint_service.tf", PackageResources.all_root_endpoint_service_tf),
    ("all.root.gitignore", PackageResources.all_root_gitignore),
    ("all.root.main.tf", PackageResources.all_root_main_tf),
    ("all.root.networks.tftest.hcl", PackageResources.all_root_networks_tftest_hcl),
    ("all.root.outputs.tf", PackageResources.all_root_outputs_tf),
    ("all.root.privatelink.tftest.hcl", PackageResources.all_root_privatelink_tftest_hcl),
    ("all.root.production.tftest.hcl", PackageResources.all_root_production_tftest_hcl),
    ("all.root.providers.tf", PackageResources.all_root_providers_tf),
    ("all.root.variables.tf", PackageResources.all_root_variables_tf),
    ("all.root.variables.tftest.hcl", PackageResources.all_root_variables_tftest_hcl),
    ("all.root.versions.tf", PackageResources.all_root_versions_tf),
    ("instances.instances.main.tf", PackageResources.instances_instances_main_tf),
    ("instances.instances.outputs.tf", PackageResources.instances_instances_outputs_tf),
    ("instances.instances.server.sh.tftpl", PackageResources.instances_instances_server_sh_tftpl),
    ("instances.instances.variables.tf", PackageResources.instances_instances_variables_tf),
    ("instances.instances.versions.tf", PackageResources.instances_instances_versions_tf),
    ("instances.root.README.md", PackageResources.instances_root_README_md),
    ("instances.root.api.tf", PackageResources.instances_root_api_tf),
    ("instances.root.instances.tftest.hcl", PackageResources.instances_root_instances_tftest_hcl),
    ("instances.root.outputs_instances.tf", PackageResources.instances_root_outputs_instances_tf),
    ("instances.root.production.tfvars", PackageResources.instances_root_production_tfvars),
    (
      "instances.root.variables_instances.tf",
      PackageResources.instances_root_variables_instances_tf
    ),
    (
      "instances.root.variables_instances.tftest.hcl",
      PackageResources.instances_root_variables_instances_tftest_hcl
    ),
    (
      "tasks+instances.root.variables_nlb.tf",
      PackageResources.tasks_instances_root_variables_nlb_tf
    ),
    ("tasks.root.README.md", PackageResources.tasks_root_README_md),
    ("tasks.root.api.tf", PackageResources.tasks_root_api_tf),
    ("tasks.root.production.tfvars", PackageResources.tasks_root_production_tfvars),
    ("tasks.root.tasks.tftest.hcl", PackageResources.tasks_root_tasks_tftest_hcl),
  ]
}

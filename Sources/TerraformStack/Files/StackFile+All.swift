extension StackFile {
  /// Every file of `Stack/`, by its name there.
  package static let all = embedded.map(StackFile.init)

  private static let embedded: [(name: String, bytes: [UInt8])] = [
    ("root.README.md", PackageResources.root_README_md),
    ("root.api.tf", PackageResources.root_api_tf),
    ("root.client.tf", PackageResources.root_client_tf),
    ("root.customer.tf", PackageResources.root_customer_tf),
    ("root.gitignore", PackageResources.root_gitignore),
    ("root.main.tf", PackageResources.root_main_tf),
    ("root.outputs.tf", PackageResources.root_outputs_tf),
    ("root.production.tfvars", PackageResources.root_production_tfvars),
    ("root.providers.tf", PackageResources.root_providers_tf),
    ("root.variables.tf", PackageResources.root_variables_tf),
    ("root.versions.tf", PackageResources.root_versions_tf),
    ("root.aws.tfmock.hcl", PackageResources.root_aws_tfmock_hcl),
    ("root.defaults.tftest.hcl", PackageResources.root_defaults_tftest_hcl),
    ("root.production.tftest.hcl", PackageResources.root_production_tftest_hcl),
    ("root.validation.tftest.hcl", PackageResources.root_validation_tftest_hcl),
    ("alb.main.tf", PackageResources.alb_main_tf),
    ("alb.outputs.tf", PackageResources.alb_outputs_tf),
    ("alb.variables.tf", PackageResources.alb_variables_tf),
    ("alb.versions.tf", PackageResources.alb_versions_tf),
    ("ecs.main.tf", PackageResources.ecs_main_tf),
    ("ecs.outputs.tf", PackageResources.ecs_outputs_tf),
    ("ecs.variables.tf", PackageResources.ecs_variables_tf),
    ("ecs.versions.tf", PackageResources.ecs_versions_tf),
    ("network.main.tf", PackageResources.network_main_tf),
    ("network.outputs.tf", PackageResources.network_outputs_tf),
    ("network.variables.tf", PackageResources.network_variables_tf),
    ("network.versions.tf", PackageResources.network_versions_tf),
    ("nlb.main.tf", PackageResources.nlb_main_tf),
    ("nlb.outputs.tf", PackageResources.nlb_outputs_tf),
    ("nlb.variables.tf", PackageResources.nlb_variables_tf),
    ("nlb.versions.tf", PackageResources.nlb_versions_tf),
  ]
}

run "no_client" {
  variables {
    client_access = "none"
  }

  assert {
    condition = (
      length(aws_instance.client) == 0 && length(aws_security_group.client) == 0
      && length(aws_vpc_security_group_ingress_rule.client_ssh) == 0
      && output.client_instance_id == null && output.client_public_ip == null && output.test_url != null
    )
    error_message = "There is no client, and nothing that belongs to it."
  }
}

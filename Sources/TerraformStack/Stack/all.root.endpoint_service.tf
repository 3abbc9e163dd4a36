# What the provider offers by PrivateLink, and to whom.

resource "aws_vpc_endpoint_service" "api" {
  network_load_balancer_arns = [module.nlb.load_balancer.arn]
  acceptance_required        = var.acceptance_required
  supported_regions          = local.is_cross_region ? [var.region, local.customer_region] : null

  # The provider's own account needs no permission.
  allowed_principals = (
    var.allowed_principals != null ? var.allowed_principals
    : local.is_cross_account ? [
      "arn:${data.aws_partition.provider.partition}:iam::${data.aws_caller_identity.customer.account_id}:root"
    ]
    : []
  )

  tags = {
    Name = "demo-api${var.suffix}"
  }
}

resource "aws_vpc_endpoint_connection_accepter" "customer" {
  count = var.acceptance_required && var.accept_connection ? 1 : 0

  vpc_endpoint_service_id = aws_vpc_endpoint_service.api.id
  vpc_endpoint_id         = aws_vpc_endpoint.api.id
}

resource "aws_sns_topic" "connections" {
  count = var.announce_connections ? 1 : 0

  name = "demo-api-connections${var.suffix}"
}

resource "aws_sns_topic_policy" "connections" {
  count = var.announce_connections ? 1 : 0

  arn = aws_sns_topic.connections[0].arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpce.amazonaws.com" }
      Action    = "SNS:Publish"
      Resource  = aws_sns_topic.connections[0].arn
      Condition = {
        ArnLike      = { "aws:SourceArn" = aws_vpc_endpoint_service.api.arn }
        StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.provider.account_id }
      }
    }]
  })
}

resource "aws_vpc_endpoint_connection_notification" "connections" {
  count = var.announce_connections ? 1 : 0

  vpc_endpoint_service_id     = aws_vpc_endpoint_service.api.id
  connection_notification_arn = aws_sns_topic_policy.connections[0].arn
  connection_events           = ["Accept", "Connect", "Delete", "Reject"]
}

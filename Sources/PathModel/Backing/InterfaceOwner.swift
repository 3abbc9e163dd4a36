/// Owner of a network interface, as far as AWS's description of it tells.
package struct InterfaceOwner: Hashable, Sendable {
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case instance
    case task
    case pods
    case networkLoadBalancer
    case applicationLoadBalancer
    case endpoint
    case database
    case cache
    case broker
    case search
    case function
    case fileSystem
    case natGateway
    case other
  }

  package var kind: Kind
  /// For people, as in `RDS` or `VPC endpoint vpce-0a1b`.
  package var text: String
}

extension NetworkInterface {
  /// Source: “Requester-managed network interfaces”, Amazon EC2, and the descriptions that services write.
  package var owner: InterfaceOwner {
    let text = description ?? ""
    if let cluster = kubernetesCluster, !text.hasPrefix("ELB ") {
      return .init(kind: .pods, text: "Kubernetes cluster \(cluster)\(node)")
    }
    return ofLoadBalancer(text) ?? ofService(text) ?? ofInstance ?? other(text)
  }

  private var node: String { instanceID.map { ", node \($0)" } ?? "" }

  private func ofLoadBalancer(_ text: String) -> InterfaceOwner? {
    guard text.hasPrefix("ELB ") else { return nil }
    let parts = text.dropFirst(4).split(separator: "/")
    guard parts.count > 1 else { return .init(kind: .other, text: "Classic Load Balancer \(text)") }
    return parts[0] == "app"
      ? .init(kind: .applicationLoadBalancer, text: "ALB \(parts[1])")
      : .init(kind: .networkLoadBalancer, text: "NLB \(parts[1])")
  }

  private func ofService(_ text: String) -> InterfaceOwner? {
    let requester = requesterID ?? ""
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    if kind == "vpc_endpoint" || text.hasPrefix("VPC Endpoint Interface") {
      let id = last.hasPrefix("vpce-") ? " \(last)" : ""
      return .init(kind: .endpoint, text: "VPC endpoint\(id)")
    }
    if text == "RDSNetworkInterface" || requester == "amazon-rds" {
      return .init(kind: .database, text: "RDS\(tag)")
    }
    if text == "RedshiftNetworkInterface" || requester == "amazon-redshift" {
      return .init(kind: .database, text: "Redshift\(tag)")
    }
    if text.hasPrefix("ElastiCache") || requester == "amazon-elasticache" {
      return .init(kind: .cache, text: text.isEmpty ? "ElastiCache" : text)
    }
    if text.contains("Amazon MSK") || text.contains(":kafka:") {
      return .init(kind: .broker, text: "MSK\(cluster(in: text))")
    }
    if text.contains("Amazon MQ") || requester == "amazon-mq" {
      return .init(kind: .broker, text: "Amazon MQ\(tag)")
    }
    if text.hasPrefix("ES ") || requester == "amazon-elasticsearch" {
      return .init(kind: .search, text: "OpenSearch \(text.dropFirst(3))")
    }
    if kind == "lambda" || text.hasPrefix("AWS Lambda VPC ENI") {
      return .init(kind: .function, text: "Lambda")
    }
    if text.hasPrefix("EFS mount target") {
      let id = text.split(separator: " ").first { $0.hasPrefix("fs-") }
      return .init(kind: .fileSystem, text: "EFS \(id ?? "")")
    }
    if kind == "nat_gateway" || text.contains("NAT Gateway") {
      return .init(kind: .natGateway, text: "NAT gateway \(last)")
    }
    if text.hasPrefix("arn:"), text.contains(":ecs:"), text.contains(":attachment/") {
      return .init(kind: .task, text: "an ECS task")
    }
    return nil
  }

  private var ofInstance: InterfaceOwner? {
    let text = description ?? ""
    if text.hasPrefix("aws-K8S-") {
      return .init(kind: .pods, text: "Kubernetes pods of \(text.dropFirst("aws-K8S-".count))")
    }
    return instanceID.map { .init(kind: .instance, text: "instance \($0)\(tag)") }
  }

  private func other(_ text: String) -> InterfaceOwner {
    let words = [tag.isEmpty ? nil : "\(id)\(tag)", text.isEmpty ? nil : text, requesterID]
    return .init(kind: .other, text: words.compactMap(\.self).first ?? id)
  }

  private var tag: String { name.map { " \($0)" } ?? "" }

  /// As in `…arn:aws:kafka:eu-west-1:111122223333:cluster/events/1f2e…`.
  private func cluster(in text: String) -> String {
    guard let range = text.firstRange(of: ":cluster/") else { return tag }
    let name = text[range.upperBound...].prefix { $0 != "/" && $0 != " " }
    return " \(name)"
  }
}

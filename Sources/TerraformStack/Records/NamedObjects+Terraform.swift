package import PathModel

extension NamedObjects {
  /// What Terraform's records name: resources by their type, outputs by what their values look like.
  ///
  /// Names and addresses of resources do not count, since modules, `count` and `for_each` change them.
  ///
  /// - Throws: `TerraformFault` when the bytes are nothing of Terraform's.
  package init(terraform bytes: [UInt8]) throws(TerraformFault) {
    self.init()
    let records = try TerraformRecords(bytes)
    for resource in records.resources { take(resource) }
    for text in records.outputs.flatMap(\.texts) { take(output: text) }
  }

  private mutating func take(_ resource: TerraformResource) {
    switch resource.type {
    case "aws_vpc_endpoint":
      guard let name = resource["service_name"], name.contains(".vpce-svc-") else { return }
      note(resource["id"], in: \.endpoints)
      note(resource["arn"], of: .customer)
      take(serviceName: name)
    case "aws_vpc_endpoint_service":
      note(resource["id"], in: \.endpointServices)
      note(resource["arn"], of: .provider)
      resource["service_name"].map { take(serviceName: $0) }
    case "aws_lb", "aws_alb", "aws_ecs_service":
      note(arn: resource["arn"] ?? resource["id"])
    case "aws_instance":
      note(resource["id"], in: \.instances)
    default: break
    }
  }

  /// A value of any output, as the article's own `vpce_dns`, or a URL with it.
  private mutating func take(output text: String) {
    if text.hasPrefix("arn:") { return note(arn: text) }
    let services = AWSName.endpointServiceIDs(in: text)
    for id in services { note(id, in: \.endpointServices) }
    for id in AWSName.endpointIDs(in: text) { note(id, in: \.endpoints) }
    if AWSName.isInstanceID(text) { note(text, in: \.instances) }
    if let region = AWSName.region(ofEndpointName: text) { note(region: region, of: .customer) }
    take(serviceName: text)
  }

  private mutating func take(serviceName name: String) {
    guard let region = AWSName.region(ofServiceName: name), let id = name.split(separator: ".").last
    else { return }
    note(String(id), in: \.endpointServices)
    note(region: region, of: .provider)
  }

  private mutating func note(arn text: String?) {
    guard let text, let arn = ARN(text) else { return }
    switch (arn.service, arn.resource.split(separator: "/").prefix(2).joined(separator: "/")) {
    case ("elasticloadbalancing", "loadbalancer/net"):
      note(text, in: \.networkLoadBalancers)
      note(text, of: .provider)
    case ("elasticloadbalancing", "loadbalancer/app"):
      note(text, in: \.applicationLoadBalancers)
      note(text, of: .provider)
    case ("ecs", let resource) where resource.hasPrefix("service/"):
      note(text, in: \.services)
      note(text, of: .provider)
    case ("ec2", let resource) where resource.hasPrefix("vpc-endpoint/"):
      note(resource.split(separator: "/").last.map(String.init), in: \.endpoints)
      note(text, of: .customer)
    case ("ec2", let resource) where resource.hasPrefix("vpc-endpoint-service/"):
      note(resource.split(separator: "/").last.map(String.init), in: \.endpointServices)
      note(text, of: .provider)
    default: break
    }
  }

  private mutating func note(_ id: String?, in list: WritableKeyPath<NamedObjects, [String]>) {
    guard let id, !id.isEmpty, !self[keyPath: list].contains(id) else { return }
    self[keyPath: list].append(id)
  }

  /// Whose and where an ARN says a side's objects are; what was said first stands.
  private mutating func note(_ arn: String?, of side: Side) {
    guard let arn = arn.flatMap(ARN.init) else { return }
    if self[place: side].account == nil { self[place: side].account = arn.account }
    if let region = arn.region { note(region: region, of: side) }
  }

  private mutating func note(region: String, of side: Side) {
    if self[place: side].region == nil { self[place: side].region = region }
  }
}

/// One operation of a service: how it is called, and what AWS answers.
struct Operation: Sendable {
  let service: Service
  /// As in `describe-vpcs`.
  let name: String
  /// Without those of paging and those that all operations have.
  let options: [Option]
  /// nil: the answer comes in one piece.
  let paging: Paging?
  /// All of it: paging comes after.
  let answer: @Sendable (Request) throws(APIError) -> JSON

  init(
    _ service: Service,
    _ name: String,
    _ options: [Option] = [],
    paging: Paging? = nil,
    answer: @escaping @Sendable (Request) throws(APIError) -> JSON
  ) {
    self.service = service
    self.name = name
    self.options = options
    self.paging = paging
    self.answer = answer
  }

  /// Its name in the API, as in `DescribeVpcs`.
  var action: String { name.memberName }

  /// As in `ec2 describe-vpcs`.
  var command: String { "\(service.rawValue) \(name)" }

  static let all: [Operation] = ec2 + ecs + elbv2 + ssm + sts
}

extension String {
  /// `vpc-endpoint-ids` → `VpcEndpointIds`.
  var memberName: String {
    split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

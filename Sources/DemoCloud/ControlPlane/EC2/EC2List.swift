/// An EC2 operation that lists resources: by ids, by filters, or all.
struct EC2List: Sendable {
  /// As in `describe-vpcs`.
  var operation: String
  /// The member of the answer, as in `Vpcs`.
  var list: String
  /// What the resources are named by; nil: there is no option for it.
  var naming: EC2Naming?
  /// By the filter's name, where in a resource its values are.
  var filters: [String: String]
  /// NAT gateways have `filter`.
  var filterOption = "filters"
  /// Options beside those that all of these operations have.
  var options: [Option] = []
  var paging: Paging?
  var rows: @Sendable (Request) throws(APIError) -> [JSON]

  var asOperation: Operation {
    var all = options
    if let naming { all.append(.texts(naming.option)) }
    all += [.filters(filterOption), .flag("dry-run")]
    return Operation(.ec2, operation, all, paging: paging) { (request) throws(APIError) in
      [list: .array(try selected(request))]
    }
  }

  private func selected(_ request: Request) throws(APIError) -> [JSON] {
    var rows = try self.rows(request)
    if let naming, let ids = request.texts(naming.option) {
      rows = try naming.select(ids, from: rows)
    }
    let filters = try EC2Filter.read(request.structures(filterOption), known: self.filters)
    return rows.filter { row in filters.allSatisfy { $0.lets(row) } }
  }
}

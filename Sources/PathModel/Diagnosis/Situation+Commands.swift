extension Situation {
  /// An `aws` command as the operator would type it, with the side's profile, region and endpoint.
  ///
  /// An option without a value is left out.
  func command(_ side: Side, _ operation: String, _ words: String?...) -> String {
    let access = side == .customer ? customer.access : provider.access
    let options: [(String, String?)] = [
      ("--profile", access.profile), ("--region", access.region),
      ("--endpoint-url", access.endpointURL),
    ]
    let given = options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    let known = words.enumerated().compactMap { index, word in
      words.dropFirst(index + 1).first == .some(nil) ? nil : word
    }
    return (["aws \(operation)"] + (known + given).map(\.shellWord)).joined(separator: " ")
  }
}

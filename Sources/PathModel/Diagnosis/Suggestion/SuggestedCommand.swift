/// A command of `aws` as a finding suggests it.
package struct SuggestedCommand: Hashable, Sendable {
  /// As in `elbv2 modify-rule`.
  let operation: String
  /// Options and their values, without profile, region and endpoint.
  let words: [String]
  /// Profile, region and endpoint, as far as they are given.
  let access: [String]

  /// As the operator would type it.
  var text: String {
    (["aws \(operation)"] + (words + access).map(\.shellWord)).joined(separator: " ")
  }

  var changesNothing: Bool {
    let verb = operation.split(separator: " ").last ?? ""
    return ["describe-", "list-", "get-", "lookup-"].contains { verb.hasPrefix($0) }
  }

  func value(of option: String) -> String? {
    words.firstIndex(of: option).flatMap { words.dropFirst($0 + 1).first }
  }

  /// The ARNs and ids of AWS's that it names.
  var ids: [String] {
    words.flatMap { word in
      word.split(whereSeparator: { ",={}[]".contains($0) }).map(String.init)
    }
    .filter { $0.hasPrefix("arn:") || $0.isResourceID }
  }
}

extension String {
  /// As in `sg-0a1b2c`.
  fileprivate var isResourceID: Bool {
    let kinds = [
      "vpce-svc-", "vpce-", "vpc-", "subnet-", "sg-", "acl-", "rtb-", "igw-", "nat-", "eni-", "i-",
    ]
    guard let kind = kinds.first(where: hasPrefix) else { return false }
    let rest = dropFirst(kind.count)
    return !rest.isEmpty && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

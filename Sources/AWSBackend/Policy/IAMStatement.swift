/// One statement of a policy.
struct IAMStatement: Hashable {
  var id: String
  var actions: [String]
  var resources: [String]

  /// What test requests by SSM Run Command need; they run code on the test client.
  ///
  /// Source: “Actions, resources, and condition keys for AWS Systems Manager”; the two that cannot be
  /// narrowed to a resource stand apart.
  static let runCommand = [
    IAMStatement(
      id: "PltopSendsTestRequests",
      actions: ["ssm:SendCommand"],
      resources: [
        "arn:aws:ssm:*:*:document/AWS-RunShellScript", "arn:aws:ec2:*:*:instance/*",
      ]
    ),
    IAMStatement(
      id: "PltopReadsTheirEnds",
      actions: ["ssm:CancelCommand", "ssm:GetCommandInvocation"],
      resources: ["*"]
    ),
  ]

  /// Indented by four.
  var json: String {
    """
        {
          "Sid": "\(id)",
          "Effect": "Allow",
          "Resource": \(Self.list(resources)),
          "Action": \(Self.list(actions))
        }
    """
  }

  /// One alone stands without brackets where it is any resource.
  private static func list(_ names: [String]) -> String {
    if names == ["*"] { return "\"*\"" }
    let lines = names.map { "        \"\($0)\"" }.joined(separator: ",\n")
    return "[\n\(lines)\n      ]"
  }
}

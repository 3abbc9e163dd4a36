/// What was asked for on a command line.
struct Invocation {
  let operation: Operation
  let arguments: [String: Argument]
  let profile: String?
  let region: String
  let endpointURL: String?
  let paginates: Bool
}

/// Reads an argument list as the AWS CLI does: first the options that all commands have, then the
/// service, the operation, and its own options.
struct CommandLineReader {
  let cli: CLIVersion

  func read(_ arguments: [String]) throws(CLIFailure) -> Invocation {
    let common = try OptionScanner(commonOptions).scan(arguments)
    var rest = common.rest
    try checkCommon(common)
    let service = try word("command", among: Service.allCases.map(\.rawValue), in: &rest)
    let operations = Operation.all.filter { $0.service.rawValue == service }
    let name = try word("operation", among: operations.map(\.name), in: &rest)
    // Both words were checked to be among those of an operation.
    guard let operation = operations.first(where: { $0.name == name }) else {
      throw .argument("the following arguments are required: operation")
    }
    return Invocation(
      operation: operation,
      arguments: try self.arguments(of: operation, in: rest),
      profile: common.values["profile"]?.first,
      region: common.values["region"]?.first ?? World.region,
      endpointURL: common.values["endpoint-url"]?.first,
      paginates: common.values["no-paginate"] == nil
    )
  }

  /// Takes the first word that is no option.
  private func word(
    _ argument: String,
    among choices: [String],
    in rest: inout [String]
  ) throws(CLIFailure) -> String {
    guard let index = rest.firstIndex(where: { !OptionScanner.looksLikeOption($0) }) else {
      throw .argument("the following arguments are required: \(argument)")
    }
    let word = rest.remove(at: index)
    guard choices.contains(word) else {
      throw .choice(argument: argument, value: word, choices: choices)
    }
    return word
  }

  private func arguments(
    of operation: Operation,
    in tokens: [String]
  ) throws(CLIFailure) -> [String: Argument] {
    let options = operation.options + (operation.paging?.options ?? [])
    let scan = try OptionScanner(options).scan(tokens)
    let missing = options.filter { $0.isRequired && scan.values[$0.name] == nil }
    if !missing.isEmpty {
      let names = missing.map { "--\($0.name)" }.joined(separator: ", ")
      throw .argument("the following arguments are required: \(names)")
    }
    var arguments: [String: Argument] = [:]
    for option in options where option.kind == .count {
      guard let value = scan.values[option.name]?.first else { continue }
      guard let count = Int(value) else {
        throw .argument("argument --\(option.name): invalid int value: '\(value)'")
      }
      arguments[option.name] = .integer(count)
    }
    guard scan.rest.isEmpty else { throw .unknownOptions(scan.rest) }
    for option in options {
      if let values = scan.values[option.name] {
        arguments[option.name] = try ArgumentReader(option: option).read(values)
      } else if option.kind == .flag, scan.values["no-\(option.name)"] != nil {
        arguments[option.name] = .flag(false)
      }
    }
    return arguments
  }
}

extension CommandLineReader {
  private var commonOptions: [Option] {
    let both: [Option] = [
      .flag("debug"), .text("endpoint-url"), .flag("verify-ssl"), .flag("paginate"),
      .text("output"), .text("query"), .text("profile"), .text("region"), .text("color"),
      .flag("sign-request"), .text("ca-bundle"), .text("cli-read-timeout"),
      .text("cli-connect-timeout"),
    ]
    let ofV2: [Option] = [
      .text("cli-binary-format"), .flag("cli-pager"), .flag("cli-auto-prompt"),
      .text("cli-error-format"),
    ]
    return cli == .v1 ? both : both + ofV2
  }

  private func checkCommon(_ scan: OptionScanner.Scan) throws(CLIFailure) {
    if let output = scan.values["output"]?.first, output != "json" {
      throw .argument("argument --output: the demo prints JSON only, not '\(output)'")
    }
    for timeout in ["cli-read-timeout", "cli-connect-timeout"] {
      if let value = scan.values[timeout]?.first, Int(value) == nil {
        throw .local("invalid literal for int() with base 10: '\(value)'")
      }
    }
    if let query = scan.values["query"]?.first {
      throw .parameter("Bad value for --query \(query): the demo does not evaluate queries")
    }
  }
}

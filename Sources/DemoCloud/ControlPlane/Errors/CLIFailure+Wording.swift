extension CLIFailure {
  /// How the CLI tells it.
  func answer(of cli: CLIVersion) -> CLIAnswer {
    CLIAnswer(
      standardError: cli == .v1 ? standardErrorOfV1 : standardErrorOfV2,
      exit: cli == .v1 ? exitOfV1 : exitOfV2
    )
  }

  private var exitOfV1: Int32 {
    switch self {
    case .argument, .choice: 2
    case .unknownOptions, .parameter, .shorthand, .pagination, .local, .service: 255
    }
  }

  private var exitOfV2: Int32 {
    switch self {
    case .argument, .choice, .unknownOptions, .parameter, .shorthand, .pagination: 252
    case .service: 254
    case .local: 255
    }
  }

  private var standardErrorOfV1: String {
    switch self {
    case .argument(let words): "\(Self.noteOfV1)\(Self.usage)aws: error: \(words)\n"
    case .choice(let argument, let value, let choices):
      "\(Self.noteOfV1)\(Self.usage)aws: error: argument \(argument): Invalid choice, valid choices "
        + "are:\n\n\(Self.columns(choices))\n" + Self.suggestionOfV1(for: value, among: choices)
    case .unknownOptions(let options):
      "\(Self.noteOfV1)\(Self.usage)\nUnknown options: \(options.joined(separator: ", "))\n"
    case .parameter(let words), .local(let words): "\n\(words)\n"
    case .shorthand(let option, let expected, let received, _, _):
      // 1.45.11 does print the name of the function in place of what it returns.
      "\n\(Self.shorthand(option, expected, received)){self._error_location()}\n"
    case .pagination(let option): "\nError during pagination: \(Self.pagination(option))\n"
    case .service(let error, let operation): "\n\(error.line(calling: operation))\n"
    }
  }

  private var standardErrorOfV2: String {
    switch self {
    case .argument(let words): Self.validation("\(words)\n\n\(Self.usage)")
    case .choice(let argument, let value, let choices):
      Self.validation(
        "argument \(argument): Found invalid choice '\(value)'\n"
          + Self.suggestionOfV2(for: value, among: choices) + "\n\(Self.usage)"
      )
    case .unknownOptions(let options):
      "\n\(Self.usage)\n\naws: [ERROR]: Unknown options: \(options.joined(separator: ", "))\n"
    case .parameter(let words): Self.validation("\(words)\n")
    case .shorthand(let option, let expected, let received, let input, let index):
      Self.validation(
        Self.shorthand(option, expected, received)
          + " \(input)\n\(String(repeating: " ", count: index))^\n"
      )
    case .pagination(let option): "\naws: [ERROR]: \(Self.pagination(option))\n"
    case .local(let words): "\naws: [ERROR]: \(words)\n"
    case .service(let error, let operation):
      "\naws: [ERROR]: \(error.line(calling: operation))\n"
    }
  }
}

extension CLIFailure {
  private static let noteOfV1 =
    "usage: \rNote: AWS CLI version 2, the latest major version of the AWS CLI, is now stable and "
    + "recommended for general use. For more information, see the AWS CLI version 2 installation "
    + "instructions at: https://docs.aws.amazon.com/cli/latest/userguide/install-cliv2.html\n\n"

  private static let usage = """
    usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
    To see help text, you can run:

      aws help
      aws <command> help
      aws <command> <subcommand> help

    """

  private static func validation(_ words: String) -> String {
    "\naws: [ERROR]: An error occurred (ParamValidation): \(words)"
  }

  private static func shorthand(_ option: String, _ expected: String, _ received: String) -> String
  {
    "Error parsing parameter '--\(option)': Expected: '\(expected)', received: '\(received)' for "
      + "input:\n"
  }

  private static func pagination(_ option: String) -> String {
    "Cannot specify --no-paginate along with pagination arguments: --\(option)"
  }

  /// Two columns of 40 cells.
  private static func columns(_ choices: [String]) -> String {
    stride(from: 0, to: choices.count, by: 2).map { start in
      choices[start..<min(start + 2, choices.count)].map { choice in
        choice + String(repeating: " ", count: max(0, 40 - choice.count))
      }.joined(separator: " | ")
    }.joined(separator: "\n")
  }

  private static func suggestionOfV1(for value: String, among choices: [String]) -> String {
    let words = value.words(like: choices)
    if words.isEmpty { return "" }
    return "\n\nInvalid choice: '\(value)', maybe you meant:\n\n"
      + words.map { "  * \($0)\n" }.joined()
  }

  private static func suggestionOfV2(for value: String, among choices: [String]) -> String {
    let words = value.words(like: choices)
    if words.isEmpty { return "\n" }
    return "\nMaybe you meant:\n\n" + words.map { "  * \($0)\n" }.joined()
  }
}

/// Why a call has no answer.
enum CLIFailure: Error, Equatable {
  /// The argument list is wrong, in the words of Python's `argparse`.
  case argument(String)
  /// As in `argument`, where the argument is one of several words.
  case choice(argument: String, value: String, choices: [String])
  case unknownOptions([String])
  /// A value is not what its option takes.
  case parameter(String)
  /// A value is not of the CLI's shorthand syntax.
  case shorthand(option: String, expected: String, received: String, input: String, index: Int)
  case pagination(option: String)
  /// The CLI cannot ask AWS, or what it gets is no answer of AWS's.
  case local(String)
  /// AWS refused; with the operation's name in the API.
  case service(APIError, operation: String)
}

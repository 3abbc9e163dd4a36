import FoundationEssentials
import PathModel

/// The operator's aliases of the AWS CLI, which go before its own commands.
///
/// Source: “Creating and using aliases in the AWS CLI”.
struct AliasFile {
  struct Alias: Equatable {
    /// As it is typed after `aws`.
    var name: String
    /// Counted from 1.
    var line: Int
    var value: String
  }

  private let text: String

  init(_ text: String) { self.text = text }

  /// The file of the user; nil: there is none.
  init?(home: String?) {
    guard let home, let data = try? Data(contentsOf: URL(filePath: "\(home)/.aws/cli/alias")),
      data.count <= 1 << 20
    else { return nil }
    self.init(String(decoding: data, as: UTF8.self))
  }

  /// The alias that is run in place of a call's service or operation; nil: there is none.
  func alias(before arguments: [String]) -> Alias? {
    guard arguments.count >= 2 else { return nil }
    var section = ""
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.hasPrefix("[") {
        section = line.dropFirst().prefix { $0 != "]" }.split(separator: " ")
          .joined(separator: " ")
      }
      guard let first = line.first, !first.isWhitespace, !"[#;".contains(first),
        let end = line.firstIndex(where: { $0 == "=" || $0 == ":" })
      else { continue }
      let name = line[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isService = section == "toplevel" && name == arguments[0]
      let isOperation = section == "command \(arguments[0])" && name == arguments[1]
      guard isService || isOperation else { continue }
      return Alias(
        name: isService ? name : "\(arguments[0]) \(name)",
        line: index + 1,
        value: line[line.index(after: end)...].plain(limit: 60)
      )
    }
    return nil
  }
}

extension Problem {
  /// A call failed that an alias takes the place of.
  func blamed(on alias: AliasFile.Alias) -> Problem {
    var problem = Problem(
      .alias,
      "the alias “\(alias.name)” in ~/.aws/cli/alias (line \(alias.line): \(alias.value)) takes the "
        + "place of aws \(alias.name), and fails: \(message)",
      next: "give the alias another name in ~/.aws/cli/alias, or take it out",
      code: code
    )
    problem.command = command
    return problem
  }
}

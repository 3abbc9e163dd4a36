import ChildProcess

/// What kind of program an executable file is, by its first bytes.
enum Program: Equatable {
  /// A script of this Python, which gets these words before the script's name.
  case python(path: String, flags: [String])
  /// A script of something else, which may well start Python in the end.
  case script
  /// Machine code, as in the frozen bundle of the AWS CLI's own installer.
  case binary

  /// A script may have its Python looked up, on the path that `PATH` would say.
  init(head: [UInt8], searching path: String) {
    guard head.starts(with: Array("#!".utf8)) else {
      self = .binary
      return
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\n", maxSplits: 2)
    let words = lines[0].dropFirst(2).split(separator: " ", omittingEmptySubsequences: true)
      .map(String.init)
    self = .script
    guard let interpreter = words.first else { return }
    if Self.isPython(interpreter), interpreter.hasPrefix("/") {
      // The system gives a script's interpreter all that follows as one word.
      let rest = words.dropFirst().joined(separator: " ")
      self = .python(path: interpreter, flags: rest.isEmpty ? [] : [rest])
    } else if Self.name(of: interpreter) == "env" {
      let command = words.dropFirst().drop { $0 == "-S" || $0 == "--split-string" }
      guard let name = command.first, Self.isPython(name),
        let found = ExecutableFile.find(name, on: path)
      else { return }
      self = .python(path: found, flags: Array(command.dropFirst()))
    } else if Self.name(of: interpreter) == "sh", lines.count > 1,
      let python = Self.pythonOfBothLanguages(lines[1])
    {
      self = .python(path: python, flags: [])
    }
  }

  /// pip writes scripts that are shell and Python alike where the path of the interpreter is too long
  /// for the first line: `'''exec' "/…/bin/python" "$0" "$@"`.
  private static func pythonOfBothLanguages(_ line: Substring) -> String? {
    guard line.hasPrefix("'''exec' ") else { return nil }
    let rest = line.dropFirst("'''exec' ".count)
    let path =
      rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " }
    return isPython(String(path)) && path.hasPrefix("/") ? String(path) : nil
  }

  /// Whether the last part of a path is a name as in `python3.11`.
  static func isPython(_ path: String) -> Bool {
    let name = name(of: path)
    guard let kind = ["python", "pypy"].first(where: name.hasPrefix) else { return false }
    return name.dropFirst(kind.count).allSatisfy { $0.isNumber || $0 == "." }
  }

  static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}

/// Takes options out of an argument list as Python's `argparse` does.
struct OptionScanner {
  struct Scan {
    /// By the option's name, the last one only; a flag has no values.
    var values: [String: [String]] = [:]
    /// What is no known option and no value of one.
    var rest: [String] = []
  }

  let options: [Option]

  init(_ options: [Option]) {
    self.options =
      options + options.filter { $0.kind == .flag }.map { .flag("no-\($0.name)") }
  }

  func scan(_ tokens: [String]) throws(CLIFailure) -> Scan {
    var scan = Scan()
    var rest = tokens[...]
    while let token = rest.popFirst() {
      guard token.hasPrefix("--"), let (option, explicit) = try find(token) else {
        scan.rest.append(token)
        continue
      }
      scan.values[option.name] = try values(of: option, explicit: explicit, from: &rest)
      // Of a flag and its twin the later one counts.
      if option.kind == .flag { scan.values[twin(of: option)] = nil }
    }
    return scan
  }

  private func twin(of flag: Option) -> String {
    flag.name.hasPrefix("no-") ? String(flag.name.dropFirst(3)) : "no-\(flag.name)"
  }

  /// The option of a token and what stands after `=`; the beginning of a name will do.
  private func find(_ token: String) throws(CLIFailure) -> (Option, String?)? {
    let parts = token.dropFirst(2).split(
      separator: "=",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let name = parts.first, !name.isEmpty else { return nil }
    let explicit = parts.count > 1 ? String(parts[1]) : nil
    if let option = options.first(where: { $0.name == name }) { return (option, explicit) }
    let candidates = options.filter { $0.name.hasPrefix(name) }
    guard candidates.count < 2 else {
      let names = candidates.map { "--\($0.name)" }.joined(separator: ", ")
      throw .argument("ambiguous option: \(token) could match \(names)")
    }
    return candidates.first.map { ($0, explicit) }
  }

  private func values(
    of option: Option,
    explicit: String?,
    from rest: inout ArraySlice<String>
  ) throws(CLIFailure) -> [String] {
    if option.kind == .flag {
      guard let explicit else { return [] }
      throw .argument("argument --\(option.name): ignored explicit argument '\(explicit)'")
    }
    if let explicit { return [explicit] }
    let values = rest.prefix { !Self.looksLikeOption($0) }
    guard !option.takesMany else {
      rest = rest.dropFirst(values.count)
      return Array(values)
    }
    guard let value = values.first else {
      throw .argument("argument --\(option.name): expected one argument")
    }
    rest = rest.dropFirst()
    return [value]
  }

  static func looksLikeOption(_ token: String) -> Bool {
    token.count > 1 && token.hasPrefix("-") && !token.contains(" ") && Double(token) == nil
  }
}

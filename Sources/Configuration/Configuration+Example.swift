import Drawing

extension Configuration {
  /// A complete file that explains itself; what is not commented out in it holds anyway.
  package static var example: String {
    let groups = SettingGroup.all(Setting.all).map(\.example)
    return ([head] + groups + [links]).joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    ## The configuration of pltop. Lines with ## explain; take the # and one blank away from a
    ## line with # to put it in force. An option goes before a variable, that before a link,
    ## that before the rest of this file. pltop config --print says what is in force, and why.
    """

  private static var links: String {
    let keys = SettingGroup.all(Setting.all.filter(\.isOfLink)).map(\.name)
    return """
      ## Paths by name: pltop NAME opens the dashboard on one, --link NAME is for other commands.
      ## Each takes these, which then go before the rest of this file:
      ##   \(TextWidth.wrapped(keys.joined(separator: ", "), to: 92).joined(separator: "\n##   "))
      # links:
      #   production:
      #     customer: {profile: customer, region: eu-west-1}
      #     provider: {profile: provider, region: eu-west-1}
      #     service: vpce-svc-0123456789abcdef0
      #     interval: 30
      """
  }
}

extension SettingGroup {
  fileprivate var example: String {
    let isSaid = settings.contains { $0.value(in: Settings()) != nil }
    let mark = isSaid ? "" : "# "
    let explanations = settings.flatMap(\.explanation)
    var lines: [String]
    if let single {
      lines = "\(name):\(single.exampleLines)".split(separator: "\n").map(String.init)
    } else {
      lines = ["\(name):"] + settings.map { "  \(part(of: $0)):\($0.exampleLines)" }
    }
    lines = lines.map { mark + $0 }
    return (explanations + lines).joined(separator: "\n")
  }
}

extension Setting {
  fileprivate var exampleLines: String { example.hasPrefix("\n") ? example : " \(example)" }

  fileprivate var explanation: [String] {
    let ways = [option.map { "option \($0)" }, variable.map { "variable \($0)" }]
    let facts = [initial.map { "default: \($0)" }] + ways
    let words = "\(description) \(facts.compactMap(\.self).joined(separator: "; "))."
    let lines = TextWidth.wrapped(words, to: 92)
    return lines.enumerated().map { $0 == 0 ? "## \($1)" : "##   \($1)" }
  }
}

import StrictYAML

extension Configuration {
  /// Strict: what is not known is refused, so that a misspelt key is not taken for a missing one.
  init(yaml: String, file: String = "") throws(YAMLFault) {
    self.init()
    self.file = file
    guard let root = try YAMLNode(yaml: yaml) else { return }
    let groups = SettingGroup.all(Setting.all)
    let entries = try root.entries(
      "keys and values, as in interval: 10",
      allowed: groups.map(\.name) + ["links"]
    )
    for (key, value) in entries {
      if let group = groups.first(where: { $0.name == key }) {
        try layer.take(group, value) { .file(file, line: $0) }
      } else {
        try readLinks(value, file)
      }
    }
    try requireDefaultLink()
  }

  private mutating func readLinks(
    _ node: YAMLNode,
    _ file: String
  ) throws(YAMLFault) {
    let groups = SettingGroup.all(Setting.all.filter(\.isOfLink))
    let kind = "names of links and what each says, as in production: {endpoint: vpce-…}"
    for (name, value) in try node.entries(kind) {
      guard Self.isName(name) else {
        let words =
          "'\(name)' is no name for a link: it takes letters, digits, - and _, "
          + "and begins with no -"
        throw YAMLFault(line: value.keyLine, words: words)
      }
      var layer = SettingLayer()
      let entries = try value.entries(
        "keys and values, as in endpoint: vpce-0123456789abcdef0",
        allowed: groups.map(\.name)
      )
      for (key, value) in entries {
        guard let group = groups.first(where: { $0.name == key }) else { continue }
        try layer.take(group, value) { .link(name, file: file, line: $0) }
      }
      links.append(Link(name: name, line: value.keyLine, layer: layer))
    }
  }

  /// It is typed as a word of its own, so it must not look like an option.
  private static func isName(_ name: String) -> Bool {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        || scalar == "_"
    }
    return isPlain && !name.isEmpty && !name.hasPrefix("-")
  }

  private func requireDefaultLink() throws(YAMLFault) {
    guard let name = layer.settings.defaultLink, !links.contains(where: { $0.name == name }),
      case .file(_, let line) = layer.origin(of: .defaultLink)
    else { return }
    throw YAMLFault(line: line, words: "'default-link': \(noLink(name))")
  }

  /// As in `there is no link 'x'; there are: a, b, under links in config.yaml`.
  func noLink(_ name: String) -> String { "there is no link '\(name)'; \(linksInWords)" }

  /// As in `there are: a, b, under links in config.yaml`.
  package var linksInWords: String {
    guard let file else { return "there is no configuration file to keep links in" }
    guard !links.isEmpty else { return "there are none under links in \(file)" }
    let names = links.map(\.name).joined(separator: ", ")
    return "there \(links.count > 1 ? "are" : "is"): \(names), under links in \(file)"
  }
}

extension SettingLayer {
  fileprivate mutating func take(
    _ group: SettingGroup,
    _ node: YAMLNode,
    origin: (_ line: Int) -> SettingOrigin
  ) throws(YAMLFault) {
    if let setting = group.single { return try take(setting, node, origin(node.keyLine)) }
    if let side = group.settings.first(where: { $0.name == "\(group.name).side" }),
      (try? node.text()) == SideUse.none.rawValue
    {
      return try take(side, node, origin(node.keyLine))
    }
    let settings = group.settings
    let example = settings.first.map { "\(group.part(of: $0)): \($0.example)" } ?? ""
    let entries = try node.entries(
      "keys and values, as in \(example)",
      allowed: settings.map(group.part)
    )
    for (key, value) in entries {
      guard let setting = settings.first(where: { group.part(of: $0) == key }) else { continue }
      try take(setting, value, origin(value.keyLine))
    }
  }
}

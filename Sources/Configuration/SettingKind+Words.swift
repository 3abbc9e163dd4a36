import PathModel

extension SettingKind where Value == Int {
  static func number(_ range: ClosedRange<Int>, _ unit: String = "a whole number") -> Self {
    Self(
      "\(unit) from \(range.lowerBound) to \(range.upperBound)",
      parse: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } },
      show: { .number($0) }
    )
  }
}

extension SettingKind where Value == NamedClient {
  static var client: Self {
    Self(NamedClient.words, parse: { NamedClient($0) }, show: { .text($0.text) })
  }
}

extension SettingKind where Value == Bool {
  static var flag: Self { Self("true or false", parse: { Bool($0) }, show: { .flag($0) }) }
}

extension SettingKind where Value: RawRepresentable<String> {
  static func word(_ words: [Value]) -> Self {
    let names = words.map(\.rawValue)
    let list = names.dropLast().joined(separator: ", ")
    return Self(
      list.isEmpty ? names.joined() : "\(list) or \(names.last ?? "")",
      parse: { text in words.first { $0.rawValue == text } },
      show: { .text($0.rawValue) }
    )
  }
}

extension SettingKind where Value == String {
  static func text(
    _ takes: String = "text",
    problem: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> Self {
    Self(takes, parse: { $0 }, problem: problem, show: { .text($0) })
  }

  static func text(_ takes: String, where isGood: @escaping @Sendable (String) -> Bool) -> Self {
    Self(takes, parse: { isGood($0) ? $0 : nil }, show: { .text($0) })
  }

  /// One part of a login, which has words of its own for what ssh is not given.
  static func part(_ login: @escaping @Sendable (String) -> SSHLogin) -> Self {
    text(problem: { login($0).problem })
  }

  /// A password in a URL is not shown.
  static var url: Self {
    Self(
      "a URL that begins with http:// or https://",
      parse: { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil },
      show: { .text(withoutPassword($0)) }
    )
  }

  private static func withoutPassword(_ url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let end = authority.lastIndex(of: "@") else { return url }
    return url[..<scheme.upperBound] + "***" + rest[end...]
  }
}

import Drawing
import PathModel
import StrictYAML

extension SettingKind where Value == [String] {
  /// One, or a list; as text with commas between them, in brackets or not.
  static var arns: Self {
    let takes = "an ARN, or a list of them"
    @Sendable func isGood(_ text: String) -> Bool { ARN(text) != nil }
    return Self(
      takes,
      parse: { (text, name) throws(SettingRefusal) in
        let list =
          text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        let all = list.split(separator: ",").map { $0.filter { $0 != " " } }
        if let wrong = all.first(where: { !isGood($0) }) ?? (all.isEmpty ? text : nil) {
          throw SettingRefusal(message: "\(name) takes \(takes), not '\(wrong)'")
        }
        return all
      },
      show: { arns in arns.isEmpty ? nil : .list(arns.map(SettingValue.text)) },
      read: { node throws(YAMLFault) in
        let all = try words(node, takes)
        if let wrong = all.first(where: { !isGood($0) }) { throw node.refused(takes, wrong) }
        return all
      }
    )
  }

  /// A program alone, or a list of it and its arguments, in a variable too; no shell takes part.
  static var command: Self {
    let takes = "a program, or a list as in [notify-send, PrivateLink]"
    return Self(
      takes,
      parse: { (text, name) throws(SettingRefusal) in
        guard text.hasPrefix("[") else { return [text] }
        do throws(YAMLFault) {
          guard let node = try YAMLNode(yaml: text) else { return [] }
          return try words(node, takes)
        } catch {
          throw SettingRefusal(message: "\(name) takes \(takes), not '\(text)'")
        }
      },
      show: { words in words.isEmpty ? nil : .list(words.map(SettingValue.text)) },
      read: { node throws(YAMLFault) in try words(node, takes) }
    )
  }

  private static func words(
    _ node: YAMLNode,
    _ takes: String
  ) throws(YAMLFault) -> [String] {
    var words: [String] = []
    if node.isList {
      for item in try node.items(takes) { words.append(try item.text("a word")) }
    } else {
      words = [try node.text(takes)]
    }
    if words.first?.isEmpty ?? false { throw node.refused(takes, "") }
    return words
  }
}

extension SettingKind where Value == [KeyBinding] {
  static var bindings: Self {
    Self(
      "names of commands, each with a key or a list of keys",
      parse: nil,
      show: { bindings in
        guard !bindings.isEmpty else { return nil }
        return .map(
          bindings.map { binding in
            .init(key: binding.command, value: .list(binding.keys.map { .text($0.name) }))
          }
        )
      },
      read: KeyBinding.read
    )
  }
}

extension SettingKind where Value == [TestRequest] {
  static var requests: Self {
    Self(
      "a list of requests",
      parse: nil,
      show: { .list($0.map(\.shown)) },
      read: { node throws(YAMLFault) in
        var requests: [TestRequest] = []
        for item in try node.items("a list of requests") {
          let request = try TestRequest(item)
          if requests.contains(where: { $0.name == request.name }) {
            throw item.fault(
              "two requests are named '\(request.name)'; each takes a name of its own"
            )
          }
          requests.append(request)
        }
        guard !requests.isEmpty else {
          throw node.fault("\(node.name) is empty; it takes at least one request, or leave it out")
        }
        return requests
      }
    )
  }
}

extension TestRequest {
  /// What it says beyond its defaults, without secrets.
  fileprivate var shown: SettingValue {
    let plain = TestRequest()
    var entries: [SettingValue.Entry] = [.init(key: "name", value: .text(name))]
    func add(_ key: String, _ isSaid: Bool, _ value: SettingValue) {
      if isSaid { entries.append(.init(key: key, value: value)) }
    }
    add("method", method != plain.method, .text(method))
    add("path", true, .text(path))
    let headers = headers.map(\.shown).map {
      SettingValue.Entry(key: $0.name, value: .text($0.value))
    }
    add("headers", !headers.isEmpty, .map(headers))
    add("body", !body.isEmpty, .text("(\(body.utf8.count) bytes)"))
    add("expect", expectation != .anyAnswer, expectation.shown)
    add("timeout", timeout != plain.timeout, .number(Int(timeout.components.seconds)))
    return .map(entries)
  }
}

extension ExpectedAnswer {
  fileprivate var shown: SettingValue {
    let range = "\(statuses.lowerBound)-\(statuses.upperBound)"
    let status = statuses.count == 1 ? "\(statuses.lowerBound)" : range
    var entries = [SettingValue.Entry(key: "status", value: .text(status))]
    if !text.isEmpty { entries.append(.init(key: "text", value: .text(text))) }
    return .map(entries)
  }
}

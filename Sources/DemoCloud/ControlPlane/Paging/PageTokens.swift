import FoundationEssentials

/// A token of the demo's AWS: where the next page begins.
struct ServiceToken: Equatable {
  var start: Int

  init(start: Int) { self.start = start }

  /// nil when it is none of ours.
  init?(_ text: String) {
    guard let data = Data(base64Encoded: text) else { return nil }
    let words = String(decoding: data, as: UTF8.self)
    guard words.hasPrefix("page:"), let start = Int(words.dropFirst(5)), start >= 0 else {
      return nil
    }
    self.start = start
  }

  /// Not JSON inside: the CLI would take it for one of its own.
  var text: String { Data("page:\(start)".utf8).base64EncodedString() }
}

/// A token of the CLI: AWS's token, and how much of the page was printed already.
struct CLIToken: Equatable {
  /// nil: the first page.
  var serviceToken: String?
  /// nil: nothing.
  var truncation: Int?

  init(serviceToken: String?, truncation: Int?) {
    self.serviceToken = serviceToken
    self.truncation = truncation
  }

  /// What is no token of the CLI's is one of AWS's.
  init(_ text: String, input: String) {
    let json = Data(base64Encoded: text).flatMap { data in
      try? JSONReader.read(String(decoding: data, as: UTF8.self))
    }
    guard case .object? = json else {
      self.init(serviceToken: text == "None" ? nil : text, truncation: nil)
      return
    }
    var truncation: Int?
    if case .integer(let count)? = json?["boto_truncate_amount"] { truncation = max(0, count) }
    self.init(serviceToken: json?[input]?.string, truncation: truncation)
  }

  func text(input: String) -> String {
    var members = [JSON.Member(name: input, value: serviceToken.map(JSON.text) ?? .null)]
    if let truncation {
      members.append(JSON.Member(name: "boto_truncate_amount", value: .integer(truncation)))
    }
    return Data(JSON.object(members).line.utf8).base64EncodedString()
  }
}

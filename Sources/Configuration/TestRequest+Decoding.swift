import PathModel
import StrictYAML

extension TestRequest {
  init(_ node: YAMLNode) throws(YAMLFault) {
    self.init()
    let entries = try node.entries(
      "keys and values, as in path: /api/tasks",
      allowed: ["name", "path", "method", "headers", "body", "expect", "timeout"]
    )
    for (key, value) in entries {
      try take(key, value)
      // There was none before this key, so it is this key's.
      if let problem { throw value.fault(problem) }
    }
    guard !name.isEmpty else { throw node.fault("a request takes a name, as in name: tasks") }
  }

  private mutating func take(
    _ key: String,
    _ value: YAMLNode
  ) throws(YAMLFault) {
    switch key {
    case "name": name = try value.text()
    case "path": path = try value.text()
    case "method": method = try value.text().uppercased()
    case "headers":
      for (name, value) in try value.entries("names and values, as in Host: api.example.com") {
        let header = HTTPHeader(name, try value.text())
        if let problem = header.problem { throw value.fault(problem) }
        headers.append(header)
      }
    case "body": body = try value.text()
    case "expect": expectation = try ExpectedAnswer(value)
    default: timeout = .seconds(try value.number(Self.timeoutRange, "whole seconds"))
    }
  }
}

extension ExpectedAnswer {
  fileprivate init(_ node: YAMLNode) throws(YAMLFault) {
    self.init()
    let entries = try node.entries(
      "keys and values, as in status: 200",
      allowed: ["status", "text"]
    )
    for (key, value) in entries {
      guard key == "status" else {
        text = try value.text()
        continue
      }
      let kind = "an HTTP status or a range, as in 200 or 200-299"
      let text = try value.text(kind)
      guard let statuses = Self.statuses(text) else { throw value.refused(kind, text) }
      self.statuses = statuses
    }
  }
}

import PathModel
import StrictYAML

extension Configuration {
  /// Strict: what is not known is refused, so that a misspelt key is not taken for a missing one.
  init(yaml: String) throws(YAMLFault) {
    self.init()
    guard let root = try YAMLNode(yaml: yaml) else { return }
    let entries = try root.entries(
      "keys and values, as in seat: ssh",
      allowed: ["requests", "seat", "connect", "every", "ssh"]
    )
    for (key, value) in entries {
      switch key {
      case "requests": requests = try Self.requests(value)
      case "seat": seat = try Self.seat(value)
      case "connect": connect = try Self.connection(value)
      case "every": every = try value.number(Self.everyRange, "whole seconds")
      default: ssh = try Self.login(value)
      }
    }
  }

  private static func requests(
    _ node: YAMLNode
  ) throws(YAMLFault) -> [TestRequest] {
    var requests: [TestRequest] = []
    for item in try node.items("a list of requests") {
      let request = try TestRequest(item)
      if requests.contains(where: { $0.name == request.name }) {
        throw item.fault("two requests are named '\(request.name)'; each takes a name of its own")
      }
      requests.append(request)
    }
    guard !requests.isEmpty else {
      throw node.fault("'requests' is empty; it takes at least one request, or leave it out")
    }
    return requests
  }

  private static func seat(_ node: YAMLNode) throws(YAMLFault) -> Seat.Kind {
    let kind = "here, ssh or ssm"
    let text = try node.text(kind)
    guard let seat = Seat.Kind(rawValue: text), seats.contains(seat) else {
      throw node.refused(kind, text)
    }
    return seat
  }

  private static func connection(_ node: YAMLNode) throws(YAMLFault) -> String {
    let text = try node.text("an address")
    if let problem = RequestRoute.problem(ofConnection: text) {
      throw node.fault("'connect': \(problem)")
    }
    return text
  }

  private static func login(_ node: YAMLNode) throws(YAMLFault) -> SSHLogin {
    var login = SSHLogin()
    let entries = try node.entries(
      "keys and values, as in host: 203.0.113.7",
      allowed: ["host", "user", "port", "identity-file", "jump-host"]
    )
    for (key, value) in entries {
      switch key {
      case "host": login.host = try value.text()
      case "user": login.user = try value.text()
      case "port": login.port = try value.number(1...65_535)
      case "identity-file": login.identityFile = try value.text()
      default: login.jumpHost = try value.text()
      }
      if let problem = login.problem { throw value.fault("'\(key)' in ssh: \(problem)") }
    }
    return login
  }
}

import Drawing
import PathModel
import Testing

@testable import Configuration

/// Variables and options: what each takes, and what is said of what it does not.
@Suite struct SettingTests {
  @Test func namesAndVariablesAreUnique() {
    let names = Setting.all.map(\.name)
    let variables = Setting.all.compactMap(\.variable)
    #expect(Set(names).count == names.count)
    #expect(Set(variables).count == variables.count)
    #expect(Setting.sshKey.variable == "PLTOP_SSH_IDENTITY_FILE")
    #expect(Setting.customerProfile.variable == "PLTOP_CUSTOMER_PROFILE")
    #expect(Setting.all.filter { $0.variable == nil }.map(\.name) == ["requests", "keys"])
  }

  @Test func everyVariableTakesWhatItsExampleSays() throws {
    for setting in Setting.all {
      guard let variable = setting.variable else { continue }
      var layer = SettingLayer()
      try layer.take(environment: [variable: setting.example])
      #expect(layer.says(setting) && layer.origin(of: setting) == .variable(variable))
      #expect(Setting.all.filter(layer.says).count == 1, "\(variable)")
    }
  }

  @Test func aVariableThatIsEmptyOrUnknownSaysNothing() throws {
    var layer = SettingLayer()
    try layer.take(environment: ["PLTOP_INTERVAL": "", "PLTOP_STATE": "up", "INTERVAL": "7"])
    #expect(!Setting.all.contains(where: layer.says))
  }

  @Test(arguments: [
    ("PLTOP_INTERVAL", "soon", "takes whole seconds from 1 to 3600, not 'soon'"),
    ("PLTOP_INTERVAL", "0", "takes whole seconds from 1 to 3600, not '0'"),
    ("PLTOP_TIMEOUT", "601", "takes whole seconds from 1 to 600, not '601'"),
    ("PLTOP_EVERY", "1.5", "takes whole seconds from 1 to 3600, not '1.5'"),
    ("PLTOP_BELL", "yes", "takes true or false, not 'yes'"),
    ("PLTOP_ASCII", "1", "takes true or false, not '1'"),
    ("PLTOP_MOUSE", "on", "takes true or false, not 'on'"),
    ("PLTOP_ADVICE", "TRUE", "takes true or false, not 'TRUE'"),
    ("PLTOP_LANGUAGE", "de", "takes en or ja, not 'de'"),
    ("PLTOP_SEAT", "simulated", "takes here, ssh or ssm, not 'simulated'"),
    ("PLTOP_PATH", "api", "takes a path that begins with /, not 'api'"),
    ("PLTOP_URL", "ftp://x", "takes a URL that begins with http:// or https://, not 'ftp://x'"),
    ("PLTOP_ENDPOINT_URL", "x", "takes a URL that begins with http:// or https://, not 'x'"),
    (
      "PLTOP_ENDPOINT", "demo",
      "takes an interface endpoint's id, as in vpce-0123456789abcdef0, not 'demo'"
    ),
    ("PLTOP_SSH_PORT", "65536", "takes a whole number from 1 to 65535, not '65536'"),
    (
      "PLTOP_ON_CHANGE", "[a",
      "takes a program, or a list as in [notify-send, PrivateLink], not '[a'"
    ),
    (
      "PLTOP_ON_CHANGE", "[\"\"]",
      "takes a program, or a list as in [notify-send, PrivateLink], not '[\"\"]'"
    ),
  ])
  func aBadVariableIsNamedWithWhatItTakes(variable: String, value: String, words: String) {
    #expect(refusal([variable: value]) == "\(variable) \(words)")
  }

  @Test(arguments: [
    ("PLTOP_CONNECT", "a b", "'a b' is no address to connect to: "),
    ("PLTOP_SSH_HOST", "-x", "'-x' is no host or user that ssh is given: "),
    ("PLTOP_SSH_JUMP_HOST", "a,", "a host or a user for ssh is empty"),
    ("PLTOP_ENDPOINT", "vpce-svc-1", "'vpce-svc-1' is no interface endpoint. "),
  ])
  func aBadVariableMayHaveWordsOfItsOwn(variable: String, value: String, words: String) {
    #expect(refusal([variable: value])?.hasPrefix("\(variable): \(words)") == true)
  }

  @Test func anOptionIsNamedAsItIsWritten() {
    var layer = SettingLayer()
    #expect(
      throws: SettingRefusal(message: "--ssh-port takes a whole number from 1 to 65535, not '0'")
    ) {
      try layer.take(.sshPort, option: 0)
    }
  }

  @Test func aVariableMayHoldAProgramWithItsArguments() throws {
    var layer = SettingLayer()
    try layer.take(environment: ["PLTOP_ON_CHANGE": "[notify-send, \"a b\"]"])
    #expect(layer.settings.onChange == ["notify-send", "a b"])
    try layer.take(environment: ["PLTOP_ON_CHANGE": "/my programs/notify"])
    #expect(layer.settings.onChange == ["/my programs/notify"])
  }

  @Test func nothingSecretIsShown() throws {
    let settings = try Configuration(
      yaml: """
        endpoint-url: http://me:pass@127.0.0.1:5000/x@y
        url: https://token@host
        requests:
          - name: a
            headers: {authorization: Bearer abc, Cookie: c=abc, X-Api-Key: abc, Host: h}
            body: abc
        """
    ).layer.settings
    #expect(Setting.endpointURL.value(in: settings) == .text("http://***@127.0.0.1:5000/x@y"))
    #expect(Setting.url.value(in: settings) == .text("https://***@host"))
    let shown = try #require(Setting.kept.value(in: settings)).yaml
    #expect(!shown.contains("abc"), "\(shown)")
    #expect(shown.contains("Host: h") && shown.contains("authorization: \"***\""), "\(shown)")
  }

  @Test func theExampleIsTheDefaultsAndReadsBack() throws {
    let example = try Configuration(yaml: Configuration.example)
    #expect(example.layer.settings == Settings())
    #expect(example.layer.says(.timeout) && example.layer.says(.kept))
    #expect(example.links.isEmpty)
    for setting in Setting.all {
      #expect(Configuration.example.contains(setting.variable ?? setting.name))
    }
    #expect(Configuration.example.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func theExampleIsRightWithEverythingInForce() throws {
    let lines = Configuration.example.split(separator: "\n").filter { !$0.hasPrefix("##") }
    let yaml = lines.map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
    let configuration = try Configuration(yaml: yaml)
    #expect(Setting.all.allSatisfy(configuration.layer.says))
    #expect(configuration.links.map(\.name) == ["production"])
    #expect(try SettingSources(file: configuration).effective().link == "production")
  }

  @Test(arguments: [
    (SettingValue.text("a b"), "\"a b\""), (.text("vpce-1"), "vpce-1"),
    (.text("~/.ssh/id"), "~/.ssh/id"),
    (.text("~"), "\"~\""), (.text(""), "\"\""), (.text("null"), "\"null\""),
    (.text("-x"), "\"-x\""),
    (.text("a\"\\\n\t\u{1B}"), "\"a\\\"\\\\\\n\\t\\x1b\""), (.number(7), "7"),
    (.flag(true), "true"),
    (.list([.text("a"), .text("b,c")]), "[a, \"b,c\"]"),
    (.map([.init(key: "X Y", value: .number(1))]), "{\"X Y\": 1}"),
  ])
  func aValueIsShownAsYAML(value: SettingValue, yaml: String) { #expect(value.yaml == yaml) }

  private func refusal(_ environment: [String: String]) -> String? {
    var layer = SettingLayer()
    do throws(SettingRefusal) {
      try layer.take(environment: environment)
      return nil
    } catch {
      return error.message
    }
  }
}

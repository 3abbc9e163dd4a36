import PathModel
import Testing

@testable import Configuration

/// An option goes before a variable, that before a link, that before the file, then the default.
@Suite struct SettingSourcesTests {
  private static let yaml = """
    interval: 14
    theme: light
    ssh: {host: file, user: file}
    links:
      a: {interval: 13, ssh: {host: link}}
      b: {interval: 15}
    """

  @Test func whatIsNearerToTheOperatorGoesFirst() throws {
    var sources = SettingSources()
    #expect(try interval(sources) == (nil, "default"))
    sources.file = try Configuration(yaml: Self.yaml, file: "c.yaml")
    #expect(try interval(sources) == (14, "c.yaml:1"))
    #expect(try interval(sources, link: "a") == (13, "c.yaml:5, link a"))
    #expect(try interval(sources, link: "b") == (15, "c.yaml:6, link b"))
    try sources.variables.take(environment: ["PLTOP_INTERVAL": "12"])
    #expect(try interval(sources, link: "a") == (12, "PLTOP_INTERVAL"))
    try sources.options.take(.interval, option: 11)
    #expect(try interval(sources, link: "a") == (11, "--interval"))
  }

  @Test func eachSettingIsLookedUpByItself() throws {
    var sources = SettingSources()
    sources.file = try Configuration(yaml: Self.yaml)
    try sources.options.take(.sshPort, option: 23)
    let effective = try sources.effective(link: "a")
    #expect(effective.link == "a")
    #expect(effective.settings.ssh == SSHLogin(host: "link", user: "file", port: 23))
    #expect(effective.settings.theme == "light")
    #expect(effective.settings.every == 5)
  }

  /// Else the endpoint of one path would be looked for at the service of another.
  @Test func whatNamesAPathInOnePlaceIsNotMixedWithAnotherPlace() throws {
    let yaml = "endpoint: vpce-1\nlinks: {a: {service: s}, b: {endpoint: vpce-2, service: t}}"
    var sources = SettingSources(file: try Configuration(yaml: yaml))
    let a = try sources.effective(link: "a").settings
    #expect(a.endpoint == nil && a.service == "s")
    let b = try sources.effective(link: "b").settings
    #expect(b.endpoint == "vpce-2" && b.service == "t")
    try sources.options.take(.endpoint, option: "vpce-3")
    let c = try sources.effective(link: "b").settings
    #expect(c.endpoint == "vpce-3" && c.service == nil)
  }

  @Test func aDefaultLinkIsMeantWhenNoneIsNamed() throws {
    let yaml = Self.yaml + "\ndefault-link: a"
    var sources = SettingSources(file: try Configuration(yaml: yaml))
    #expect(try sources.effective().link == "a")
    #expect(try sources.effective(link: "b").link == "b")
    try sources.variables.take(environment: ["PLTOP_DEFAULT_LINK": "b"])
    #expect(try sources.effective().settings.interval == 15)
    try sources.variables.take(environment: ["PLTOP_DEFAULT_LINK": "c"])
    #expect(
      message(sources)?.hasPrefix("PLTOP_DEFAULT_LINK: there is no") == true
    )
  }

  @Test func aLinkThatIsNotThereIsToldWithThoseThatAre() throws {
    let file = try Configuration(yaml: Self.yaml, file: "c.yaml")
    #expect(
      message(SettingSources(file: file), link: "x")
        == "there is no link 'x'; there are: a, b, under links in c.yaml"
    )
    #expect(
      message(SettingSources(), link: "x")
        == "there is no link 'x'; there is no configuration file to keep links in"
    )
  }

  @Test func inTheDemoWhatIsSaidOfAWSDoesNotCount() throws {
    let yaml = """
      customer: {profile: c}
      endpoint: vpce-1
      seat: ssh
      connect: 10.1.1.1
      path: /x
      theme: light
      default-link: a
      links: {a: {path: /y}}
      """
    var sources = SettingSources(file: try Configuration(yaml: yaml), isInDemo: true)
    try sources.variables.take(environment: ["PLTOP_SERVICE": "s", "PLTOP_EVERY": "7"])
    try sources.options.take(.endpoint, option: "vpce-2")
    let effective = try sources.effective()
    var wanted = Settings.demo
    wanted.path = "/x"
    wanted.theme = "light"
    wanted.every = 7
    wanted.endpoint = "vpce-2"
    #expect(effective.settings == wanted)
    #expect(wanted.interval == 2 && wanted.seat == .simulated)
    #expect(effective.link == nil)
    #expect(message(sources, link: "a") == "a link is for AWS: the demo has a path of its own")
  }

  private func interval(
    _ sources: SettingSources,
    link: String? = nil
  ) throws -> (Int?, String) {
    let effective = try sources.effective(link: link)
    return (effective.settings.interval, effective.origin(of: .interval).text)
  }

  private func message(
    _ sources: SettingSources,
    link: String? = nil
  ) -> String? {
    do throws(ConfigurationError) {
      _ = try sources.effective(link: link)
      return nil
    } catch {
      return error.message
    }
  }
}

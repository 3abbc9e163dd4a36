import PathModel
import StrictYAML
import Testing

@testable import Configuration

@Suite struct LinkTests {
  @Test func everythingThatBelongsToAPathMayStandInALink() throws {
    let configuration = try Configuration(
      yaml: """
        interval: 10
        links:
          prod:
            customer: {side: watched, profile: c, region: r, role-arn: "arn:aws:iam::444455556666:role/a"}
            provider: {side: none, profile: p, region: s, role-arn: "arn:aws:iam::111122223333:role/b"}
            endpoint: vpce-1
            service: s
            client: i-1
            watch: {port: 443, scheme: https, host: a.example, path: /orders}
            ignore: arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/net/a/1/2
            terraform: stack
            terraform-program: tofu
            interval: 30
            timeout: 20
            aws: aws2
            warm: off
            endpoint-url: http://a
            requests: [{name: health, path: /health}]
            path: /x
            seat: ssh
            url: http://b
            connect: 10.0.0.1
            every: 9
            ssh: {host: h, user: u, port: 23, identity-file: i, jump-host: j}
          test: {}
        """,
      file: "c.yaml"
    )
    #expect(configuration.links.map(\.name) == ["prod", "test"])
    #expect(configuration.links.map(\.line) == [3, 25])
    let prod = try #require(configuration.links.first).layer
    for setting in Setting.all {
      #expect(prod.says(setting) == setting.isOfLink, "\(setting.name)")
    }
    #expect(prod.settings.customerProfile == "c" && prod.settings.providerRegion == "s")
    #expect(prod.settings.requests.map(\.path) == ["/health"])
    #expect(prod.settings.ssh.port == 23)
    #expect(prod.origin(of: .interval) == .link("prod", file: "c.yaml", line: 13))
    #expect(configuration.layer.settings.interval == 10)
  }

  @Test(arguments: [
    ("links: [a]", 1, "'links' takes names of links and what each says, as in "),
    ("links:\n  a: b", 2, "'a' in links takes keys and values, as in endpoint: "),
    ("links:\n  a:\n    bell: true", 3, "unknown key 'bell' in links.a; allowed: customer, "),
    ("links:\n  a:\n    links: {}", 3, "unknown key 'links' in links.a; allowed: "),
    (
      "links:\n  a:\n    interval: 0", 3,
      "'interval' in links.a takes whole seconds from 1 to 3600, not '0'"
    ),
    (
      "links:\n  a:\n    ssh:\n      key: x", 4,
      "unknown key 'key' in links.a.ssh; allowed: host, user, port, identity-file, jump-host"
    ),
    ("links:\n  a:\n    customer: {name: x}", 3, "unknown key 'name' in links.a.customer; "),
    (
      "links:\n  -a: {}", 2,
      "'-a' is no name for a link: it takes letters, digits, - and _, and begins with no -"
    ),
    ("links:\n  a b: {}", 2, "'a b' is no name for a link: "),
    ("links:\n  \"\": {}", 2, "'' is no name for a link: "),
    ("links: {a: {}, a: {}}", 1, "the key 'a' is there twice"),
    (
      "# x\ndefault-link: b\nlinks: {a: {}}", 2, "'default-link': there is no link 'b'; there is: a"
    ),
    ("default-link: b", 1, "'default-link': there is no link 'b'; there are none under links in "),
  ])
  func whatIsWrongInALinkIsToldWithItsLine(yaml: String, line: Int, words: String) {
    do throws(YAMLFault) {
      _ = try Configuration(yaml: yaml)
      Issue.record("it was read")
    } catch {
      #expect(error.line == line)
      #expect(error.words.hasPrefix(words), "\(error.words)")
    }
  }

  @Test(arguments: ["customer", "provider"])
  func aSideMayBeNobodys(side: String) throws {
    let configuration = try Configuration(yaml: "links: {saas: {\(side): none}}")
    let settings = try #require(configuration.links.first).layer.settings
    #expect(settings.customer == (side == "customer" ? SideUse.none : nil))
    #expect(settings.provider == (side == "provider" ? SideUse.none : nil))
  }
}

import Drawing
import StrictYAML
import Testing

@testable import Configuration

@Suite struct ConfigurationFaultTests {
  /// A file, the line that is wrong in it, and what is said.
  struct Wrong: CustomStringConvertible {
    var yaml: String
    var line: Int
    var words: String
    var description: String { yaml }

    init(_ yaml: String, _ line: Int, _ words: String) {
      self.yaml = yaml
      self.line = line
      self.words = words
    }
  }

  @Test(arguments: [
    Wrong(
      "every: 5\nsets: ssh",
      2,
      "unknown key 'sets'; allowed: customer, provider, endpoint, service, client, watch, "
        + "ignore, terraform, "
        + "terraform-program, interval, timeout, aws, warm, "
        + "endpoint-url, requests, path, seat, url, connect, every, ssh, bell, on-change, ascii, "
        + "theme, mouse, language, advice, keys, default-link, links"
    ),
    Wrong(
      "requests:\n  - name: a\n    pat: /x",
      3,
      "unknown key 'pat' in requests[0]; allowed: name, path, method, headers, body, expect, timeout"
    ),
    Wrong(
      "requests:\n- name: a\n- name: b\n  expect:\n    statsu: 1",
      5,
      "unknown key 'statsu' in requests[1].expect; allowed: status, text"
    ),
    Wrong(
      "ssh:\n  key: x",
      2,
      "unknown key 'key' in ssh; allowed: host, user, port, identity-file, jump-host"
    ),
    Wrong(
      "ssh:\n  <<: {user: a}",
      2,
      "unknown key '<<' in ssh; allowed: host, user, port, "
        + "identity-file, jump-host"
    ),
  ])
  func whatIsNotKnownIsRefusedWithWhatIs(wrong: Wrong) { check(wrong) }

  @Test(arguments: [
    Wrong("- a", 1, "the file takes keys and values, as in interval: 10"),
    Wrong("# first\nhello", 2, "the file takes keys and values, as in interval: 10"),
    Wrong("requests: a", 1, "'requests' takes a list of requests"),
    Wrong("requests:\n  name: a", 2, "'requests' takes a list of requests"),
    Wrong("requests:\n- a", 2, "requests[0] takes keys and values, as in path: /api/tasks"),
    Wrong("requests:\n- name: [a]", 2, "'name' in requests[0] takes text"),
    Wrong("requests:\n- body: {a: b}", 2, "'body' in requests[0] takes text"),
    Wrong(
      "requests:\n- headers: X",
      2,
      "'headers' in requests[0] takes names and values, as in "
        + "Host: api.example.com"
    ),
    Wrong(
      "requests:\n- expect: 200",
      2,
      "'expect' in requests[0] takes keys and values, as in "
        + "status: 200"
    ),
    Wrong("customer: prod", 1, "'customer' takes keys and values, as in side: none"),
    Wrong("keys: q", 1, "'keys' takes names of commands and their keys, as in quit: Q"),
    Wrong("keys: {quit: {a: b}}", 1, "'quit' in keys takes a key, as in q, F5 or Ctrl-x"),
    Wrong("interval: {a: b}", 1, "'interval' takes whole seconds from 1 to 3600"),
    Wrong(
      "on-change: {a: b}",
      1,
      "'on-change' takes a program, or a list as in [notify-send, PrivateLink]"
    ),
    Wrong("ssh: ec2-user@host", 1, "'ssh' takes keys and values, as in host: 203.0.113.7"),
    Wrong("? [a]\n: b", 1, "a key takes text"),
    Wrong("every: [5]", 1, "'every' takes whole seconds from 1 to 3600"),
    Wrong("seat: !secret here", 1, "the tag !secret is not known here; leave it out"),
    Wrong("ssh: !login {}", 1, "the tag !login is not known here; leave it out"),
    Wrong("requests: !all []", 1, "the tag !all is not known here; leave it out"),
  ])
  func valuesOfAnotherKindAreRefused(wrong: Wrong) { check(wrong) }

  @Test(arguments: [
    Wrong("every: 0", 1, "'every' takes whole seconds from 1 to 3600, not '0'"),
    Wrong("interval: 0", 1, "'interval' takes whole seconds from 1 to 3600, not '0'"),
    Wrong("timeout: 601", 1, "'timeout' takes whole seconds from 1 to 600, not '601'"),
    Wrong("aws: \"\"", 1, "'aws' takes a name on PATH or a path, not ''"),
    Wrong("theme: \"\"", 1, "'theme' takes the name of a theme, not ''"),
    Wrong(
      "provider: {role-arn: pltop}",
      1,
      "'role-arn' in provider takes a role's ARN, as in arn:aws:iam::111122223333:role/pltop, not 'pltop'"
    ),
    Wrong("customer: {profile: \"\"}", 1, "'profile' in customer takes text, not ''"),
    Wrong("bell: yes", 1, "'bell' takes true or false, not 'yes'"),
    Wrong("ascii: 1", 1, "'ascii' takes true or false, not '1'"),
    Wrong("mouse: off", 1, "'mouse' takes true or false, not 'off'"),
    Wrong("advice: never", 1, "'advice' takes true or false, not 'never'"),
    Wrong("language: de", 1, "'language' takes en or ja, not 'de'"),
    Wrong("path: api", 1, "'path' takes a path that begins with /, not 'api'"),
    Wrong(
      "url: 10.1.1.12",
      1,
      "'url' takes a URL that begins with http:// or https://, not '10.1.1.12'"
    ),
    Wrong(
      "endpoint: demo",
      1,
      "'endpoint' takes an interface endpoint's id, as in vpce-0123456789abcdef0, not 'demo'"
    ),
    Wrong(
      "on-change: [\"\"]",
      1,
      "'on-change' takes a program, or a list as in [notify-send, PrivateLink], not ''"
    ),
    Wrong(
      "keys:\n  quit: [q, Return]",
      2,
      "keys.quit[1] takes \(Key.nameForms), not 'Return'"
    ),
    Wrong("keys:\n  quit: []", 2, "'quit' in keys takes \(Key.nameForms), not '[]'"),
    Wrong("every: 3601", 1, "'every' takes whole seconds from 1 to 3600, not '3601'"),
    Wrong("every: 1.5", 1, "'every' takes whole seconds from 1 to 3600, not '1.5'"),
    Wrong(
      "every: 99999999999999999999",
      1,
      "'every' takes whole seconds from 1 to 3600, not "
        + "'99999999999999999999'"
    ),
    Wrong("\nseat: simulated", 2, "'seat' takes here, ssh or ssm, not 'simulated'"),
    Wrong("seat: SSH", 1, "'seat' takes here, ssh or ssm, not 'SSH'"),
    Wrong(
      "connect: a b",
      1,
      "'connect': 'a b' is no address to connect to: it takes an IP address "
        + "or a host name, and a port if it is another one, as in 10.1.1.12 or 10.1.1.12:8080"
    ),
    Wrong("ssh: {port: 0}", 1, "'port' in ssh takes a whole number from 1 to 65535, not '0'"),
    Wrong(
      "ssh:\n  host: -oProxyCommand=x",
      2,
      "'host' in ssh: '-oProxyCommand=x' is no host or user "
        + "that ssh is given: no spaces, quotes, shell characters or leading dash"
    ),
    Wrong(
      "ssh:\n  host: a\n  jump-host: \"\"",
      3,
      "'jump-host' in ssh: a host or a user for ssh is empty"
    ),
    Wrong("requests: []", 1, "'requests' is empty; it takes at least one request, or leave it out"),
    Wrong("requests:\n- name: a\n- path: /", 3, "a request takes a name, as in name: tasks"),
    Wrong("requests:\n- name: a\n  path: api", 3, "the path 'api' does not begin with /"),
    Wrong(
      "requests:\n- name: a\n  method: G T",
      3,
      "the method 'G T' is none: it takes letters, as "
        + "in GET"
    ),
    Wrong(
      "requests:\n- name: a\n  timeout: 601",
      3,
      "'timeout' in requests[0] takes whole seconds "
        + "from 1 to 600, not '601'"
    ),
    Wrong(
      "requests:\n- name: a\n  expect: {status: 2xx}",
      3,
      "'status' in requests[0].expect takes "
        + "an HTTP status or a range, as in 200 or 200-299, not '2xx'"
    ),
    Wrong(
      "requests:\n- name: a\n  headers:\n    Host: b\n    A B: c",
      5,
      "the header name 'A B' is "
        + "none: it takes letters, digits and -, as in Host"
    ),
    Wrong(
      "requests:\n- name: a\n  headers:\n    X: \"a\\r\\nb: c\"",
      4,
      "the value of the header X "
        + "holds a control character or a line end"
    ),
    Wrong("requests:\n- name: a\n  body: \"\\0\"", 3, "the body holds a NUL character"),
  ])
  func valuesThatAreNotAllowedAreRefusedWithThoseThatAre(wrong: Wrong) { check(wrong) }

  @Test(arguments: [
    Wrong("every: 5\nseat: here\nevery: 6", 3, "the key 'every' is there twice"),
    Wrong("every: 5\n\"every\": 6", 2, "the key 'every' is there twice"),
    Wrong(
      "requests:\n- name: a\n- name: a",
      3,
      "two requests are named 'a'; each takes a name of its "
        + "own"
    ),
  ])
  func nothingMayBeThereTwice(wrong: Wrong) { check(wrong, exactly: false) }

  @Test(arguments: [
    ("seat:", "'seat' has no value; it takes here, ssh or ssm: "),
    ("requests:", "'requests' takes a list of requests"),
    ("ssh:", "'ssh' takes keys and values"),
    ("requests: [{name: }]", "'name' in requests[0] has no value; it takes text: "),
    ("requests: [{name: a, body: ~}]", "'body' in requests[0] has no value; it takes text: "),
  ])
  func aKeyWithoutAValueIsNoEmptyText(yaml: String, words: String) {
    check(Wrong(yaml, 1, words), exactly: false)
  }

  @Test(arguments: [
    Wrong("every: 5\nssh: {host: a", 2, "it is no YAML: "),
    Wrong("a: b: c", 1, "it is no YAML: "), Wrong("every: 5\n\tseat: here", 2, "it is no YAML: "),
    Wrong("connect: *none", 1, "it is no YAML: "),
    Wrong("every: 5\n---\nevery: 6", 2, "it is no YAML: "),
    Wrong("every: 5\nconnect: \u{7}", 2, "it is no YAML: "),
  ])
  func whatIsNoYAMLIsSaidSo(wrong: Wrong) { check(wrong, exactly: false) }

  @Test func theFirstOfSeveralFaultsIsTold() {
    check(Wrong("every: 0\nseat: x\nother: 1", 3, "unknown key 'other'"), exactly: false)
    check(Wrong("every: 0\nseat: x", 1, "'every' takes"), exactly: false)
  }

  private func check(_ wrong: Wrong, exactly: Bool = true) {
    do throws(YAMLFault) {
      let configuration = try Configuration(yaml: wrong.yaml)
      Issue.record("it was read: \(configuration)")
    } catch {
      #expect(error.line == wrong.line)
      #expect(exactly ? error.words == wrong.words : error.words.hasPrefix(wrong.words))
      if !error.words.hasPrefix(wrong.words) { Issue.record("\(error.words)") }
    }
  }
}

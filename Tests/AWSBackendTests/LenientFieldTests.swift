import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@Suite struct LenientFieldTests {
  @Test(arguments: [
    (#""80""#, 80), ("80", 80), ("80.0", 80), ("80.5", nil), ("null", nil), ("true", nil),
    (#""""#, nil), ("[80]", nil), ("{}", nil), ("1e400", nil), ("99999999999999999999", nil),
  ])
  func int(json: String, expected: Int?) throws {
    #expect(try listener("Port", json).port == expected)
  }

  @Test(arguments: [
    (#""TCP""#, "TCP"), (#""""#, ""), ("6", "6"), ("6.5", "6.5"), ("true", "true"),
    ("null", nil), ("[]", nil), (#"{"a": 1}"#, nil), (#""\u001b[31m""#, "\u{1B}[31m"),
  ])
  func string(json: String, expected: String?) throws {
    #expect(try listener("Protocol", json).networkProtocol == expected)
  }

  @Test(arguments: [
    ("true", true), ("false", false), (#""true""#, true), (#""False""#, false),
    (#""yes""#, nil), ("1", nil), ("null", nil), ("[]", nil),
  ])
  func bool(json: String, expected: Bool?) throws {
    let services = try Answer.endpointServices.decode(
      Array(#"{"ServiceConfigurations": [{"AcceptanceRequired": \#(json)}]}"#.utf8)
    )
    #expect(services.map(\.acceptanceRequired) == [expected])
  }

  @Test(arguments: [
    ("1668420151.418", 1_668_420_151.418),
    ("1668420151", 1_668_420_151),
    (#""2022-11-14T10:02:31Z""#, 1_668_420_151),
    (#""2022-11-14T10:02:31.418Z""#, 1_668_420_151.418),
    (#""2022-11-14T10:02:31.418000+00:00""#, 1_668_420_151.418),
    (#""2022-11-14T11:02:31.418000+01:00""#, 1_668_420_151.418),
    (#""2022-11-14T11:02:31.418+0100""#, 1_668_420_151.418),
    (#""2022-11-14T05:32:31.418000000-04:30""#, 1_668_420_151.418),
    (#""2024-02-29T23:59:59Z""#, 1_709_251_199),
    (#""1970-01-01T00:00:00Z""#, 0),
    (#""2000-03-01T00:00:00Z""#, 951_868_800),
    (#""2022-11-14T10:02:31""#, nil),
    (#""2022-11-14""#, nil),
    (#""2022-13-14T10:02:31Z""#, nil),
    (#""2022-11-14T10:02:31Z ""#, nil),
    (#""""#, nil), ("null", nil), ("true", nil), ("-1", nil), ("1e300", nil), (#""٢٠٢٢""#, nil),
  ])
  func date(json: String, expected: Double?) throws {
    let endpoints = try Answer.vpcEndpoints.decode(
      Array(#"{"VpcEndpoints": [{"CreationTimestamp": \#(json)}]}"#.utf8)
    )
    #expect(endpoints.map(\.createdAt) == [expected.map(Date.init(timeIntervalSince1970:))])
  }

  @Test func arraysKeepWhatIsGood() throws {
    let json = #"{"VpcEndpoints": [null, 1, [], {"SubnetIds": ["a", null, 2, {}, []]}, "x"]}"#
    let endpoints = try Answer.vpcEndpoints.decode(Array(json.utf8))
    #expect(endpoints.map(\.subnetIDs) == [["a", "2"]])
  }

  @Test func newStateWordIsKept() throws {
    let json = #"{"VpcEndpoints": [{"State": "half-open"}, {"State": "PendingAcceptance"}]}"#
    let endpoints = try Answer.vpcEndpoints.decode(Array(json.utf8))
    #expect(endpoints.map(\.state?.text) == ["half-open", "PendingAcceptance"])
    #expect(endpoints.map(\.state?.known) == [nil, .pendingAcceptance])
  }

  @Test func escapeSequenceInANameIsKeptInTheFact() throws {
    let json = #"{"Vpcs": [{"Tags": [{"Key": "Name", "Value": "\u001b[2Jprod"}]}]}"#
    #expect(try Answer.vpcs.decode(Array(json.utf8)).map(\.name) == ["\u{1B}[2Jprod"])
  }

  @Test func conditionsOfRules() throws {
    let json = #"""
      {"Rules": [{"Conditions": [
        {"Field": "path-pattern", "Values": ["/a", "/b"]},
        {"Field": "host-header", "HostHeaderConfig": {"Values": ["x.example"]}},
        {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "A", "Values": ["1"]}},
        {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "k", "Value": "v"}]}}
      ]}]}
      """#
    let rules = try Answer.listenerRules.decode(Array(json.utf8))
    #expect(
      rules.first?.conditions == [
        "path-pattern: /a, /b", "host-header: x.example", "http-header A: 1", "query-string: k=v",
      ]
    )
  }

  @Test func finishedEventsAreNotScheduled() throws {
    let json = #"""
      {"InstanceStatuses": [{"Events": [
        {"Code": "system-reboot", "Description": "[Completed] reboot"},
        {"Code": "instance-retirement", "Description": "retires"}]}]}
      """#
    let statuses = try Answer.instanceStatuses.decode(Array(json.utf8))
    #expect(statuses.map(\.scheduledEvents) == [["instance-retirement"]])
  }

  private func listener(_ key: String, _ json: String) throws -> Listener {
    let listeners = try Answer.listeners.decode(
      Array(#"{"Listeners": [{"\#(key)": \#(json)}]}"#.utf8)
    )
    return try #require(listeners.first)
  }
}

import PathModel
import Testing

@testable import TerraformStack

/// What is taken from each of Terraform's JSON forms.
@Suite struct NamedObjectsTests {
  private static let balancer = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer"
  private static let service =
    "arn:aws:ecs:eu-west-1:111122223333:service/ecs-cluster/ecs-service"

  /// Type, then attributes.
  private static let resources = [
    (
      "aws_vpc_endpoint",
      """
      {"id": "vpce-0123456789abcdef0", "vpc_endpoint_type": "Interface",
       "arn": "arn:aws:ec2:eu-central-1:444455556666:vpc-endpoint/vpce-0123456789abcdef0",
       "service_name": "com.amazonaws.vpce.eu-west-1.vpce-svc-0fedcba9876543210"}
      """
    ),
    (
      "aws_vpc_endpoint",
      """
      {"id": "vpce-0aaaaaaaaaaaaaaaa", "service_name": "com.amazonaws.eu-west-1.s3"}
      """
    ),
    (
      "aws_vpc_endpoint_service",
      """
      {"id": "vpce-svc-0fedcba9876543210",
       "service_name": "com.amazonaws.vpce.eu-west-1.vpce-svc-0fedcba9876543210"}
      """
    ),
    ("aws_lb", #"{"arn": "\#(balancer)/net/demo-nlb/1f2e", "load_balancer_type": "network"}"#),
    ("aws_alb", #"{"arn": "\#(balancer)/app/demo-alb/9b1c", "id": "x"}"#),
    ("aws_ecs_service", #"{"id": "\#(service)", "name": "ecs-service"}"#),
    ("aws_instance", #"{"id": "i-0123456789abcdef0", "user_data": "secret"}"#),
    ("aws_db_instance", #"{"id": "db", "password": "vpce-0bbbbbbbbbbbbbbbb"}"#),
  ]

  private static var expected: NamedObjects {
    var named = NamedObjects()
    named.endpoints = ["vpce-0123456789abcdef0"]
    named.endpointServices = ["vpce-svc-0fedcba9876543210"]
    named.networkLoadBalancers = ["\(balancer)/net/demo-nlb/1f2e"]
    named.applicationLoadBalancers = ["\(balancer)/app/demo-alb/9b1c"]
    named.services = [service]
    named.instances = ["i-0123456789abcdef0"]
    named.customer = .init(account: "444455556666", region: "eu-central-1")
    named.provider = .init(account: "111122223333", region: "eu-west-1")
    return named
  }

  @Test func readsAState() throws {
    let resources = Self.resources.map { type, attributes in
      #"{"mode": "managed", "type": "\#(type)", "name": "x", "instances": [{"attributes": \#(attributes)}]}"#
    }
    // What was only looked up is not the stack's.
    let data = #"""
      {"mode": "data", "type": "aws_instance", "instances": [{"attributes": {"id": "i-0bbbbbbbbbbbbbbbb"}}]}
      """#
    let named = try named(
      """
      {"version": 4, "terraform_version": "1.11.4", "lineage": "x", "outputs": {},
       "resources": [\((resources + [data]).joined(separator: ","))]}
      """
    )
    #expect(named == Self.expected)
  }

  @Test func readsWhatShowPrintsHoweverDeepTheModules() throws {
    let resources = Self.resources.map { type, values in
      #"{"mode": "managed", "type": "\#(type)", "values": \#(values)}"#
    }
    let named = try named(
      """
      {"format_version": "1.0", "terraform_version": "1.11.4", "values": {"root_module": {
        "resources": [\(resources.prefix(3).joined(separator: ","))],
        "child_modules": [{"address": "module.a", "resources": [], "child_modules": [
          {"address": "module.a.module.b", "resources": [\(resources.dropFirst(3).joined(separator: ","))]}
        ]}]}}}
      """
    )
    #expect(named == Self.expected)
  }

  /// The article's own outputs are the client's public address and the endpoint's DNS name.
  @Test func findsNamesInOutputsWhateverTheyAreCalled() throws {
    let host =
      "vpce-07715651ecce291f6-x6r0avfj.vpce-svc-0beea6830e4c68cd2.eu-west-1.vpce.amazonaws.com"
    let named = try named(
      """
      {"ec2_added_ip": {"sensitive": false, "type": "string", "value": "54.247.23.167"},
       "vpce_dns": {"sensitive": false, "type": "string", "value": "\(host)"},
       "balancers": {"type": ["list", "string"], "value": ["\(Self.balancer)/net/demo-nlb/1f2e"]},
       "urls": {"value": {"tasks": "http://\(host)/api/tasks"}},
       "hidden": {"sensitive": true, "value": "vpce-0cccccccccccccccc"},
       "count": {"value": 3}}
      """
    )
    #expect(named.endpoints == ["vpce-07715651ecce291f6"])
    #expect(named.endpointServices == ["vpce-svc-0beea6830e4c68cd2"])
    #expect(named.networkLoadBalancers == ["\(Self.balancer)/net/demo-nlb/1f2e"])
    #expect(named.customer.region == "eu-west-1")
    #expect(named.provider == .init(account: "111122223333", region: "eu-west-1"))
  }

  @Test(arguments: ["", "\n", "{}", #"{"format_version": "1.0"}"#])
  func nothingAppliedYetNamesNothing(text: String) throws {
    #expect(try named(text).isEmpty)
  }

  @Test(arguments: [
    ("[]", "no JSON object"), ("<html>", "no JSON object"),
    ("{\"version\": 4, \"resou", "no JSON object"),
    (#"{"Vpcs": []}"#, "state pull, show -json and output -json"),
    (#"{"format_version": "1.2", "planned_values": {"root_module": {}}}"#, "a plan"),
  ])
  func sayWhatIsNothingOfTerraforms(text: String, words: String) {
    let fault = #expect(throws: TerraformFault.self) { try named(text) }
    #expect(fault?.message(reading: "x.json").contains(words) == true)
  }

  /// A state written by hand, or by a later Terraform: nothing in it may trap.
  @Test(arguments: [
    #"{"lineage": "x", "resources": [1, null, {"type": 3}, {"type": "aws_lb", "instances": {}}]}"#,
    #"{"lineage": "x", "resources": [{"type": "aws_lb", "instances": [{"attributes": {"arn": 1}}]}]}"#,
    #"{"lineage": "x", "resources": [{"type": "aws_lb", "instances": [{"attributes": {"arn": "arn:"}}]}]}"#,
    #"{"format_version": "1.0", "values": {"root_module": {"child_modules": 1, "resources": "x"}}}"#,
  ])
  func passesOverWhatItDoesNotKnow(text: String) throws {
    #expect(try named(text).isEmpty)
  }

  private func named(_ text: String) throws -> NamedObjects {
    try NamedObjects(terraform: Array(text.utf8))
  }

  @Test func aSideThatIsGoneIsWhereItWas() {
    var before = NamedObjects()
    before.customer = .init(account: "444455556666", region: "eu-west-1")
    before.provider = .init(account: "111122223333", region: "eu-west-1")
    var now = NamedObjects()
    now.provider.region = "eu-central-1"
    now.keepPlaces(of: before)
    #expect(now.customer == before.customer)
    #expect(now.provider == .init(account: "111122223333", region: "eu-central-1"))
  }
}

import FoundationEssentials
import Testing

@testable import DemoCloud

@Suite struct PagingTests {
  private var cloud: SteadyCloud {
    SteadyCloud(
      world: .running.with { world in world.tasks = (0..<230).map { world.task($0, .running) } }
    )
  }

  private let list = "ecs list-tasks --cluster ecs-cluster"

  @Test func allPagesAreFollowed() throws {
    let answer = try cloud.output(list)
    #expect(try count(answer) == 230)
    #expect(token(answer) == nil)
    #expect(try cloud.output("\(list) --page-size 7") == answer)
  }

  /// Tokens as the real CLI makes them.
  @Test(arguments: [
    ("--max-items 3", 3, #"{"NextToken": null, "boto_truncate_amount": 3}"#),
    ("--max-items 0", 0, #"{"NextToken": null, "boto_truncate_amount": 0}"#),
    ("--max-items 4 --page-size 3", 4, #"{"NextToken": "cGFnZToz", "boto_truncate_amount": 1}"#),
    ("--max-items 3 --page-size 3", 3, #"{"NextToken": "cGFnZToz"}"#),
    ("--max-items 230", 230, nil),
    ("--max-items 999", 230, nil),
  ])
  func itemsAreCutAndTheTokenTellsWhere(options: String, count: Int, token: String?) throws {
    let answer = try cloud.output("\(list) \(options)")
    let wanted = token?.replacing("NextToken", with: "nextToken")
    #expect(try self.count(answer) == count)
    #expect(self.token(answer).map(decoded) == wanted)
  }

  @Test(arguments: [1, 3, 100, 101])
  func allArriveInTurns(size: Int) throws {
    var (found, next): ([String], String?) = ([], nil)
    repeat {
      let start = next.map { " --starting-token \($0)" } ?? ""
      let answer = try cloud.output("\(list) --max-items \(size) --page-size 50\(start)")
      found += answer.values(at: "taskArns")
      next = token(answer)
    } while next != nil && found.count < 1000
    #expect(found == cloud.world.tasks.map(cloud.world.arn))
  }

  @Test(arguments: [
    ("--no-paginate", 100), ("--max-results 7", 7), ("--next-token cGFnZToyMjA=", 10),
    ("--next-token cGFnZTo1 --max-results 2", 2),
  ])
  func onePageComesAsItIs(options: String, count: Int) throws {
    let answer = try cloud.output("\(list) \(options)")
    #expect(try self.count(answer) == count)
    #expect((answer["nextToken"] == nil) == options.contains("MjA="))
    #expect(answer["NextToken"] == nil)
  }

  @Test func tokenOfAWSIsTakenForAStart() throws {
    #expect(try count(cloud.output("\(list) --starting-token cGFnZToyMjA=")) == 10)
  }

  @Test(arguments: CLIVersion.allCases)
  func pagingOfBothKindsIsRefused(cli: CLIVersion) {
    for line in ["--no-paginate --max-items 1", "--max-results 5 --max-items 1"] {
      let answer = SteadyCloud(cli: cli).ask("ec2 describe-vpcs \(line)")
      let words = "Cannot specify --no-paginate along with pagination arguments: --max-items\n"
      #expect(answer.standardError.hasSuffix(words))
      #expect(answer.exit == (cli == .v1 ? 255 : 252))
    }
  }

  @Test(arguments: [
    ("ec2 describe-vpcs --max-results 2", "(InvalidParameterValue)", "Value ( 2 ) for parameter"),
    ("ec2 describe-route-tables --page-size 101", "(InvalidParameterValue)", "or equal to 100."),
    ("ec2 describe-vpcs --next-token odd", "(InvalidNextToken)", "'odd'"),
    ("ecs list-clusters --max-results 101", "(InvalidParameterException)", "between 1 and 100"),
    ("ecs list-clusters --starting-token odd", "(InvalidParameterException)", "Invalid token."),
    (
      "elbv2 describe-load-balancers --page-size 401", "(ValidationError)",
      "less than or equal to 400"
    ),
    ("elbv2 describe-target-groups --marker odd", "(ValidationError)", "odd"),
  ])
  func sizeOrTokenIsRefused(line: String, code: String, words: String) {
    let answer = SteadyCloud().ask(line)
    #expect(answer.exit == 254)
    #expect(answer.standardError.contains(code) && answer.standardError.contains(words))
  }

  @Test func pagesOfELBAreOfTheirSize() throws {
    let page = try SteadyCloud().output("elbv2 describe-load-balancers --no-paginate --page-size 1")
    #expect(page["LoadBalancers"]?.elements?.count == 1)
    let marker = try #require(page["NextMarker"]?.string)
    let next = try SteadyCloud().output("elbv2 describe-load-balancers --marker \(marker)")
    #expect(next.values(at: "LoadBalancers.LoadBalancerName") == ["demo-alb"])
    #expect(next["NextMarker"] == nil)
  }

  @Test func secondListIsNotRepeated() throws {
    let services = "ec2 describe-vpc-endpoint-services"
    let none = try SteadyCloud().output("\(services) --max-items 0")
    #expect(none["ServiceDetails"]?.elements == [])
    #expect(none["ServiceNames"]?.elements?.count == 1)
    let token = try #require(none["NextToken"]?.string)
    let rest = try SteadyCloud().output("\(services) --starting-token \(token)")
    #expect(rest["ServiceDetails"]?.elements?.count == 1)
    #expect(rest["ServiceNames"]?.elements == [])
  }

  private func count(_ answer: JSON) throws -> Int {
    try #require(answer["taskArns"]?.elements).count
  }

  private func token(_ answer: JSON) -> String? { answer["NextToken"]?.string }

  private func decoded(_ token: String) -> String {
    String(decoding: Data(base64Encoded: token) ?? Data(), as: UTF8.self)
  }
}

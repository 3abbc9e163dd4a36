import Testing

@testable import PathModel

@Suite struct RouteTests {
  private var table: RouteTable {
    var table = RouteTable()
    table.routes = [
      HealthySample.route("0.0.0.0/0", "nat"), HealthySample.route("10.1.1.0/24", "local"),
      HealthySample.route("10.1.0.0/16", "peering"), HealthySample.route("pl-1", "endpoint"),
      HealthySample.route("::/0", "egress"),
    ]
    return table
  }

  @Test(arguments: [
    ("10.1.1.7", "local"), ("10.1.2.7", "peering"), ("192.0.2.1", "nat"), ("0.0.0.0/0", "nat"),
  ])
  func narrowestBlockCounts(address: String, target: String) throws {
    #expect(table.route(to: try #require(IPBlock(address)))?.target == target)
  }

  @Test func withoutADefaultRouteThereMayBeNone() throws {
    var table = table
    table.routes.removeFirst()
    #expect(table.route(to: try #require(IPBlock("192.0.2.1"))) == nil)
  }

  @Test func subnetWithoutATableHasTheMainOne() {
    var own = RouteTable()
    own.id = "own"
    own.subnetIDs = ["subnet-1"]
    var main = RouteTable()
    main.id = "main"
    main.isMain = true
    #expect(RouteTable.table(of: "subnet-1", among: [main, own])?.id == "own")
    #expect(RouteTable.table(of: "subnet-2", among: [main, own])?.id == "main")
    #expect(RouteTable.table(of: "subnet-2", among: [own]) == nil)
  }
}

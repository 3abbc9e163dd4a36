extension World {
  /// Gives the endpoint service connections from other customers, so that it has `count` in all.
  package mutating func addFleet(of count: Int) {
    for number in otherEndpoints.count..<max(otherEndpoints.count, count - 1) {
      otherEndpoints.append(fleetEndpoint(number))
    }
  }

  private mutating func fleetEndpoint(_ number: Int) -> InterfaceEndpoint {
    var other = endpoint
    other.id = ids.resource("vpce")
    other.connectionID = ids.resource("vpce-con")
    // A dozen accounts, some with many endpoints.
    other.ownerID = String(200_000_000_000 + (number % 12) * 8_111_111_111)
    other.vpcID = ids.resource("vpc")
    other.dnsLabel = ids.hex(8)
    other.interfaces = []
    other.createdAt = -Double(ids.number(3_600...7_776_000))
    other.state =
      switch number % 40 {
      case 7, 23: .pendingAcceptance
      case 31: .rejected
      default: .available
      }
    return other
  }
}

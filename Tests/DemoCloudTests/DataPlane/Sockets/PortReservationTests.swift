import Testing

@testable import DemoCloud

@Suite struct PortReservationTests {
  @Test func thePreferredPortIsTakenIfItIsFree() async throws {
    let port = try await freePorts(1)
    let reservation = try PortReservation(preferring: port)
    #expect(reservation.port == port)
    reservation.release()
  }

  @Test(arguments: [nil, 0, -1, 70_000, Int.max])
  func anyFreePortDoesElse(preferred: Int?) throws {
    let reservation = try PortReservation(preferring: preferred)
    #expect((1...65_535).contains(reservation.port))
    reservation.release()
  }

  @Test func aPortOnWhichSomebodyListensIsBusy() async throws {
    let other = try await BoundSocket()
    let reservation = try PortReservation(preferring: other.port)
    #expect(reservation.port != other.port)
    reservation.release()
    await other.close()
  }

  @Test func aPortThatAnotherOneReservesIsBusy() async throws {
    let port = try await freePorts(1)
    let first = try PortReservation(preferring: port)
    let second = try PortReservation(preferring: port)
    #expect(first.port == port)
    #expect(second.port != port)
    #expect((1...65_535).contains(second.port))
    first.release()
    second.release()
  }

  @Test func aReservedPortCanBeListenedOnAgainAndAgain() async throws {
    let reservation = try PortReservation(preferring: nil)
    for _ in 1...3 {
      let listener = try await BoundSocket(port: reservation.port)
      await listener.close()
    }
    reservation.release()
  }
}

import Testing

@testable import PathModel

@Suite struct RequestPhasesTests {
  private let all = RequestPhases(lookup: 1, connect: 3, tls: 6, firstByte: 10, total: 15)

  @Test func everyPhaseTakesWhatLiesBetweenItsEnds() {
    #expect(words(all, true) == "lookup 1.0 connect 2.0 tls 3.0 firstByte 4.0 body 5.0")
    #expect(words(all, false) == "lookup 1.0 connect 2.0 firstByte 7.0 body 5.0")
  }

  @Test func theLastPhaseIsTheOneThatItEndedIn() {
    let cut = RequestPhases(lookup: 1, connect: 3, total: 9)
    #expect(words(cut, true) == "lookup 1.0 connect 2.0 tls 6.0")
    #expect(words(cut, false) == "lookup 1.0 connect 2.0 firstByte 6.0")
    #expect(RequestPhases(total: 4).last(isEncrypted: false) == .lookup)
  }

  @Test func aPhaseThatTookNoMicrosecondEndedAllTheSame() {
    let quick = RequestPhases(lookup: 0, connect: 2, total: 5)
    #expect(words(quick, false) == "lookup 0.0 connect 2.0 firstByte 3.0")
  }

  private func words(_ phases: RequestPhases, _ isEncrypted: Bool) -> String {
    phases.spans(isEncrypted: isEncrypted).map { "\($0.phase) \($0.seconds)" }
      .joined(separator: " ")
  }
}

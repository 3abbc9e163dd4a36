import Testing

/// Situations that people reported of their paths, and neighbours of them: state and first fault of each.
///
/// `Tests/Support/field` has them, a healthy world, and the stand-in `aws` that answers from what becomes of it.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct FieldTests {
  @Test(arguments: try await FieldCase.all())
  func isJudgedRight(situation: FieldCase) async throws {
    let outcome = try await situation.run()
    let words = "\(situation.name) (\(situation.source)): \(situation.change)"
    for complaint in try situation.complaints(about: outcome) {
      Issue.record("\(words)\n\(complaint)")
    }
    #expect(!outcome.stdout.contains("the stand-in does not know"), "\(words)")
  }

  @Test func noneIsLeftOut() async throws {
    let all = try await FieldCase.all()
    #expect(all.count >= 147)
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { !$0.source.isEmpty && !$0.change.isEmpty })
  }
}

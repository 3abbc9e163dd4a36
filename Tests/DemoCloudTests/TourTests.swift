import PathModel
import StrictYAML
import Testing

@testable import DemoCloud

@Suite struct TourTests {
  private let english: Tour
  private let japanese: Tour

  init() throws {
    english = try Tour.load(.english)
    japanese = try Tour.load(.japanese)
  }

  @Test func theLanguagesTellOneTour() {
    #expect((english.language, japanese.language) == (.english, .japanese))
    #expect(english.steps.map(\.id) == japanese.steps.map(\.id))
    #expect(english.steps.map(\.hops) == japanese.steps.map(\.hops))
    #expect(english.steps.map(\.request) == japanese.steps.map(\.request))
    #expect(english.steps.map(\.sendsRequest) == japanese.steps.map(\.sendsRequest))
    #expect(english.steps.map(\.scenarios) == japanese.steps.map(\.scenarios))
    #expect(english.steps.map { $0.press == nil } == japanese.steps.map { $0.press == nil })
  }

  @Test func everyStepHasAnIdOfItsOwn() {
    #expect(Set(english.steps.map(\.id)).count == english.steps.count)
    #expect((16...20).contains(english.steps.count))
  }

  @Test func hopsAreThoseOfThePath() {
    let hops = Set(english.steps.flatMap(\.hops))
    #expect(
      hops
        == Set(Hop.Kind.allCases.map(\.rawValue)).subtracting([
          "instances", "function", "addresses",
        ])
    )
  }

  @Test func whatBreaksIsMendedInTheNextStep() {
    for (step, next) in zip(english.steps, english.steps.dropFirst()) {
      #expect(step.scenarios.isEmpty || next.scenarios.isEmpty, "\(step.id)")
    }
    let played = english.steps.flatMap(\.scenarios)
    #expect(played == ["tasks-die", "endpoint-group-closed", "connection-rejected", "teardown"])
    #expect(english.steps.last?.scenarios == [])
  }

  @Test func onlyAWorkingPathIsSentARequestUnasked() {
    for step in english.steps where step.sendsRequest {
      #expect(step.request != nil && step.scenarios.isEmpty, "\(step.id)")
    }
    #expect(english.steps.filter(\.sendsRequest).map(\.request) == ["/api/tasks", "/api/task/2"])
  }

  // What a panel of 80 columns and 9 rows holds.

  @Test func englishTextsAreShort() {
    for step in english.steps {
      let words = step.text.split { $0 == " " || $0 == "\n" }
      #expect((20...62).contains(words.count), "\(step.id): \(words.count) words")
      #expect(step.title.count <= 40, "\(step.id)")
    }
  }

  @Test func japaneseTextsAreShort() {
    for step in japanese.steps {
      let count = japanese.paragraphs(of: step).joined().count
      #expect((60...200).contains(count), "\(step.id): \(count) characters")
      #expect(step.title.count <= 24, "\(step.id)")
      #expect(step.text.hasSuffix("。\n"), "\(step.id)")
    }
  }

  @Test func paragraphsAreOnOneLineEach() throws {
    let text = "    text: |\n      one\n      two\n\n      three\n"
    let step = "steps:\n  - id: a\n    title: b\n\(text)"
    let english = try Tour(yaml: "language: en\n\(step)")
    let japanese = try Tour(yaml: "language: ja\n\(step)")
    #expect(english.steps.map(english.paragraphs) == [["one two", "three"]])
    #expect(japanese.steps.map(japanese.paragraphs) == [["onetwo", "three"]])
  }

  @Test(arguments: [
    "language: en\nsteps: []\nstep: []",
    "language: en\nsteps: [{id: a, title: b, text: c, hop: client}]",
    "language: en\nsteps: [{id: a, text: c}]",
    "language: xx\nsteps: []",
    "steps: []",
    "",
  ])
  func aTourThatIsNotOneIsRefused(yaml: String) {
    #expect(throws: (any Error).self) { try Tour(yaml: yaml) }
  }
}

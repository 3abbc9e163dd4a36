import Drawing
import PathModel
import Testing

@testable import Dashboard

/// The requests in one line of the path screen.
@Suite struct RequestLineTests {
  private func line(_ records: [RequestRecord], _ width: Int, _ keys: Key...) -> String {
    var state = State.showing(Stack.healthy)
    for record in records { state.take(.requestFinished(record)) }
    for key in keys { state.press(key) }
    return RequestLine(state).text(width: width).plain
  }

  private var talkative: RequestRecord {
    var record = RequestRecord.failed
    record.result.outcome = .failed(exit: 7, message: String(repeating: "a long story ", count: 20))
    return record
  }

  @Test(arguments: [40, 68, 108, 400])
  func wordsGiveWayToTheCounts(width: Int) {
    let line = line([.good, talkative], width)
    #expect(line.contains("12.3 ms  2 sent, 1 failed") && line.hasPrefix("✖ GET"))
    #expect(TextWidth.of(line) <= max(width, 340))
  }

  @Test func theCourseIsShownWhereThereIsRoom() {
    let records = RequestRecord.some(8)
    #expect(line(records, 108).contains("8 sent, 3 failed  ▆▆✖✖▇██✖"))
    #expect(!line(records, 70).contains("▆"))
  }

  @Test func theSeriesIsNamed() {
    #expect(line([.good], 68, .character("R")).contains("… sending  1 sent, 0 failed  every 5 s"))
  }

  @Test func whileOneIsOnItsWayTheCountsStay() {
    #expect(line([.good], 68, .character("r")) == "… sending  1 sent, 0 failed")
  }

  @Test func nothingSentSaysHow() {
    #expect(line([], 68) == "none sent; r sends one through the endpoint")
  }
}

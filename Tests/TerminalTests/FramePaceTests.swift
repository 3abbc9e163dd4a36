import Testing

@testable import Terminal

/// Moments are made up: nothing is waited for.
@Suite struct FramePaceTests {
  private let start = FramePace.Instant.now

  @Test func noFrameIsDueWhileNothingChanges() {
    #expect(FramePace(at: start).due == nil)
  }

  @Test func aChangeIsDueAThirtiethOfASecondAfterTheLastFrame() {
    var pace = FramePace(at: start)
    pace.noteChange()
    #expect(pace.due == start + .seconds(1) / 30)
  }

  @Test func changesShareAFrame() {
    var pace = FramePace(at: start)
    pace.noteChange()
    let due = pace.due
    pace.noteChange()
    #expect(pace.due == due)
    pace.noteFrame(at: start + .seconds(1))
    #expect(pace.due == nil)
  }

  @Test func afterAPauseAChangeIsOverdueAtOnce() throws {
    var pace = FramePace(at: start)
    pace.noteFrame(at: start + .seconds(5))
    pace.noteChange()
    #expect(try #require(pace.due) < start + .seconds(6))
  }

  @Test func aFrameForAKeyPutsOffTheNext() {
    var pace = FramePace(at: start)
    pace.noteChange()
    let key = start + .milliseconds(10)
    pace.noteFrame(at: key)
    pace.noteChange()
    #expect(pace.due == key + .seconds(1) / 30)
  }
}

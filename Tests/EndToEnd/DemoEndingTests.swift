import Foundation
import Testing

/// However the demo ends, no port of it is left open and no process behind.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DemoEndingTests {
  enum Ending: String, CaseIterable, Sendable {
    case quit
    case interrupt
    case terminate
    case hangup
    case kill
    case segmentationFault

    var signal: Int32? {
      switch self {
      case .quit, .interrupt: nil
      case .terminate: SIGTERM
      case .hangup: SIGHUP
      case .kill: SIGKILL
      case .segmentationFault: SIGSEGV
      }
    }
  }

  @Test(arguments: Ending.allCases)
  func leavesNothingBehind(ending: Ending) async throws {
    try await withDemo { terminal in
      try await terminal.wait(for: "● PATH UP")
      let url = try await terminal.address()
      #expect(try await terminal.curl("\(url)/").exit == 0)
      let process = try #require(try await terminal.processID(of: "pltop"))
      if let signal = ending.signal {
        #expect(Foundation.kill(process, signal) == 0)
      } else {
        try await terminal.send(ending == .quit ? "q" : "C-c")
      }
      let code = try await terminal.waitForExit()
      #expect(code == ending.signal.map { 128 + $0 } ?? 0)
      try await eventually("the process is gone") { Foundation.kill(process, 0) != 0 }
      // Nothing listens there any more, but for another test that takes the port for a moment: curl's
      // exit code for a refused connection.
      try await eventually("nothing listens there") {
        try await terminal.curl("\(url)/", "--max-time", "2").exit == 7
      }
    }
  }

  @Test func aBusyPortIsNoErrorAndTwoDemosLiveSideBySide() async throws {
    try await withDemo { first in
      try await first.wait(for: "● PATH UP")
      let url = try await first.address()
      try await withDemo { second in
        try await second.wait(for: "● PATH UP")
        let other = try await second.address()
        #expect(other != url)
        for address in [url, other] {
          #expect(try await second.curl("\(address)/api/task/1").stdout.hasSuffix("\n200"))
        }
        try await second.quit()
      }
      #expect(try await first.curl("\(url)/api/task/1").stdout.hasSuffix("\n200"))
    }
  }
}

import AWSBackend
import PathModel
import Testing

@Suite struct RunProblemTests {
  @Test func timeLimit() {
    let problem = Problem.timedOut(after: .seconds(45))
    #expect(problem.kind == .timedOut)
    #expect(problem.message == "no answer within 45 s, so the call was ended")
  }

  @Test func signals() {
    #expect(Problem.killed(signal: 9).message == "aws was ended by signal 9 (SIGKILL)")
    #expect(Problem.killed(signal: 40).message == "aws was ended by signal 40")
  }

  @Test func tooMuchOutput() {
    let problem = Problem.outputTooLarge(limit: 16 << 20)
    #expect(problem.kind == .unreadable)
    #expect(problem.message == "the answer is larger than 16 MiB and was not read")
  }

  @Test func noCLI() {
    #expect(Problem.missingCLI().message == "aws is not on PATH")
    #expect(Problem.missingCLI().next?.contains("pltop doctor") == true)
    let problem = Problem.notStartable(reason: "Permission denied\u{1B}[2J")
    #expect(problem.kind == .missingCLI)
    #expect(problem.message == "aws cannot be started: Permission denied [2J")
  }
}

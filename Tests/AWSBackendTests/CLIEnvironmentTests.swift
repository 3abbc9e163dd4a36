import AWSBackend
import Testing

@Suite struct CLIEnvironmentTests {
  @Test func neverWaitsForKeys() {
    #expect(CLIEnvironment.overrides["AWS_PAGER"] == .some(""))
    #expect(CLIEnvironment.overrides["AWS_CLI_AUTO_PROMPT"] == .some("off"))
  }

  @Test func takesAwayWhatPythonWouldRun() {
    let removed = CLIEnvironment.overrides.filter { $0.value == nil }.keys
    #expect(removed.sorted() == ["AWS_CLI_UPGRADE_DEBUG_MODE", "PYTHONINSPECT", "PYTHONSTARTUP"])
  }

  @Test func leavesCredentialsAndProxiesAlone() {
    let names = CLIEnvironment.overrides.keys
    #expect(
      !names.contains { $0.contains("PROFILE") || $0.contains("KEY") || $0.contains("PROXY") }
    )
  }
}

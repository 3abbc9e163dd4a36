import Testing

@testable import ChildProcess

/// Where a program's name leads.
@Suite struct ExecutableFileTests {
  @Test func namesAreFoundOnThePathAndFoldersAreNot() {
    #expect(ExecutableFile.find("sh", on: "relative:/nonexistent:/bin") == "/bin/sh")
    #expect(ExecutableFile.find("/bin/sh", on: "") == "/bin/sh")
    #expect(ExecutableFile.find("bin", on: "/usr") == nil)
    #expect(ExecutableFile.find("passwd", on: "/etc") == nil, "it is not executable")
  }
}

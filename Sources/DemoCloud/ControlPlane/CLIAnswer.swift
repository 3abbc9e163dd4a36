/// What the CLI prints and how it ends.
package struct CLIAnswer: Sendable, Equatable {
  package var standardOutput: String
  package var standardError: String
  package var exit: Int32

  package init(standardOutput: String = "", standardError: String = "", exit: Int32 = 0) {
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.exit = exit
  }
}

import ArgumentParser

/// The command `pltop doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what pltop needs and what of it is missing.",
    discussion: """
      Looks for the programs, the terminal, the configuration, the credentials of both sides and \
      the permissions, and prints what is in force and where it comes from. Exit code 1 when aws is \
      missing or the configuration cannot be used.
      """
  )

  @OptionGroup var link: LinkOption

  @OptionGroup var options: PathOptions

  func validate() throws { try options.requireSense(inDemo: options.demo.demo, link: link.link) }

  func run() throws {
    let configuration = DoctorConfiguration(options, link: link.link)
    let asked = WatchedPath(configuration.effective, try options.cloud())
    let terraform = try OneShot.run { await DoctorTerraform(asked) }
    let path = terraform.path
    let report = DoctorReport(path)
    let programs = try OneShot.run { await report.programs }
    let isRunnable = programs.first?.isGood ?? false
    let way = isRunnable ? try OneShot.run { await path.way } : nil
    printPart("Programs", programs + report.missingFields(programs) + report.way(way))
    printPart("Terminal", report.terminal)
    printPart("Configuration", configuration.lines)
    printPart("Options", report.settings(way))
    if !terraform.lines.isEmpty { printPart("Terraform", terraform.lines) }
    guard isRunnable else { throw ExitCode.unusable }
    let sample = try OneShot.poll(path).sample
    printPart("AWS", report.accounts(sample) + terraform.strangers(sample) + report.calls(sample))
    if configuration.error != nil { throw ExitCode.unusable }
  }

  private func printPart(_ title: String, _ lines: [DoctorReport.Line]) {
    Console.print(([title] + lines.map(\.text) + [""]).joined(separator: "\n"))
  }
}

import AWSBackend
import Testing

/// Which fields a version of the AWS CLI leaves out.
@Suite struct MissingFieldsOfCLITests {
  @Test(arguments: [
    ("aws-cli/2.9.19 Python/3.11.2 Linux/6.1 source/x86_64.debian.12 prompt/off", 4),
    ("aws-cli/2.15.30 Python/3.11.8", 3), ("aws-cli/2.23.0 Python/3.12.6", 2),
    ("aws-cli/2.28.1 Python/3.13.4", 1), ("aws-cli/2.32.0 Python/3.13.7", 0),
    ("aws-cli/1.22.34 Python/3.10.4", 4), ("aws-cli/1.45.11 Python/3.11.7 botocore/1.43.11", 0),
    ("aws-cli/3.0.1 Python/3.15", 0), ("localstack 3.1", 0), ("aws-cli/two", 0), ("", 0),
  ])
  func versionSaysWhatIsMissing(version: String, count: Int) {
    let missing = MissingFields.of(version: version)
    #expect(missing.count == count)
    #expect((MissingFields.versionNeeded(for: missing) == nil) == missing.isEmpty)
  }

  @Test func theNewestOfAllIsNeeded() {
    let missing = MissingFields.of(version: "aws-cli/2.9.19 Python/3.11.2")
    #expect(
      MissingFields.versionNeeded(for: missing) == "2.32 or newer (of v1: 1.43 or newer)"
    )
    #expect(missing.flatMap(\.names).contains("advancedConfiguration"))
  }
}

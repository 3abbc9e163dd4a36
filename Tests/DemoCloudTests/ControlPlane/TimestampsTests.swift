import FoundationEssentials
import Testing

@testable import DemoCloud

@Suite struct TimestampsTests {
  /// In the services of XML, and in those of JSON.
  @Test(arguments: [
    (CLIVersion.v1, 0.0, "\"2022-11-14T10:00:00.000Z\"", "1668420000.0"),
    (.v1, 151.418, "\"2022-11-14T10:02:31.418Z\"", "1668420151.418"),
    (.v1, -0.5, "\"2022-11-14T09:59:59.500Z\"", "1668419999.5"),
    (.v2, 0, "\"2022-11-14T10:00:00+00:00\"", "\"2022-11-14T10:00:00+00:00\""),
    (.v2, 151.418, "\"2022-11-14T10:02:31.418000+00:00\"", "\"2022-11-14T10:02:31.418000+00:00\""),
    (.v2, -1e9, "\"1991-03-08T08:13:20+00:00\"", "\"1991-03-08T08:13:20+00:00\""),
  ])
  func momentIsPrinted(cli: CLIVersion, moment: Double, text: String, number: String) {
    let timestamps = Timestamps(cli: cli, dates: CloudDates(start: SteadyCloud.epoch))
    #expect(timestamps.text(moment).text == text)
    #expect(timestamps.number(moment).text == number)
  }

  @Test func fasterDemoPassesLessRealTime() {
    let timestamps = Timestamps(cli: .v1, dates: CloudDates(start: SteadyCloud.epoch, speed: 60))
    #expect(timestamps.text(90).text == "\"2022-11-14T10:00:01.500Z\"")
  }

  @Test func momentThatIsNoneIsNoTrap() {
    let timestamps = Timestamps(cli: .v2, dates: CloudDates(start: SteadyCloud.epoch, speed: 0))
    #expect(timestamps.text(.infinity).text == "\"1970-01-01T00:00:00+00:00\"")
  }
}

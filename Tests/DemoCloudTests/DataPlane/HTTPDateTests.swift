import FoundationEssentials
import Testing

@testable import DemoCloud

@Suite struct HTTPDateTests {
  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (1_709_164_800.9, "Thu, 29 Feb 2024 00:00:00 GMT"), (-5, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1e300, "Fri, 31 Dec 9999 23:59:59 GMT"), (.nan, "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func aDateIsInTheFormOfHTTP(seconds: Double, expected: String) {
    #expect(Date(timeIntervalSince1970: seconds).inHTTP == expected)
  }
}

import FoundationEssentials

/// The ways in which the CLI writes a time.
///
/// EC2 and ELB: `2022-11-14T09:57:31.000Z` (v1) or `…31.418000+00:00` (v2); ECS: seconds since 1970
/// (v1) or ISO 8601 in the local zone (v2); `cli_timestamp_format` swaps them.
enum Timestamp {
  /// nil outside the years 1970 to 9999, so that nothing made from a date can overflow.
  static func date(fromEpoch seconds: Double) -> Date? {
    (0..<253_402_300_800).contains(seconds) ? Date(timeIntervalSince1970: seconds) : nil
  }

  /// nil for text without a zone too: an hour off is worse than unknown.
  static func date(fromISO8601 text: String) -> Date? {
    var rest = text.utf8[...]
    guard
      let year = number(4, in: &rest), take("-", from: &rest),
      let month = number(2, in: &rest), (1...12).contains(month), take("-", from: &rest),
      let day = number(2, in: &rest), (1...31).contains(day), take("Tt ", from: &rest),
      let hour = number(2, in: &rest), hour < 24, take(":", from: &rest),
      let minute = number(2, in: &rest), minute < 60, take(":", from: &rest),
      let second = number(2, in: &rest), second <= 60
    else { return nil }
    let fraction = fraction(in: &rest)
    guard let offset = zoneOffset(in: &rest), rest.isEmpty else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - offset
    // Read as one decimal number, the time equals the same time written as seconds since 1970.
    return Double("\(seconds).\(fraction)").flatMap(date(fromEpoch:))
  }

  private static func number(_ digits: Int, in rest: inout Substring.UTF8View) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return Int(Substring(head))
  }

  /// Takes one character, if it is one of these.
  private static func take(_ choices: String, from rest: inout Substring.UTF8View) -> Bool {
    guard let first = rest.first, choices.utf8.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The digits after the point; `0` when there is no point.
  private static func fraction(in rest: inout Substring.UTF8View) -> Substring {
    guard take(".,", from: &rest) else { return "0" }
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? "0" : Substring(digits)
  }

  /// Seconds east of Greenwich, from `Z`, `±hh`, `±hhmm` or `±hh:mm`.
  private static func zoneOffset(in rest: inout Substring.UTF8View) -> Int? {
    if take("Zz", from: &rest) { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard take("+-", from: &rest), let hours = number(2, in: &rest) else { return nil }
    _ = take(":", from: &rest)
    let minutes = rest.isEmpty ? 0 : number(2, in: &rest)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes) * 60
  }

  /// Days of the Gregorian calendar; years begin in March, so that the leap day comes last.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

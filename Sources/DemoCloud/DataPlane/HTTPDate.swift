import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Date {
  /// As in `Mon, 23 Nov 2026 03:00:00 GMT`, whatever the locale: RFC 9110 §5.6.7.
  var inHTTP: String {
    // The format has room for four digits of a year.
    let lastSecond = 253_402_300_799.0
    var seconds = time_t(min(max(0, timeIntervalSince1970), lastSecond))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day = days[Int(parts.tm_wday) % 7]
    let month = months[Int(parts.tm_mon) % 12]
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits).joined(separator: ":")
    return "\(day), \(twoDigits(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(time) GMT"
  }
}

private func twoDigits(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

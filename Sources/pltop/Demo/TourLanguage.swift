import ArgumentParser
import FoundationEssentials

/// The languages of the tour.
enum TourLanguage: String, ExpressibleByArgument, CaseIterable {
  case en
  case ja

  /// As the locale says (setlocale(3): LC_ALL, then LC_MESSAGES, then LANG).
  static var ofEnvironment: TourLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("ja") ?? false ? .ja : .en
  }
}

import ArgumentParser
import Drawing
import FoundationEssentials

extension Language: ExpressibleByArgument {
  /// As the locale says (setlocale(3): LC_ALL, then LC_MESSAGES, then LANG).
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("ja") ?? false ? .japanese : .english
  }
}

import PathModel

/// Labels with amounts in them, which languages put in another order.
extension Lexicon {
  func hopsUp(_ count: Int, of all: Int) -> String {
    language.choose("\(count) of \(all) hops up", "ホップ \(count)/\(all) 正常")
  }

  func refreshed(_ age: String) -> String { language.choose("refreshed \(age) ago", "\(age) 前に更新") }

  func ago(_ age: String) -> String { language.choose("\(age) ago", "\(age) 前") }

  func every(_ interval: String) -> String {
    language.choose("every \(interval)", "\(interval) ごと")
  }

  /// What the plan costs; nil: that is not known.
  func callsAMinute(_ calls: Int, processor: String?) -> String {
    let cost = processor.map { language.choose(", \($0) of CPU", "、CPU \($0)") } ?? ""
    return language.choose(
      "\(Wording.amount(calls, "call"))\(cost) a minute",
      "毎分 \(calls)回\(cost)"
    )
  }

  func byWorkers(_ interpreter: String) -> String {
    language.choose("by workers in \(interpreter)", "常駐ワーカー \(interpreter)")
  }

  func byProcesses(_ why: String) -> String {
    language.choose("as a process each: \(why)", "毎回プロセスを起動: \(why)")
  }

  func requestEvery(_ interval: String) -> String {
    language.choose("request every \(interval)", "リクエスト \(interval) ごと")
  }

  func paused(_ age: String) -> String { language.choose("PAUSED for \(age)", "一時停止中 \(age)") }

  func event(_ number: Int, of all: Int) -> String {
    language.choose("Event \(number) of \(all)", "イベント \(number)/\(all)")
  }

  /// As in `1 critical`, `2 warnings` or `3 pieces of advice`.
  func amount(_ count: Int, of severity: Finding.Severity) -> String {
    let english =
      switch severity {
      case .critical: "\(count) critical"
      case .warning: Wording.amount(count, "warning")
      case .advice: Wording.advice(count)
      }
    return language.choose(english, "\(self(severity.rawValue)) \(count)件")
  }

  /// That another screen has the rest of the findings, and advice.
  func elsewhere(findings: Int, advice: Int, screen: State.ScreenName) -> String {
    let rest =
      findings == 0
      ? nil : language.choose(Wording.amount(findings, "more finding"), "ほか \(findings)件")
    let parts = [rest, advice == 0 ? nil : amount(advice, of: .advice)].compactMap(\.self)
    let verb = findings + advice == 1 ? "is" : "are"
    return language.choose(
      "\(parts.joined(separator: " and ")) \(verb) on screen \(screen.digit)",
      "\(parts.joined(separator: "、"))は画面 \(screen.digit) にあります"
    )
  }
}

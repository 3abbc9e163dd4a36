/// How long something takes when it is done again and again.
enum Timing {
  /// The median of at least `runs` runs, in seconds; more of them where they are short.
  static func median(
    runs least: Int = 5,
    atLeast enough: Duration = .milliseconds(200),
    _ body: () -> Void
  ) -> Double {
    let clock = ContinuousClock()
    // The first fills caches.
    body()
    var times: [Duration] = []
    var all = Duration.zero
    while times.count < least || (all < enough && times.count < 10_000) {
      let time = clock.measure(body)
      times.append(time)
      all += time
    }
    return times.sorted()[times.count / 2] / .seconds(1)
  }
}

/// Keeps a value from being optimised away.
@inline(never)
func use<Value>(_ value: Value) { withExtendedLifetime(value) {} }

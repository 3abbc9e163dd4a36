import Glibc

/// How much of a processor something takes when it is done again and again.
///
/// What else the machine does is not counted: where a processor is free, it is the time that it takes.
enum Timing {
  /// The median of at least `least` runs, in seconds; more of them where they are short.
  static func median(runs least: Int = 5, atLeast enough: Double = 0.2, _ body: () -> Void)
    -> Double
  {
    // The first fills caches.
    body()
    var times: [Double] = []
    var all = 0.0
    while times.count < least || (all < enough && times.count < 10_000) {
      let begin = processorSeconds()
      body()
      times.append(processorSeconds() - begin)
      all += times[times.count - 1]
    }
    return times.sorted()[times.count / 2]
  }

  /// Of the calling thread, since it began.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Keeps a value from being optimised away.
@inline(never)
func use<Value>(_ value: Value) { withExtendedLifetime(value) {} }

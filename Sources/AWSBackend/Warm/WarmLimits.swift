/// When workers are started, ended and given up.
struct WarmLimits: Sendable {
  /// A worker that has not said hello within this time is not one.
  ///
  /// Python and the CLI take half a second, and twenty times that on a machine with more to do.
  var hello = Duration.seconds(20)
  /// So many workers are started as soon as there are calls for them.
  var ready = 2
  /// No more are ever run: as many as the calls that a poller has under way.
  var workers = 4
  /// A call that has waited so long for a worker is worth another one.
  var patience = Duration.milliseconds(300)
  /// A worker that had nothing to do for so long is ended.
  var idle = Duration.seconds(60)
  /// After so many calls a worker is replaced.
  var calls = 5_000
  /// A worker that uses more bytes than this is replaced.
  var memory = 250 << 20
  /// Two workers lost within this time are one too many.
  var mishaps = Duration.seconds(60)
  /// How long each call is a process of its own before workers are tried again.
  var rest = Duration.seconds(300)
}

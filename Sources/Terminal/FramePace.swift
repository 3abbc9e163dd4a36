/// When the screen is drawn again.
///
/// Changes that come by themselves share frames, so that there are at most thirty a second. What the
/// operator does is drawn at once, whatever this says.
package struct FramePace: Sendable {
  package typealias Instant = ContinuousClock.Instant

  /// Between two frames.
  static let shortest = Duration.seconds(1) / 30

  private var last: Instant
  private var hasChanged = false

  /// With a frame drawn now.
  package init(at now: Instant) { last = now }

  /// When the next frame is due; nil: the last one shows everything.
  package var due: Instant? { hasChanged ? last + Self.shortest : nil }

  /// Something may look different now.
  package mutating func noteChange() { hasChanged = true }

  /// Everything is drawn.
  package mutating func noteFrame(at now: Instant) {
    last = now
    hasChanged = false
  }
}

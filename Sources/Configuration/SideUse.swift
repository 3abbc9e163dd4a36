/// Whether a side of the path is watched.
package enum SideUse: String, Sendable, CaseIterable {
  case watched
  /// It is somebody else's: nothing is asked of it, and nothing is held against it.
  case none
}

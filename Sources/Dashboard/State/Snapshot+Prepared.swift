extension State {
  /// Works out what a snapshot's lists hold, before it is shown and away from the UI thread, so that no
  /// frame waits for it where there are thousands of rows.
  package func prepare(_ snapshot: Snapshot) {
    var next = self
    next.latest = snapshot
    next.frozen = nil
    _ = snapshot.healthCounts
    if screen == .path { _ = snapshot.urgentObjects }
    _ = next.listView?.ids
  }
}

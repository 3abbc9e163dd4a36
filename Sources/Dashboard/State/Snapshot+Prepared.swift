import FoundationEssentials
package import PathModel

extension State.Snapshot {
  /// Rules look at how long ago something was, in minutes and more.
  private static let longestSeconds = 5.0

  /// What a sample means, told from the one before it.
  ///
  /// Where nothing became otherwise, what was derived a moment ago still holds.
  package init(sample: Sample, after last: Self?) {
    let isNoNews = last.map {
      $0.sample.revision == sample.revision
        && sample.at.timeIntervalSince($0.status.at) < Self.longestSeconds
    }
    let known = isNoNews == true ? last?.status : nil
    self.init(
      sample: sample,
      status: known ?? PathStatus.derive(sample, previous: last?.status)
    )
  }
}

extension State {
  /// Works out what a snapshot's lists hold, before it is shown and away from the UI thread, so that no
  /// frame waits for it where there are thousands of rows.
  package func prepare(_ snapshot: Snapshot) {
    var next = self
    next.latest = snapshot
    next.frozen = nil
    if screen == .path { _ = snapshot.urgentObjects }
    _ = next.listView?.ids
  }
}

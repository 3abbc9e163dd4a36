import PathModel

extension State.Snapshot {
  /// Whether AWS has not yet answered all that decides the hop's state.
  func isAwaited(_ hop: Hop) -> Bool {
    guard hop.isWatched, hop.state == .unknown, hop.problem == nil else { return false }
    let calls = sample.calls.filter { $0.side == hop.kind.side }
    return calls.isEmpty || calls.contains { $0.at == nil }
  }

  /// Whether the path is only unknown because the first answers are not all there.
  var isAwaited: Bool {
    let unclear = status.carrying.filter { $0.state != .up }
    return !unclear.isEmpty && unclear.allSatisfy(isAwaited)
  }
}

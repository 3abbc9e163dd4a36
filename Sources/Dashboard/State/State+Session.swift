extension State {
  /// Takes over what is the operator's and not a path's, when another path is shown.
  package mutating func keepSession(of before: State) {
    screen = before.screen
    size = before.size
    history = before.history
    usesMouse = before.usesMouse
    theme = before.theme
    findings.hidesAdvice = before.findings.hidesAdvice
    lists = before.lists.mapValues { old in
      var list = ListState()
      (list.order, list.hiddenColumns) = (old.order, old.hiddenColumns)
      return list
    }
  }
}

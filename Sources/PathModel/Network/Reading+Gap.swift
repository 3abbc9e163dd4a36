extension Reading {
  /// Why the facts of a kind are not known now; nil: they are.
  func gap(_ what: String) -> String? {
    switch self {
    case .value: nil
    case .pending: "AWS has not answered yet about \(what)"
    case .stale(_, _, let why): "the \(what) are old: \(why.message)"
    case .unavailable(let why): "\(what): \(why.message)"
    }
  }
}

import PathModel

extension Sample {
  /// The call that printed something, by its operation and an argument of its own.
  ///
  /// - Returns: nil when no such call is made.
  func source(_ operation: String, _ argument: String? = nil, value: String)
    -> ObjectDetails.Source?
  {
    let call = calls.first { call in
      call.arguments.contains(operation)
        && (argument.map { wanted in call.arguments.contains { $0.contains(wanted) } } ?? true)
    }
    return call.map { ObjectDetails.Source(call: $0.id, value: value) }
  }
}

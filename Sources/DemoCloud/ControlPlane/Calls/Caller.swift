extension Account {
  /// Who asks, in this account: a role that reads.
  var callerARN: String { "arn:aws:sts::\(id):assumed-role/PltopReadOnly/me" }

  var callerID: String { "AROAEXAMPLEEXAMPLE00\(self == .provider ? 1 : 2):me" }
}

extension Operation {
  static let sts = [
    Operation(.sts, "get-caller-identity") { request in
      [
        "UserId": .text(request.caller.callerID), "Account": .text(request.caller.id),
        "Arn": .text(request.caller.callerARN),
      ]
    }
  ]
}

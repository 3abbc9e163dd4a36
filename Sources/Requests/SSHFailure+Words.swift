import PathModel

extension SSHFailure {
  /// Source: OpenSSH's own words, which no locale changes; those of a jump host look the same, and say
  /// which host they mean.
  func ofSSH(_ lines: [String]) -> String {
    func line(_ texts: String...) -> String? {
      lines.last { line in texts.contains { line.contains($0) } }
    }
    // The mark may be lost with the connection.
    if lines.contains(where: Self.tellsOfABreak) { return dropped(lines) }
    if line("IDENTIFICATION HAS CHANGED") != nil { return changedKey(lines) }
    if let line = line("Host key verification failed") { return unknownKey(line) }
    if let line = line("Could not resolve hostname") {
      return "the name is not found: \(line); check it with \(call.line())"
    }
    if let line = line("Permission denied", "Too many authentication failures") {
      return refusedKey(line, lines)
    }
    if let line = line(
      "Connection refused",
      "timed out",
      "No route to host",
      "Network is unreachable",
      "Host is down"
    ) {
      return
        "the test client is not reached: \(line); check its address and port, that it runs, and "
        + "that its security group lets this machine in, with \(call.line())"
    }
    if let line = line("kex_exchange_identification", "Connection closed by", "Connection reset by")
    {
      return "the connection was closed before the login: \(line); an ssh daemon drops what comes "
        + "in too fast (MaxStartups): fewer requests side by side, or try \(call.line())"
    }
    return "ssh failed: \(lines.last ?? "it said nothing"); try \(call.line())"
  }

  /// Of a connection that had been logged in.
  private static func tellsOfABreak(_ line: String) -> Bool {
    line.hasPrefix("Connection to ") && line.contains("closed by remote host")
      || line.hasPrefix("client_loop: ") || line.hasPrefix("Timeout, server ")
  }

  private func refusedKey(_ line: String, _ lines: [String]) -> String {
    // Why a key was not even tried.
    let cause = lines.first { line in
      ["Identity file", "Load key", "are too open"].contains { line.contains($0) }
    }
    return "the login is refused: \(line)" + (cause.map { " (\($0))" } ?? "")
      + "; check user and key with \(call.line()); a key with a passphrase is tried only if it is in "
      + "ssh's agent (`ssh-add`)"
  }

  private func unknownKey(_ line: String) -> String {
    "the host key is not known yet: \(line) Run \(call.line()) once in a terminal, compare the "
      + "fingerprint, and say yes if it is the right one"
  }

  private func changedKey(_ lines: [String]) -> String {
    // As in `Host key for [127.0.0.1]:2222 has changed and you have requested strict checking.`
    let changed = lines.last { $0.hasPrefix("Host key for ") }
    let name = changed?.split(separator: " ").dropFirst(3).first.map(String.init) ?? call.host
    // As in `Offending ED25519 key in /home/ada/.ssh/known_hosts:7`
    let place = lines.last { $0.hasPrefix("Offending ") }.map { " (\($0))" } ?? ""
    return
      "the host key has changed: \(changed ?? "REMOTE HOST IDENTIFICATION HAS CHANGED")\(place) "
      + "Either the client was made anew, or another machine answers in its place: if you know which "
      + "it is, run `ssh-keygen -R \(name.shellWord)`, then \(call.line()), and compare the fingerprint"
  }
}

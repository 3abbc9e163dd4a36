/// How ssh reaches the test client; what is nil is left to the operator's own ssh configuration.
package struct SSHLogin: Sendable, Hashable {
  /// A name, an address, or a `Host` of the ssh configuration.
  package var host: String?
  package var user: String?
  /// 1 to 65535.
  package var port: Int?
  package var identityFile: String?
  /// As `ssh -J` takes it: `[user@]host[:port]`, several with commas.
  package var jumpHost: String?

  package init(
    host: String? = nil,
    user: String? = nil,
    port: Int? = nil,
    identityFile: String? = nil,
    jumpHost: String? = nil
  ) {
    self.host = host
    self.user = user
    self.port = port
    self.identityFile = identityFile
    self.jumpHost = jumpHost
  }

  /// Why ssh is not given it, and what is allowed; nil: it is.
  ///
  /// A `ProxyCommand` of the ssh configuration hands host and user to a shell, so what a shell takes
  /// for more than a word is refused, as ssh itself does since 9.6.
  package var problem: String? {
    let hosts = [host].compactMap(\.self) + jumps
    if let odd = (hosts + [user].compactMap(\.self)).first(where: { !Self.isPlain($0) }) {
      return odd.isEmpty
        ? "a host or a user for ssh is empty"
        : "'\(odd)' is no host or user that ssh is given: no spaces, quotes, shell characters "
          + "or leading dash"
    }
    if let port, !(1...65_535).contains(port) { return "the ssh port takes 1 to 65535" }
    return nil
  }

  private var jumps: [String] {
    jumpHost?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private static func isPlain(_ text: String) -> Bool {
    // ssh takes `user@host` and `ssh://user@host` apart, and hands on the parts.
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "@" || $0 == "/" }
    return !(parts.last ?? "").isEmpty && !parts.contains { $0.hasPrefix("-") }
      && !text.unicodeScalars.contains(where: isOdd)
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default:
      scalar.properties.isWhitespace || #"'`"$\;&<>|(){}*?!#~^,"#.unicodeScalars.contains(scalar)
    }
  }

  /// As in `ec2-user@203.0.113.7`.
  package var place: String {
    (user.map { "\($0)@" } ?? "") + (host ?? "") + (port.map { ":\($0)" } ?? "")
  }
}

import Configuration

/// Makes the path of whichever link is meant.
struct PathSource: Sendable {
  private let sources: SettingSources
  let session: DemoSession?

  init(_ sources: SettingSources, _ session: DemoSession?) {
    self.sources = sources
    self.session = session
  }

  var file: Configuration { sources.file }

  /// The names of those that can be watched.
  var links: [String] { session == nil ? sources.file.links.map(\.name) : [] }

  /// nil: the default link, or what is said of no link.
  ///
  /// - Throws: `ConfigurationError` when there is no such link.
  func path(link: String?) throws(ConfigurationError) -> WatchedPath {
    WatchedPath(try sources.effective(link: link), session?.cloud)
  }
}

package import Drawing
package import PathModel

/// What an operator can set, with what holds where nothing is said.
package struct Settings: Sendable, Hashable {
  /// Seconds between two refreshes; nil: as calls are cheap or not.
  package var interval: Int?
  /// Seconds after which a call of `aws` is given up.
  package var timeout = 45
  package var aws = "aws"
  package var warm = WarmUse.auto
  /// nil: as `AWS_ENDPOINT_URL` says, else AWS.
  package var endpointURL: String?
  /// nil: it is watched.
  package var customer: SideUse?
  package var customerProfile: String?
  package var customerRegion: String?
  package var customerRole: String?
  /// nil: it is watched.
  package var provider: SideUse?
  package var providerProfile: String?
  package var providerRegion: String?
  package var providerRole: String?
  package var endpoint: String?
  package var service: String?
  /// The request that the path is judged for.
  package var watch = WatchedRequest()
  /// ARNs of listeners and rules that are somebody else's.
  package var ignored: [String] = []
  /// nil: nobody is named.
  package var client: NamedClient?
  /// A folder, a file, or `-` for standard input.
  package var terraform: String?
  package var terraformProgram = "terraform"
  /// The path that test requests ask for; nil: the first kept request's.
  package var path: String?
  /// The first is what is sent when no other is named; never empty, and no two have one name.
  package var requests = [TestRequest.plain]
  package var seat = Seat.Kind.here
  /// To send requests to instead of the endpoint, as in `http://10.1.1.12`.
  package var url: String?
  /// To connect to instead of looking a name up, as in `10.1.1.12`; nil: the name is looked up.
  package var connect: String?
  /// Seconds between two requests of a series.
  package var every = 5
  package var ssh = SSHLogin()
  package var bell = true
  /// A program and its arguments; empty: none is run.
  package var onChange: [String] = []
  package var ascii = false
  /// The name of a theme.
  package var theme = "dark"
  package var mouse = true
  /// nil: as the locale says.
  package var language: Language?
  package var advice = true
  package var keys: [KeyBinding] = []
  /// The link that is meant where none is named.
  package var defaultLink: String?

  package init() {}

  /// In the demo calls cost nothing, and its client is the only one.
  package static var demo: Settings {
    var settings = Settings()
    settings.interval = 2
    settings.seat = .simulated
    settings.requests = TestRequest.articles
    return settings
  }
}

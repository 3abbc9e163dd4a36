/// What the dashboard knows of the simulated cloud that it shows.
package struct DemoState: Equatable, Sendable {
  /// By section, those without a letter last, and within one as they were given.
  package let scenarios: [DemoScenario]
  /// The names of the scenarios that are playing.
  package var active: [String] = []
  /// Where the endpoint's interfaces listen on this machine, one for each zone.
  package var addresses: [DemoAddress]
  /// How many seconds pass in the cloud in one of ours.
  package var speed: Double
  /// nil: there is no tour to take.
  package var tour: TourState?

  package init(
    scenarios: [DemoScenario],
    addresses: [DemoAddress] = [],
    speed: Double = 1,
    tour: TourState? = nil
  ) {
    let isLettered = { (scenario: DemoScenario) in scenario.section.first?.isLetter == true }
    let numbered = scenarios.enumerated().sorted {
      let isBefore = isLettered($0.element)
      guard isBefore == isLettered($1.element) else { return isBefore }
      return ($0.element.section, $0.offset) < ($1.element.section, $1.offset)
    }
    self.scenarios = numbered.map(\.element)
    self.addresses = addresses
    self.speed = speed
    self.tour = tour
  }

  func title(of scenario: String) -> String {
    scenarios.first { $0.name == scenario }?.title ?? scenario
  }

  /// What to type in another terminal to reach the API through the endpoint.
  func curl(_ path: String = "/api/tasks") -> String? {
    addresses.first.map { "curl \($0.url)\($0.speaksHTTP ? path : "")" }
  }
}

/// Something that can happen to the simulated cloud.
package struct DemoScenario: Equatable, Sendable {
  /// As `--scenario` takes it.
  package let name: String
  package let title: String
  package let story: String
  /// The letter of the group it is listed in, as in `C`.
  package let section: String
  /// What the group has in common, as in `security groups, ACLs, routes`; nil: it has no name.
  package let sectionTitle: String?

  package init(
    name: String,
    title: String,
    story: String,
    section: String,
    sectionTitle: String? = nil
  ) {
    self.name = name
    self.title = title
    self.story = story
    self.section = section
    self.sectionTitle = sectionTitle
  }
}

/// Where the endpoint's interface of a zone listens.
package struct DemoAddress: Equatable, Sendable {
  /// As in `eu-west-1a`.
  package let zone: String
  /// Scheme, host and port, as in `http://127.0.0.1:18080` or `telnet://127.0.0.1:18080`.
  package let url: String

  /// Where it does not, a connection that opens is all there is to see.
  var speaksHTTP: Bool { url.hasPrefix("http") }

  package init(zone: String, url: String) {
    self.zone = zone
    self.url = url
  }
}

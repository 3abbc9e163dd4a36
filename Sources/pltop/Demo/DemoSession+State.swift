import Dashboard
import DemoCloud
import Drawing
import PathModel

extension DemoSession {
  /// What the dashboard shows of the demo before its sockets are open.
  var beginning: DemoState { DemoState(scenarios: [], speed: speed) }

  /// What the dashboard shows of the demo.
  func state(_ addresses: [EndpointAddress], language: Language) async -> DemoState {
    DemoState(
      scenarios: ((try? Scenario.all()) ?? []).filter { ($0.shape ?? .article) == cloud.shape }
        .map(DemoScenario.init),
      addresses: addresses.map { address in
        let isHTTP = cloud.shape.requestPath != nil
        let url = isHTTP ? address.url : "telnet://127.0.0.1:\(address.port)"
        return DemoAddress(zone: address.zone, url: url)
      },
      speed: speed,
      // The tour is of the article's system.
      tour: cloud.shape == .article ? try? TourState(language) : nil
    )
  }
}

extension DemoScenario {
  fileprivate init(_ scenario: Scenario) {
    self.init(
      name: scenario.name,
      title: scenario.title,
      story: scenario.story,
      section: scenario.section ?? "-",
      sectionTitle: scenario.section.flatMap { Scenario.sections[$0] }
    )
  }
}

extension TourState {
  fileprivate init(_ language: Language) throws {
    let tour = try Tour.load(language == .japanese ? .japanese : .english)
    self.init(steps: tour.steps.map { TourStep($0, of: tour) })
  }
}

extension TourStep {
  fileprivate init(_ step: Tour.Step, of tour: Tour) {
    self.init(
      id: step.id,
      title: step.title,
      paragraphs: tour.paragraphs(of: step),
      hops: step.hops.compactMap(Hop.Kind.init),
      press: step.press,
      request: step.request,
      sendsRequest: step.sendsRequest,
      scenarios: step.scenarios
    )
  }
}

package import PathModel

/// The guided tour: its steps, and where the audience is.
package struct TourState: Equatable, Sendable {
  package let steps: [TourStep]
  package var index = 0
  /// The first line of the step's text that is shown.
  package var offset = 0
  /// Whether the panel is on the screen; a tour that was left goes on where it was.
  package var isOpen = false

  package init(steps: [TourStep]) { self.steps = steps }

  var step: TourStep? { steps.indices.contains(index) ? steps[index] : nil }
}

/// What the tour says and does at one point.
package struct TourStep: Equatable, Sendable {
  package let id: String
  package let title: String
  package let paragraphs: [String]
  /// The hops it speaks of.
  package let hops: [Hop.Kind]
  /// What to press or to look at; nil: only to read.
  package let press: String?
  /// The path of the request that `r` sends, as in `/api/tasks`; nil: the usual one.
  package let request: String?
  /// Whether the request is also sent when the step is entered.
  package let sendsRequest: Bool
  /// The names of the scenarios that play at this step, and no others.
  package let scenarios: [String]

  package init(
    id: String,
    title: String,
    paragraphs: [String],
    hops: [Hop.Kind] = [],
    press: String? = nil,
    request: String? = nil,
    sendsRequest: Bool = false,
    scenarios: [String] = []
  ) {
    self.id = id
    self.title = title
    self.paragraphs = paragraphs
    self.hops = hops
    self.press = press
    self.request = request
    self.sendsRequest = sendsRequest
    self.scenarios = scenarios
  }
}

extension State {
  /// The tour while it is on the screen.
  var openTour: TourState? {
    guard let tour = demo?.tour, tour.isOpen, tour.step != nil else { return nil }
    return tour
  }
}

import DemoCloud
import Drawing
import FoundationEssentials
import PathModel

/// The list of scenarios, for people and for programs.
struct DemoCatalog {
  /// Every field is always there; null is where nothing is wrong.
  private struct Entry: Encodable {
    struct Expectation: Encodable {
      var at: Double
      var state: String
      @OrNull var finding: String?
      @OrNull var request: String?
    }

    var name: String
    var title: String
    var shape: String
    var expect: Expectation
  }

  private let scenarios: [Scenario]

  init(_ scenarios: [Scenario]) { self.scenarios = scenarios }

  var text: String {
    let width = scenarios.map(\.name.count).max() ?? 0
    let groups = Dictionary(grouping: scenarios) { $0.section ?? "" }.sorted { $0.key < $1.key }
    let blocks = groups.map { section, scenarios in
      let heading = Scenario.sections[section].map { "\(section)  \($0)" } ?? "nothing is wrong"
      let lines = scenarios.map { "  \(TextWidth.padded($0.name, to: width))  \($0.title)" }
      return ([heading] + lines).joined(separator: "\n")
    }
    return (blocks + [shapes(width)]).joined(separator: "\n\n")
  }

  /// Values that `--shape` takes.
  private func shapes(_ width: Int) -> String {
    let lines = Shape.allCases.map { "  \(TextWidth.padded($0.rawValue, to: width))  \($0.title)" }
    return (["shapes, for --shape; a scenario brings its own"] + lines).joined(separator: "\n")
  }

  func json() throws -> [UInt8] {
    let entries = scenarios.compactMap { scenario in
      scenario.expect.first.map { first in
        Entry(
          name: scenario.name,
          title: scenario.title,
          shape: (scenario.shape ?? .article).rawValue,
          expect: .init(
            at: first.at,
            state: first.state,
            finding: first.finding,
            request: first.request
          )
        )
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(entries))
  }
}

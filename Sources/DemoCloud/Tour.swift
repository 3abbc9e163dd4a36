import StrictYAML

/// The guided tour through the article's system, in one language.
///
/// The same steps are there in every language: `tour.en.yaml`, `tour.ja.yaml`.
package struct Tour: Decodable, Equatable, Sendable {
  package enum Language: String, Decodable, CaseIterable, Sendable {
    case english = "en"
    case japanese = "ja"
  }

  package struct Step: Decodable, Equatable, Sendable {
    package let id: String
    package let title: String
    /// Paragraphs with empty lines between them; the ends of other lines mean nothing.
    package let text: String
    /// The hops it speaks of, as the status JSON names them.
    package let hops: [String]
    /// What to press or to look at; nil: only to read.
    package let press: String?
    /// The path of the request that the step speaks of, as in `/api/tasks`.
    package let request: String?
    /// Whether the request is also sent when the step is entered.
    package let sendsRequest: Bool
    /// The names of the scenarios that play at this step, and no others.
    package let scenarios: [String]
  }

  package let language: Language
  package let steps: [Step]

  /// The step's paragraphs, each on one line: Japanese puts no blank between its lines.
  package func paragraphs(of step: Step) -> [String] {
    let lines = step.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(whereSeparator: \.isEmpty)
      .map { $0.joined(separator: language == .japanese ? "" : " ") }
  }

  package static func load(_ language: Language) throws -> Tour {
    let yaml =
      switch language {
      case .english: PackageResources.tour_en_yaml
      case .japanese: PackageResources.tour_ja_yaml
      }
    return try Tour(yaml: String(decoding: yaml, as: UTF8.self))
  }
}

import Foundation
import Testing

/// The one line of a monitoring plugin: text, `|`, and figures as in
/// `label=value[UOM];[warn];[crit];[min];[max]`.
///
/// Source: Monitoring Plugins Development Guidelines, “Performance data”.
struct PluginLine {
  struct Figure {
    var value: Double
    var minimum: Double?
    var maximum: Double?
  }

  var text: String
  /// By label.
  var figures: [String: Figure] = [:]

  init(_ output: String) throws {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2 && lines.last == "", "one line, not \(output)")
    let parts = try #require(lines.first).split(separator: "|", omittingEmptySubsequences: false)
    #expect(parts.count == 2, "text | performance data, not \(output)")
    text = try #require(parts.first).trimmingCharacters(in: .whitespaces)
    for word in try #require(parts.last).split(separator: " ") { try add(word) }
  }

  private mutating func add(_ word: Substring) throws {
    let sides = word.split(separator: "=", omittingEmptySubsequences: false)
    #expect(sides.count == 2, "label=figure, not \(word)")
    let label = try #require(sides.first)
    #expect(label.wholeMatch(of: /[a-z_]+/) != nil)
    let fields = try #require(sides.last).split(separator: ";", omittingEmptySubsequences: false)
    #expect((1...5).contains(fields.count), "at most five fields, not \(word)")
    let value = try #require(fields.first).trimmingSuffix { "sucB%".contains($0) }
    #expect(fields.dropFirst().prefix(2).allSatisfy { $0.wholeMatch(of: /[-0-9.:~@]*/) != nil })
    figures[String(label)] = Figure(
      value: try #require(Double(value)),
      minimum: fields.count > 3 ? Double(fields[3]) : nil,
      maximum: fields.count > 4 ? Double(fields[4]) : nil
    )
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}

/// Looks for a text in many others, whatever the case.
///
/// Byte by byte: the standard library's own search makes a table for each call, which shows where a list
/// has thousands of rows.
struct TextSearch: Sendable {
  private let wanted: [UInt8]

  init(_ text: String) { wanted = Array(text.lowercased().utf8) }

  var isEmpty: Bool { wanted.isEmpty }

  func isIn(_ text: some StringProtocol) -> Bool {
    guard let first = wanted.first else { return true }
    guard text.utf8.count >= wanted.count else { return false }
    let lower = Array(text.lowercased().utf8)
    guard lower.count >= wanted.count else { return false }
    return (0...(lower.count - wanted.count)).contains { start in
      lower[start] == first && lower[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

import Drawing
import FoundationEssentials
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

var isRecordingSnapshots: Bool {
  getenv("RECORD_SNAPSHOTS").map { String(cString: $0) } == "1"
}

/// Compares a text with `Snapshots/NAME.txt`, blanks at the ends of lines aside.
///
/// A missing file, or `RECORD_SNAPSHOTS=1`, writes the file and fails, so that nobody takes a new
/// picture for a checked one.
func assertSnapshot(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = String(#filePath.prefix(upTo: #filePath.ranges(of: "/Support/")[0].lowerBound))
  let file = URL(filePath: "\(folder)/Snapshots/\(name).txt")
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(line.reversed().drop { $0 == " " }.reversed())
  }
  let shown = lines.joined(separator: "\n") + "\n"
  guard !isRecordingSnapshots, let stored = try? Data(contentsOf: file) else {
    try Data(shown.utf8).write(to: file)
    Issue.record("recorded \(name).txt: look at it, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: stored, as: UTF8.self)
  let message = "differs from \(name).txt:\n\(shown)"
  #expect(shown == expected, Comment(rawValue: message), sourceLocation: sourceLocation)
}

extension Screen {
  /// The text, and below it the runs of roles.
  var textAndRoles: String {
    ([text()] + styleRuns().filter { !$0.text.allSatisfy { $0 == " " } }.map(\.description))
      .joined(separator: "\n")
  }

  /// What every cell sends to the terminal.
  var glyphs: [String] {
    (0..<size.height).flatMap { y in (0..<size.width).map { x in self[x, y].text } }
  }
}

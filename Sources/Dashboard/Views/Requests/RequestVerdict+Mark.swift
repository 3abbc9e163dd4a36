import Drawing
import PathModel

extension RequestVerdict {
  /// What is as expected is drawn as a hop that is up, all else as one that is down.
  var role: Role { self == .answered ? .up : .down }

  func sign(_ glyphs: Glyphs) -> Character { self == .answered ? glyphs.up : glyphs.down }

  func mark(_ glyphs: Glyphs) -> StyledText {
    StyledText(String(sign(glyphs)), Style(role, bold: true))
  }
}

/// The signs that views draw, in one set for Unicode and one for ASCII terminals.
///
/// Every state has a sign of its own shape, because colour is never the only signal. Each
/// sign is one cell wide; the arrows and the ellipsis may be more, and are strings.
package struct Glyphs: Sendable {
  package struct Corners: Hashable, Sendable {
    package let topLeft: Character
    package let topRight: Character
    package let bottomLeft: Character
    package let bottomRight: Character
  }

  /// By which the sets are told apart.
  let isASCII: Bool

  package let horizontal: Character
  package let vertical: Character
  package let corners: Corners

  package let up: Character
  package let degraded: Character
  package let down: Character
  package let unknown: Character
  package let pending: Character
  package let stale: Character

  package let bullet: Character
  package let pointer: Character
  package let moreAbove: Character
  package let moreBelow: Character
  /// Points to what to do, as in `→ run: aws sso login`.
  package let arrow: String
  /// What the arrow of a network hop is drawn with, as long as there is room.
  package let arrowShaft: Character
  package let arrowHead: Character
  /// The shaft of a way that nothing passes.
  package let brokenShaft: Character
  /// The shaft of a PrivateLink connection.
  package let doubleShaft: Character
  /// A PrivateLink connection.
  package let doubleArrow: String
  package let ellipsis: String

  /// Rising levels of a sparkline; the lowest is for the smallest value, not for none.
  package let sparkLevels: [Character]
  package let barFull: Character
  package let barEmpty: Character
  /// What the parts of a bar are filled with, each of its own shape.
  package let segments: [Character]
  package let scrollTrack: Character
  package let scrollThumb: Character

  /// The level of `fraction`, where 0 is the lowest and 1 the highest; others are clamped.
  package func spark(_ fraction: Double) -> Character {
    let clamped = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    return sparkLevels[Int((clamped * Double(sparkLevels.count - 1)).rounded())]
  }
}

/// Views compare them all the time, and sign by sign that takes long.
extension Glyphs: Hashable {
  package static func == (left: Glyphs, right: Glyphs) -> Bool { left.isASCII == right.isASCII }

  package func hash(into hasher: inout Hasher) { hasher.combine(isASCII) }
}

extension Glyphs {
  package static let unicode = Glyphs(
    isASCII: false,
    horizontal: "─",
    vertical: "│",
    corners: Corners(topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯"),
    up: "●",
    degraded: "◐",
    down: "✖",
    unknown: "○",
    pending: "…",
    stale: "◌",
    bullet: "•",
    pointer: "›",
    moreAbove: "▲",
    moreBelow: "▼",
    arrow: "→",
    arrowShaft: "─",
    arrowHead: "▶",
    brokenShaft: "╌",
    doubleShaft: "═",
    doubleArrow: "⇒",
    ellipsis: "…",
    sparkLevels: Array("▁▂▃▄▅▆▇█"),
    barFull: "█",
    barEmpty: "░",
    segments: Array("·─═━■"),
    scrollTrack: "│",
    scrollThumb: "┃"
  )

  package static let ascii = Glyphs(
    isASCII: true,
    horizontal: "-",
    vertical: "|",
    corners: Corners(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+"),
    up: "o",
    degraded: "!",
    down: "X",
    unknown: "?",
    pending: ".",
    stale: "~",
    bullet: "*",
    pointer: ">",
    moreAbove: "^",
    moreBelow: "v",
    arrow: "->",
    arrowShaft: "-",
    arrowHead: ">",
    brokenShaft: ".",
    doubleShaft: "=",
    doubleArrow: "=>",
    ellipsis: "...",
    sparkLevels: Array("_.-=+*#"),
    barFull: "#",
    barEmpty: ".",
    segments: Array(".-=#+"),
    scrollTrack: "|",
    scrollThumb: "#"
  )
}

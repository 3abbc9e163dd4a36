import CNcurses
import Drawing

/// The colour pairs of the running curses, made as they are needed.
struct ColorPalette {
  /// A look in curses' terms.
  struct Attributes: Hashable {
    var bits: UInt32
    var pair: Int32
  }

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let depth: ColorDepth
  /// The terminal's own colours, or white on black where curses cannot ask for those.
  private let own: Pair
  private var pairs: [Pair: Int32] = [:]

  var hasColors: Bool { depth != .none }

  /// Starts colours; curses must be running, and knows their number only then.
  init(isColored: Bool) {
    guard isColored, has_colors(), start_color() == OK else {
      depth = .none
      own = Pair(foreground: -1, background: -1)
      return
    }
    let hasDefault = use_default_colors() == OK
    own = Pair(foreground: hasDefault ? -1 : 7, background: hasDefault ? -1 : 0)
    depth = ColorDepth(colors: Int(pl_colors()))
  }

  mutating func attributes(for appearance: Appearance) -> Attributes {
    var appearance = appearance
    let background = appearance.background.map { depth.index(of: $0) }
    // A background that has no counterpart here must not vanish.
    if background == .some(nil) { appearance.reverse.toggle() }
    let pair = Pair(
      foreground: appearance.foreground.flatMap(depth.index) ?? own.foreground,
      background: (background ?? nil) ?? own.background
    )
    return Attributes(bits: ColorPalette.bits(of: appearance), pair: number(of: pair))
  }

  private mutating func number(of pair: Pair) -> Int32 {
    guard hasColors, pair != own else { return 0 }
    if let number = pairs[pair] { return number }
    let number = Int32(pairs.count + 1)
    guard number < pl_color_pairs(),
      init_extended_pair(number, pair.foreground, pair.background) == OK
    else { return 0 }
    pairs[pair] = number
    return number
  }

  private static func bits(of appearance: Appearance) -> UInt32 {
    let wanted = [
      (appearance.bold, PL_BOLD), (appearance.dim, PL_DIM), (appearance.reverse, PL_REVERSE),
      (appearance.underline, PL_UNDERLINE), (appearance.italic, PL_ITALIC),
    ]
    return wanted.filter(\.0).reduce(PL_NORMAL.rawValue) { $0 | $1.1.rawValue }
  }
}

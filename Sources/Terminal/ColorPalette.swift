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
  private var ground: Theme.Ground?
  private var pairs: [Pair: Int32] = [:]
  /// What looks have come to already: to find the nearest colours takes a while.
  private var known: [Appearance: Attributes] = [:]

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

  /// Forgets the pairs of the theme before, and erases with the new one's ground from now on.
  mutating func begin(on ground: Theme.Ground?) {
    guard hasColors else { return }
    self.ground = ground
    pairs = [:]
    known = [:]
    reset_color_pairs()
    pl_background(pl_stdscr(), attributes(for: Appearance()).pair)
  }

  mutating func attributes(for appearance: Appearance) -> Attributes {
    if let attributes = known[appearance] { return attributes }
    var shown = appearance
    let colors = depth.colors(of: appearance, on: ground)
    if colors.reverses { shown.reverse.toggle() }
    let pair = Pair(
      foreground: colors.foreground ?? own.foreground,
      background: colors.background ?? own.background
    )
    let attributes = Attributes(bits: ColorPalette.bits(of: shown), pair: number(of: pair))
    known[appearance] = attributes
    return attributes
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

import CNcurses
package import Drawing
import Glibc

/// The screen and the keyboard, from `init` to ``close()``.
///
/// The terminal is given back however the program ends: by ``close()``, by a stop, and by a crash
/// through the handlers of CNcurses. Meanwhile descriptor 2 goes to memory, and what was
/// written to it is repeated once the screen is gone.
@UIActor
package final class Terminal {
  /// The theme in use: monochrome when colours are refused or there are none.
  package internal(set) var theme: Theme
  /// The user's characters or font lack the Unicode signs.
  package let prefersASCII: Bool
  /// In cells; follows the window when ``TerminalEvent/resized(_:)`` is delivered.
  package internal(set) var size: Size

  nonisolated static let input = STDIN_FILENO
  nonisolated static let output = STDOUT_FILENO

  var usesMouse: Bool
  var palette: ColorPalette
  var decoder = KeyDecoder()
  var queue: [TerminalEvent] = []
  var isAtEnd = false
  /// What the terminal shows; nil when that is not known.
  var shown: Screen?
  /// False while the terminal is someone else's: curses would take it back on any output.
  var isVisible = false
  /// A continue signal that ``suspend()`` has dealt with may still be on its way.
  var expectsContinue = false
  private let screen: OpaquePointer
  private var isClosed = false

  package var glyphs: Glyphs { prefersASCII ? .ascii : .unicode }

  /// Takes the terminal.
  ///
  /// - Throws: when it cannot be drawn on; it has not been touched then.
  package init(theme: Theme, mouse: Bool = false) throws(TerminalError) {
    let setting = TerminalSetting { name in getenv(name).map { String(cString: $0) } }
    let type = try Terminal.checkedType(setting)
    Terminal.setLocale()
    pl_crash_guard_install(Terminal.output)
    for signal in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT] { pl_watch_signal(signal) }
    pl_crash_guard_arm(1)
    guard let screen = Terminal.makeScreen(setting) else {
      pl_crash_guard_arm(0)
      pl_unwatch_signals()
      throw .refused(type: type)
    }
    self.screen = screen
    palette = ColorPalette(isColored: !setting.refusesColor)
    self.theme = palette.hasColors ? theme : .monochrome
    prefersASCII = setting.prefersASCII
    usesMouse = mouse
    size = Terminal.currentSize()
    configure()
    pl_stderr_capture()
    enter()
  }

  /// Gives the terminal back for good and repeats what went to stderr; later calls do nothing.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    delscreen(screen)
    pl_unwatch_signals()
    pl_stderr_release()
  }

  /// Reading and drawing are ours and the decoder's: curses only draws.
  private func configure() {
    raw()
    noecho()
    nonl()
    curs_set(0)
    // Else curses stops drawing when keys are waiting, and moves a cursor that nobody sees.
    typeahead(-1)
    leaveok(pl_stdscr(), true)
    palette.begin(on: theme.ground)
  }

  func enter() {
    isVisible = true
    pl_crash_guard_arm(1)
    write(Terminal.modes(on: true, mouse: usesMouse))
  }

  func leave() {
    guard isVisible else { return }
    isVisible = false
    write(Terminal.modes(on: false, mouse: usesMouse))
    endwin()
    pl_crash_guard_arm(0)
  }

  func write(_ text: String) { pl_tty_write(Terminal.output, text, text.utf8.count) }
}

extension Terminal {
  /// Bracketed paste, and the mouse where it is ours; the crash guard resets all of these.
  private nonisolated static func modes(on: Bool, mouse: Bool) -> String {
    modes([2004], on: on) + (mouse ? mouseModes(on: on) : "")
  }

  /// Buttons, drags, and SGR coordinates.
  nonisolated static func mouseModes(on: Bool) -> String {
    modes([1000, 1002, 1006], on: on)
  }

  private nonisolated static func modes(_ numbers: [Int], on: Bool) -> String {
    numbers.map { "\u{1B}[?\($0)\(on ? "h" : "l")" }.joined()
  }

  private nonisolated static func checkedType(
    _ setting: TerminalSetting
  ) throws(TerminalError) -> String {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let type = setting.type else { throw .noType }
    switch pl_terminal_kind(type) {
    case PL_TERMINAL_USABLE: return type
    case PL_TERMINAL_NO_CURSOR: throw .dumb(type: type)
    default: throw .unknownType(type)
    }
  }

  /// Text is sent as UTF-8 whatever the locale: without this curses would garble it.
  private nonisolated static func setLocale() {
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private nonisolated static func makeScreen(_ setting: TerminalSetting) -> OpaquePointer? {
    guard setting.hasDirectColor, !setting.refusesColor else { return pl_newterm(nil) }
    // Curses takes the description from the variable itself; children must not see it.
    let old = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", DirectColor.terminfo, 1)
    let screen = pl_newterm(DirectColor.terminalType)
    if let old { setenv("TERMINFO", old, 1) } else { unsetenv("TERMINFO") }
    return screen ?? pl_newterm(nil)
  }

  nonisolated static func currentSize() -> Size {
    var rows: Int32 = 24
    var columns: Int32 = 80
    _ = pl_window_size(output, &rows, &columns)
    return Screen(size: Size(width: Int(columns), height: Int(rows))).size
  }
}

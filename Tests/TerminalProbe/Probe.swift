import Drawing
import Glibc
import Terminal

@UIActor
final class Probe {
  private let terminal: Terminal
  private let log: Int32
  private var lines: [String] = []

  init(_ terminal: Terminal, log path: String) {
    self.terminal = terminal
    log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  }

  /// - Returns: why the program ends.
  func run() async -> String {
    let terminfo = getenv("TERMINFO").map { String(cString: $0) } ?? ""
    note("ready \(terminal.size.width)x\(terminal.size.height) \(terminal.theme.name)")
    note("TERMINFO=\(terminfo)")
    while true {
      draw()
      for event in await terminal.events() {
        if case .paste(let text) = event {
          note("paste of \(text.count)")
        } else {
          note("\(event)")
        }
        if let end = respond(to: event) { return end }
      }
    }
  }

  private func respond(to event: TerminalEvent) -> String? {
    switch event {
    case .key(.character("q")): return "quit"
    case .key(.control("c")): return "^C"
    case .interrupted(let signal): return "signal \(signal)"
    case .hangup: return "hangup"
    case .key(.control("z")): terminal.suspend()
    case .key(.character("X")): fatalError("asked to trap")
    case .key(.character("S")): crash()
    case .key(.character("E")): complain("said on stderr")
    case .key(.character("B")): terminal.ring()
    case .key(.character("L")): terminal.repaint()
    case .key(.character("T")): terminal.use(terminal.theme.name == "probe" ? .painted : .probe)
    case .key(.character("U")):
      for number in 0..<200 { terminal.use(.numbered(number)) }
      terminal.use(.painted)
    case .key(.character("M")): terminal.setMouse(true)
    case .key(.character("N")): terminal.setMouse(false)
    case .key(.character("C")): note("copied \(terminal.copy("it's 日本\n\u{1B}[31m"))")
    case .key(.character("D")):
      let longest = String(repeating: "x", count: Terminal.copyLimit)
      note("copied \(terminal.copy(longest)) \(terminal.copy(longest + "x"))")
    default: break
    }
    return nil
  }

  private func crash() {
    let address = UnsafeMutablePointer<Int>(bitPattern: 8)
    address?.pointee = 1
  }

  private func note(_ line: String) {
    lines.append(line)
    let text = line + "\n"
    write(log, text, text.utf8.count)
  }

  private func draw() {
    var screen = Screen(size: terminal.size)
    let frame = Frame(
      title: StyledText("probe 日本", .title),
      note: StyledText("ok", .up),
      glyphs: terminal.glyphs
    )
    let inside = frame.draw(in: screen.bounds, on: &screen)
    let shown = lines.filter { !$0.contains(#"character("R")"#) }.suffix(inside.height)
    TextBlock(shown.map { StyledText($0, .degraded) }, isWrapping: false)
      .draw(in: inside, on: &screen)
    screen.put("\u{378}\u{301}!", x: inside.right - 2, y: inside.y, style: Style(.banner))
    terminal.show(screen)
  }
}

func complain(_ message: String) {
  let line = message + "\n"
  write(STDERR_FILENO, line, line.utf8.count)
}

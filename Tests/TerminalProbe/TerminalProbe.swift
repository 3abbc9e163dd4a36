import Drawing
import Glibc
import Terminal

/// A program for the tests to drive under a pty: it shows its events and logs them to a file.
///
/// `q` and ^C quit, ^Z stops, `X` traps, `S` follows a null pointer, `E` writes to stderr,
/// `B` rings, `L` repaints, `C` copies a text and `D` one that is as long as it may be; `T` takes
/// the other theme, `U` many of them, `M` turns the mouse on and `N` off; `R` is not shown, so that
/// it changes nothing on the screen.
@main
private enum TerminalProbe {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      let end = try UIExecutor.run {
        let terminal = try Terminal(theme: .probe, mouse: arguments.contains("mouse"))
        defer { terminal.close() }
        return await Probe(terminal, log: arguments.first ?? "/dev/null").run()
      }
      print("bye: \(end)")
    } catch let error as TerminalError {
      complain("probe: \(error.message)")
      exit(2)
    } catch {
      exit(3)
    }
  }
}

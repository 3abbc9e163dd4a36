import Glibc
import Testing

/// A program that runs under a pseudo-terminal of its own, as its session's leader.
final class Pty {
  struct Failure: Error {
    var call: String
    var errno: Int32
  }

  let process: pid_t
  private(set) var bytes: [UInt8] = []
  let modesBefore: [UInt32]
  private var master: Int32
  /// Keeps the terminal and its modes after the program has closed it.
  private var slave: Int32
  private var isReaped = false

  init(_ command: [String], environment: [String], columns: UInt16 = 80, rows: UInt16 = 24) throws {
    // posix_openpt() is hidden behind a feature macro.
    let flags = O_RDWR | O_NOCTTY | O_CLOEXEC
    master = try checked("open", open("/dev/ptmx", flags | O_NONBLOCK))
    var number: Int32 = 0
    var unlocked: Int32 = 0
    _ = try checked("TIOCSPTLCK", ioctl(master, 0x4004_5431, &unlocked))
    _ = try checked("TIOCGPTN", ioctl(master, 0x8004_5430, &number))
    let path = "/dev/pts/\(number)"
    slave = try checked("open \(path)", open(path, flags))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = try checked("TIOCSWINSZ", ioctl(master, UInt(TIOCSWINSZ), &size))
    modesBefore = terminalModes(of: slave)
    process = try spawn(command, environment: environment, terminal: path)
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  var output: String { String(decoding: bytes, as: UTF8.self) }
  var modes: [UInt32] { terminalModes(of: slave) }

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    try await eventually("sending \(bytes.count) bytes") {
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else {
          // The program reads, and what it writes must not block it.
          var ready = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
          guard poll(&ready, 1, 20) > 0 else { break }
        }
        receive()
      }
      receive()
      return rest.isEmpty
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal goes away, as when its window is closed.
  func hangUp() {
    for descriptor in [slave, master] where descriptor >= 0 { close(descriptor) }
    slave = -1
    master = -1
  }

  func waitForOutput(_ text: String) async throws {
    try await eventually("output \(text.debugDescription)") {
      receive()
      return output.contains(text)
    }
  }

  /// - Returns: the status of waitpid(2).
  func exit() async throws -> Int32 {
    var status: Int32 = 0
    try await eventually("end of process \(process)") {
      receive()
      isReaped = waitpid(process, &status, WNOHANG) == process
      return isReaped
    }
    receive()
    return status
  }

  private func receive() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while master >= 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      bytes += buffer[..<count]
    }
  }
}

/// Polls a condition, with a limit that only a broken program reaches.
func eventually(_ what: String, _ condition: () throws -> Bool) async throws {
  let deadline = ContinuousClock.now + .seconds(60)
  while try !condition() {
    guard ContinuousClock.now < deadline else {
      Issue.record("waited in vain for \(what)")
      throw Pty.Failure(call: what, errno: ETIMEDOUT)
    }
    try await Task.sleep(for: .milliseconds(5))
  }
}

private func checked(_ call: String, _ result: Int32) throws -> Int32 {
  guard result >= 0 else { throw Pty.Failure(call: call, errno: errno) }
  return result
}

private func terminalModes(of descriptor: Int32) -> [UInt32] {
  var modes = termios()
  guard tcgetattr(descriptor, &modes) == 0 else { return [] }
  return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
}

/// Starts a program in a new session, with the terminal as its descriptors 0 to 2.
private func spawn(
  _ command: [String],
  environment: [String],
  terminal: String
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor: Int32 in 0...2 {
    posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A feature macro hides POSIX_SPAWN_SETSID. Threads of the pool block signals.
  let newSession: Int32 = 0x80
  var noSignals = sigset_t()
  sigemptyset(&noSignals)
  posix_spawnattr_setsigmask(&attributes, &noSignals)
  posix_spawnattr_setflags(&attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK)))
  var arguments = command.map { strdup($0) } + [nil]
  var variables = environment.map { strdup($0) } + [nil]
  defer { for text in arguments + variables { free(text) } }
  var process: pid_t = 0
  let error = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &variables)
  guard error == 0 else { throw Pty.Failure(call: "posix_spawn \(command[0])", errno: error) }
  return process
}

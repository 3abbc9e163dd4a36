import ChildProcess
import FoundationEssentials

/// The Python that runs the operator's AWS CLI.
struct Interpreter: Equatable, Sendable {
  var path: String
  /// As the CLI's own start has them.
  var flags: [String] = []
  /// What a wrapper of the CLI changes in the environment; nil: the variable is taken away.
  var environment: [String: String?] = [:]

  /// Finds it from the executable file; of other Pythons on this machine none is ever tried, so that
  /// nothing else is trusted than what `aws` itself would start.
  static func find(behind executable: String, on path: String) async throws(NoWorker)
    -> Interpreter
  {
    guard let file = ExecutableFile.find(executable, on: path) else {
      throw NoWorker("\(executable) is no executable file")
    }
    switch Program(head: try head(of: file), searching: path) {
    case .python(let path, let flags): return Interpreter(path: path, flags: flags)
    case .binary:
      throw NoWorker("\(file) is a bundle that has no Python interpreter of its own")
    case .script:
      guard let found = await inside(wrapper: file) else {
        throw NoWorker("\(file) is a script that does not become a Python interpreter")
      }
      return found
    }
  }

  private static func head(of file: String) throws(NoWorker) -> [UInt8] {
    do {
      let handle = try Data(contentsOf: URL(filePath: file), options: .alwaysMapped)
      return Array(handle.prefix(4096))
    } catch {
      throw NoWorker("\(file) cannot be read")
    }
  }

  /// A wrapper that becomes Python by `exec` is seen to do so, where the system tells of processes.
  ///
  /// On a busy machine one may come and go unseen, so it is run twice before it counts as another program.
  private static func inside(wrapper file: String) async -> Interpreter? {
    if let found = await seen(in: file) { return found }
    return await seen(in: file)
  }

  private static func seen(in file: String) async -> Interpreter? {
    let conversation = Conversation(
      Command(file, ["--version"], environment: CLIEnvironment.overrides)
    )
    defer { conversation.end() }
    // The version is printed at its end, when there is nothing more to be seen of it.
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end, conversation.failure == nil {
      if let process = conversation.processID {
        guard ProcessFiles(process).isAlive else { return nil }
        if let found = Interpreter(in: ProcessFiles(process)) { return found }
      }
      try? await Task.sleep(for: .milliseconds(2))
    }
    return nil
  }
}

/// The files of a process under `/proc`.
///
/// While a process becomes another program by `exec`, and once it has ended, its command line and its
/// environment read as empty: only its state tells which.
///
/// Source: proc_pid_cmdline(5), proc_pid_environ(5), proc_pid_stat(5).
struct ProcessFiles {
  private let folder: String

  init(_ process: Int32) { folder = "/proc/\(process)" }

  /// For tests: a folder as Linux has for a process.
  init(folder: String) { self.folder = folder }

  /// Whether it has not ended; one that has is there until somebody takes notice.
  var isAlive: Bool {
    guard let stat = text("stat"), let name = stat.lastIndex(of: ")") else { return false }
    let state = stat[stat.index(after: name)...].first { $0 != " " }
    return state != "Z" && state != "X"
  }

  /// Empty files read as nil.
  var commandLine: [String]? { words("cmdline") }
  /// Empty files read as nil.
  var environment: [String]? { words("environ") }

  private func words(_ file: String) -> [String]? {
    guard let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(file)")), !data.isEmpty
    else { return nil }
    return data.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func text(_ file: String) -> String? {
    (try? Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Interpreter {
  /// Reads the interpreter from a process that runs it.
  ///
  /// Both files must be of the same program: a process may become another one between the two reads.
  ///
  /// - Returns: nil if the process is not Python, or not yet.
  init?(in files: ProcessFiles) {
    guard let words = files.commandLine, let variables = files.environment,
      files.commandLine == words
    else { return nil }
    self.init(commandLine: words, environment: variables)
  }
}

extension Interpreter {
  /// What shells change by themselves.
  private static let shellsOwn: Set<String> = ["_", "OLDPWD", "PWD", "SHLVL"]

  /// nil: the process is not Python.
  init?(commandLine words: [String], environment variables: [String]) {
    guard let name = words.first, Program.isPython(name) else { return nil }
    let rest = words.dropFirst()
    let flags = rest.prefix { $0.hasPrefix("-") && $0 != "-c" && $0 != "-m" }
    guard rest.count > flags.count else { return nil }
    let there = Dictionary(
      variables.compactMap { word in
        word.firstIndex(of: "=").map {
          (String(word[..<$0]), String(word[word.index(after: $0)...]))
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
    guard let path = ExecutableFile.find(name, on: there["PATH"] ?? "") else { return nil }
    self.init(path: path, flags: Array(flags))
    let here = ProcessInfo.processInfo.environment
    for name in Set(there.keys).union(here.keys).subtracting(Self.shellsOwn)
    where there[name] != here[name] && CLIEnvironment.overrides[name] == nil {
      environment[name] = .some(there[name])
    }
  }
}

import ChildProcess
import PathModel

/// How ssh is run for a login.
struct SSHCall {
  /// Printed before anything of curl's: what stands before it is text of the login's own.
  static let mark = Array("pltop-begin\n".utf8)

  /// Bytes that a login may print of its own.
  static let noiseLimit = 64 << 10

  /// How long logins may take, the jump hosts' among them.
  static let patience = Duration.seconds(30)

  /// What the client's shell is told, whatever is asked for: it means the same to sh, bash, zsh, csh
  /// and fish, and holds no mark that a shell which shows its commands could print.
  static let remoteCommand =
    #"printf 'pltop-%s\n' begin; exec curl "# + CurlSeat.arguments.joined(separator: " ")

  let host: String
  /// What tells ssh the way, as the operator would type it.
  private let way: [String]

  /// nil: the login names no host.
  init?(_ login: SSHLogin) {
    guard let host = login.host else { return nil }
    self.host = host
    let options: [(String, String?)] = [
      ("-l", login.user), ("-p", login.port.map(String.init)), ("-i", login.identityFile),
      ("-J", login.jumpHost),
    ]
    way = options.flatMap { option, value in value.map { [option, $0] } ?? [] }
  }

  /// Source: `man ssh`, `man ssh_config`.
  ///
  /// - `LogLevel`: the daemon's banner is not shown.
  /// - `RemoteCommand`, `ClearAllForwardings`: what the configuration may hold for the operator's own
  ///   sessions would stand in the way of this command, and of several side by side.
  var arguments: [String] {
    let options = [
      "BatchMode=yes", "ConnectTimeout=10", "LogLevel=ERROR", "RemoteCommand=none",
      "ClearAllForwardings=yes",
    ]
    return ["-T"] + options.flatMap { ["-o", $0] } + way + ["--", host, Self.remoteCommand]
  }

  func command(_ job: CurlSeat.Job) -> Command {
    Command(
      "ssh",
      arguments,
      // The ssh that goes to a jump host knows of no batch mode: it must not open a window to ask.
      environment: ["SSH_ASKPASS": nil, "SSH_ASKPASS_REQUIRE": "never"],
      standardInput: job.config,
      timeout: job.timeout + Self.patience,
      outputLimit: job.outputLimit + Self.noiseLimit + Self.mark.count,
      errorLimit: job.errorLimit + Self.noiseLimit
    )
  }

  /// For a terminal, as in `ssh -l ec2-user 203.0.113.7 curl --version`.
  func line(_ command: String = "") -> String {
    let words = ["ssh"] + way + [host]
    let line = words.map(\.shellWord).joined(separator: " ")
    return "`\(command.isEmpty ? line : "\(line) \(command)")`"
  }
}

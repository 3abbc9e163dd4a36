import ChildProcess
import PathModel

@testable import Requests

/// A program that stands in for curl: it keeps how it was called, and hands all of it on to the real
/// one.
enum RecordingCurl {
  /// Files of `$HOME`: `arguments` has a NUL after each, and `config` what came on standard input.
  static let script = """
    #!/bin/sh
    printf '%s\\0' "$@" >>"$HOME/arguments"
    tee "$HOME/config" | PATH=/usr/bin:/bin curl "$@"

    """

  /// On this machine, with `folder` as its home.
  static func here(_ folder: Folder) throws -> CurlSeat {
    try folder.write(script, to: "curl", mode: 0o755)
    let commands = CommandRunner { command async throws(CommandError) in
      var command = command
      command.environment["PATH"] = "\(folder.path):/usr/bin:/bin"
      command.environment["HOME"] = folder.path
      return try await CommandRunner.live.run(command)
    }
    return .here(commands: commands)
  }
}

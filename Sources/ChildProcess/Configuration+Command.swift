import Subprocess
import SystemPackage

extension Configuration {
  /// The library's form of `command`: in a new session, on top of our environment.
  init(_ command: Command) {
    var options = PlatformOptions()
    options.createSession = true
    let changes = command.environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    self.init(
      executable: command.executable.contains("/")
        ? .path(FilePath(command.executable)) : .name(command.executable),
      arguments: Arguments(command.arguments),
      environment: .inherit.updating(Dictionary(uniqueKeysWithValues: changes)),
      platformOptions: options
    )
  }
}

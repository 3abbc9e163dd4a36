import ChildProcess
import Foundation
import Testing

@testable import AWSBackend

/// A folder with a Python of its own and a package `awscli` that does what a test asks for.
///
/// `ec2 describe-…` names what: see `clidriver`. The folder goes when the last reference does.
final class PretendCLI: Sendable {
  let folder: String
  var script: String { "\(folder)/bin/aws" }
  var python: String { "\(folder)/bin/python" }
  var home: String { "\(folder)/home" }

  init() async throws {
    folder =
      FileManager.default.temporaryDirectory.path + "/pltop-cli-\(UUID().uuidString.prefix(8))"
    let made = try await CommandRunner.live.run(
      Command("python3", ["-m", "venv", "--without-pip", folder])
    )
    try #require(made.end == .exited(0), "\(String(decoding: made.standardError, as: UTF8.self))")
    try FileManager.default.createDirectory(
      atPath: "\(home)/.aws/sso/cache",
      withIntermediateDirectories: true
    )
    try FileManager.default.createDirectory(
      atPath: "\(package)",
      withIntermediateDirectories: true
    )
    let version = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/lib")[0]
    try write("\(folder)/package\n", to: "\(folder)/lib/\(version)/site-packages/awscli.pth")
    try write("__version__ = \"9.8.7\"\n", to: "\(package)/__init__.py")
    try write(Self.clidriver, to: "\(package)/clidriver.py")
    try writeScript("#!\(python)\n\(Self.main)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var package: String { "\(folder)/package/awscli" }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  /// Puts another file in the place of `aws`.
  func writeScript(_ text: String) throws {
    try write(text, to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
  }

  /// What is run for `aws ec2 describe-<what>`.
  func command(
    _ what: String,
    _ rest: [String] = [],
    environment: [String: String?] = [:],
    timeout: Duration = .seconds(60)
  ) -> Command {
    Command(
      script,
      ["ec2", "describe-\(what)"] + rest,
      environment: CLIEnvironment.overrides.merging(
        ["HOME": home].merging(environment) { $1 }
      ) { $1 },
      timeout: timeout
    )
  }

  /// Kept running, with a longer patience than the machine can need.
  func warm(_ change: (inout WarmLimits) -> Void = { _ in }) -> WarmCLI {
    var limits = WarmLimits()
    limits.hello = .seconds(120)
    limits.patience = .seconds(600)
    change(&limits)
    return WarmCLI(executable: script, limits: limits)
  }

  /// What `aws` is, with what it does when asked for its version.
  static let main = """
    import platform, sys
    import awscli
    from awscli import clidriver
    clidriver.IS_PROCESS = True
    if sys.argv[1:] == ["--version"]:
        print("aws-cli/%s Python/%s" % (awscli.__version__, platform.python_version()), "Test/1")
        sys.exit(0)
    sys.exit(clidriver.create_clidriver().main(sys.argv[1:]))
    """

  private static let clidriver = """
    import json, os, sys, time

    IS_PROCESS = False

    class Session:
        user_agent_extra = ""
        def get_component(self, name): return self
        def register_component(self, name, component): pass
        def create_client(self, *names, **options): return self

    class Driver:
        count = 0
        def __init__(self):
            Driver.count += 1
            self.session = Session()
            self.seen = self.credentials()
        def credentials(self):
            try:
                with open(os.path.expanduser("~/.aws/credentials")) as file:
                    return file.read()
            except OSError:
                return ""
        def main(self, argv):
            # The options that all calls share mean nothing here.
            own = argv[2:argv.index("--output")] if "--output" in argv else argv[2:]
            return getattr(self, argv[1].replace("-", "_"))(*own) or 0

        def describe_pid(self): print(os.getpid())
        def describe_driver(self): print(Driver.count)
        def describe_credentials(self): print(self.seen)
        def describe_environment(self, *names):
            print(json.dumps({name: os.environ.get(name) for name in names}))
        def describe_hang(self): time.sleep(1000)
        def describe_death(self):
            if not IS_PROCESS: os.kill(os.getpid(), 9)
            print("a process")
        def describe_garbage(self):
            if not IS_PROCESS:
                for number in range(3, 32):
                    try: os.write(number, b"garbage\\n")
                    except OSError: pass
            print("a process")
        def describe_meeting(self, folder):
            open(os.path.join(folder, str(os.getpid())), "w").close()
            while len(os.listdir(folder)) < 2: time.sleep(0.005)
            print(os.getpid())

        def describe_both(self):
            print("out", end="")
            print("err", file=sys.stderr)
        def describe_unicode(self): print('{"name": "東京 \\u2028 \\U0001F600"}')
        def describe_error(self):
            print("\\nAn error occurred (AccessDenied) when calling it: no", file=sys.stderr)
            return 254
        def describe_exit(self): sys.exit(2)
        def describe_words(self): sys.exit("wrong words")
        def describe_trouble(self): raise ValueError("of the CLI's own")
        def describe_nothing(self): pass
        def describe_input(self): print(repr(sys.stdin.read()), repr(os.read(0, 10)))
        def describe_terminal(self):
            try:
                open("/dev/tty")
                print("a terminal")
            except OSError:
                print("no terminal")
        def describe_child(self): os.system("echo child >&2")

    def create_clidriver(): return Driver()
    """
}

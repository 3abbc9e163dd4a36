import ArgumentParser
import PathModel

/// Where test requests are sent from, and which way they go.
struct SeatOptions: ParsableArguments {
  @Option(help: "Send test requests from: here, ssh or ssm (default: here).")
  var seat: Seat.Kind?

  @Option(help: "The test client for ssh (default: the address of the instance found).")
  var sshHost: String?

  @Option(help: "The user for ssh, as in ec2-user (default: as ssh's own configuration says).")
  var sshUser: String?

  @Option(help: "The port for ssh.")
  var sshPort: Int?

  @Option(help: "The identity file for ssh.")
  var sshKey: String?

  @Option(help: "The jump host for ssh, as in user@bastion.")
  var sshJump: String?

  @Option(help: "Send test requests to this URL instead of the endpoint, as in http://10.1.1.12.")
  var url: String?

  @Option(help: "Connect to this address instead of looking the name up, as in 10.1.1.12.")
  var connect: String?

  @Option(help: "The configuration file (default: ~/.config/pltop/config.yaml).")
  var config: String?

  func validate() throws {
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("--url takes a URL that begins with http:// or https://, not '\(url)'.")
    }
    let login = SSHLogin(host: sshHost, user: sshUser, port: sshPort, jumpHost: sshJump)
    if let problem = login.problem { throw ValidationError("\(problem).") }
    if let problem = connect.flatMap(RequestRoute.problem(ofConnection:)) {
      throw ValidationError("--connect: \(problem).")
    }
  }

  /// Of the demo and AWS, what is only for one is not passed over in silence on the other.
  func requireSense(inDemo isDemo: Bool) throws {
    guard isDemo else {
      if seat == .simulated {
        throw ValidationError("--seat simulated is for the demo; it takes here, ssh or ssm.")
      }
      return
    }
    if let seat, seat != .simulated {
      throw ValidationError(
        "--seat \(seat.rawValue) is for AWS: the demo's requests come from its simulated client."
      )
    }
    let given = [
      ("--ssh-host", sshHost), ("--ssh-user", sshUser), ("--ssh-key", sshKey),
      ("--ssh-jump", sshJump), ("--ssh-port", sshPort.map(String.init)),
    ]
    if let option = given.first(where: { $0.1 != nil })?.0 {
      throw ValidationError("\(option) is for AWS: the demo's client is simulated.")
    }
  }
}

extension Seat.Kind: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

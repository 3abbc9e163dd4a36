import ArgumentParser
import Configuration
import PathModel

/// Where test requests are sent from, and which way they go.
struct SeatOptions: ParsableArguments, SettingOptions {
  @Option(help: .of(.seat))
  var seat: Seat.Kind?

  @Option(help: .of(.sshHost))
  var sshHost: String?

  @Option(help: .of(.sshUser))
  var sshUser: String?

  @Option(help: .of(.sshPort))
  var sshPort: Int?

  @Option(help: .of(.sshKey))
  var sshKey: String?

  @Option(help: .of(.sshJump))
  var sshJump: String?

  @Option(help: .of(.url))
  var url: String?

  @Option(help: .of(.connect))
  var connect: String?

  func validate() throws { try requireGood() }

  func say(to layer: inout SettingLayer) throws(SettingRefusal) {
    // The demo's is the only one there, and no setting.
    if seat != .simulated { try layer.take(.seat, option: seat?.rawValue) }
    try layer.take(.sshHost, option: sshHost)
    try layer.take(.sshUser, option: sshUser)
    try layer.take(.sshPort, option: sshPort)
    try layer.take(.sshKey, option: sshKey)
    try layer.take(.sshJump, option: sshJump)
    try layer.take(.url, option: url)
    try layer.take(.connect, option: connect)
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

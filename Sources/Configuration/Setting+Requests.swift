import PathModel

/// Test requests: what is sent, from where and which way.
extension Setting {
  static let requests = [
    kept, requestPath, seat, url, connect, every, sshHost, sshUser, sshPort, sshKey, sshJump,
  ]

  package static let kept = Setting(
    "requests",
    \.requests,
    .requests,
    "Test requests to choose from; the first is what is sent when no other is named",
    initial: "those of the article, as here",
    isOfLink: true,
    isOfDemo: true
  )

  package static let requestPath = Setting(
    "path",
    \.path,
    .text("a path that begins with /", where: { $0.hasPrefix("/") }),
    "The path that test requests ask for",
    initial: "the first kept request's",
    example: "/api/tasks",
    option: "--path",
    isOfLink: true,
    isOfDemo: true
  )

  package static let seat = Setting(
    "seat",
    \.seat,
    .word([.here, .ssh, .ssm]),
    "Where test requests are sent from",
    initial: "here; in the demo its own client",
    option: "--seat",
    isOfLink: true
  )

  package static let url = Setting(
    "url",
    \.url,
    .url,
    "Send test requests to this URL instead of the endpoint",
    initial: "the endpoint's DNS names",
    example: "http://10.1.1.12",
    option: "--url",
    isOfLink: true
  )

  package static let connect = Setting(
    "connect",
    \.connect,
    .text("an address", problem: RequestRoute.problem(ofConnection:)),
    "Connect to this address instead of looking the name up",
    initial: "the name is looked up",
    example: "10.1.1.12",
    option: "--connect",
    isOfLink: true
  )

  package static let every = Setting(
    "every",
    \.every,
    .number(1...3600, "whole seconds"),
    "Seconds between two requests of a series on the dashboard",
    isOfLink: true,
    isOfDemo: true
  )

  package static let sshHost = Setting(
    "ssh.host",
    \.ssh.host,
    .part { SSHLogin(host: $0) },
    "The test client for ssh",
    initial: "the address of the instance found",
    example: "203.0.113.7",
    option: "--ssh-host",
    isOfLink: true
  )

  package static let sshUser = Setting(
    "ssh.user",
    \.ssh.user,
    .part { SSHLogin(user: $0) },
    "The user for ssh",
    initial: "as ssh's own configuration says",
    example: "ec2-user",
    option: "--ssh-user",
    isOfLink: true
  )

  package static let sshPort = Setting(
    "ssh.port",
    \.ssh.port,
    .number(1...65_535),
    "The port for ssh",
    initial: "as ssh's own configuration says",
    example: "22",
    option: "--ssh-port",
    isOfLink: true
  )

  package static let sshKey = Setting(
    "ssh.identity-file",
    \.ssh.identityFile,
    .text(),
    "The identity file for ssh",
    initial: "as ssh's own configuration says",
    example: "~/.ssh/id_ed25519",
    option: "--ssh-key",
    isOfLink: true
  )

  package static let sshJump = Setting(
    "ssh.jump-host",
    \.ssh.jumpHost,
    .part { SSHLogin(jumpHost: $0) },
    "The jump host for ssh",
    initial: "as ssh's own configuration says",
    example: "me@bastion.example.com",
    option: "--ssh-jump",
    isOfLink: true
  )
}

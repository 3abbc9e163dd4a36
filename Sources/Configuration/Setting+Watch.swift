import PathModel

/// The request that the path is judged for, and the parts of the route that never count.
extension Setting {
  package static let watchPort = Setting(
    "watch.port",
    \.watch.port,
    .number(1...65_535),
    "The port of the request that the path is judged for",
    initial: "every listener",
    example: "443",
    option: "--watch-port",
    isOfLink: true
  )

  package static let watchScheme = Setting(
    "watch.scheme",
    \.watch.scheme,
    .word(WatchedRequest.Scheme.allCases),
    "Its protocol",
    initial: "every listener",
    example: "https",
    option: "--watch-scheme",
    isOfLink: true
  )

  package static let watchHost = Setting(
    "watch.host",
    \.watch.host,
    .text("a host name", where: { !$0.contains("/") && !$0.contains(":") }),
    "Its Host header, which chooses among the ALB's rules",
    initial: "every rule",
    example: "api.example.com",
    option: "--watch-host",
    isOfLink: true
  )

  package static let watchPath = Setting(
    "watch.path",
    \.watch.path,
    .text("a path that begins with /", where: { $0.hasPrefix("/") }),
    "Its path, which chooses among the ALB's rules",
    initial: "every rule",
    example: "/orders",
    option: "--watch-path",
    isOfLink: true
  )

  package static let ignored = Setting(
    "ignore",
    \.ignored,
    .arns,
    "Listeners and rules that are somebody else's and never count",
    initial: "none",
    example: "[arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/net/demo-nlb/1/2]",
    option: "--ignore",
    isOfLink: true
  )
}

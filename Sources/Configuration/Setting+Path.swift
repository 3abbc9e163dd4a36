/// Which path is watched, and how AWS is asked.
extension Setting {
  static let path = [
    customer, customerProfile, customerRegion, customerRole, provider, providerProfile,
    providerRegion, providerRole, endpoint, service, client, watchPort, watchScheme, watchHost,
    watchPath, ignored, terraform, terraformProgram, interval, timeout, aws, warm,
    endpointURL,
  ]

  package static let customer = Setting(
    "customer.side",
    \.customer,
    .word(SideUse.allCases),
    "Whether the customer's side is watched; none: the endpoints are somebody else's",
    initial: "watched",
    example: "none",
    option: "--customer",
    isOfLink: true
  )

  package static let provider = Setting(
    "provider.side",
    \.provider,
    .word(SideUse.allCases),
    "Whether the provider's side is watched; none: the service is somebody else's",
    initial: "watched",
    example: "none",
    option: "--provider",
    isOfLink: true
  )

  package static let customerProfile = Setting(
    "customer.profile",
    \.customerProfile,
    .text(),
    "The AWS CLI profile of the customer's account",
    initial: "the provider's, else the CLI's own choice",
    example: "customer",
    option: "--customer-profile",
    isOfLink: true
  )

  package static let customerRegion = Setting(
    "customer.region",
    \.customerRegion,
    .text(),
    "The region of the customer's endpoint",
    initial: "the provider's, else the CLI's own choice",
    example: "eu-west-1",
    option: "--customer-region",
    isOfLink: true
  )

  package static let customerRole = Setting(
    "customer.role-arn",
    \.customerRole,
    .roleARN,
    "The role to assume in the customer's account, as the customer's profile",
    initial: "none",
    example: "arn:aws:iam::444455556666:role/pltop",
    option: "--customer-role-arn",
    isOfLink: true
  )

  package static let providerProfile = Setting(
    "provider.profile",
    \.providerProfile,
    .text(),
    "The AWS CLI profile of the provider's account",
    initial: "the customer's, else the CLI's own choice",
    example: "provider",
    option: "--provider-profile",
    isOfLink: true
  )

  package static let providerRegion = Setting(
    "provider.region",
    \.providerRegion,
    .text(),
    "The region of the provider's endpoint service",
    initial: "the customer's, else the CLI's own choice",
    example: "eu-west-1",
    option: "--provider-region",
    isOfLink: true
  )

  package static let providerRole = Setting(
    "provider.role-arn",
    \.providerRole,
    .roleARN,
    "The role to assume in the provider's account, as the provider's profile",
    initial: "none",
    example: "arn:aws:iam::111122223333:role/pltop",
    option: "--provider-role-arn",
    isOfLink: true
  )

  package static let endpoint = Setting(
    "endpoint",
    \.endpoint,
    .endpoint,
    "The interface endpoint to watch",
    initial: "the only one there is",
    example: "vpce-0123456789abcdef0",
    option: "--endpoint",
    isOfLink: true
  )

  package static let service = Setting(
    "service",
    \.service,
    .text("an id, service name or Name tag"),
    "The endpoint service to watch",
    initial: "the only one there is",
    example: "vpce-svc-0123456789abcdef0",
    option: "--service",
    isOfLink: true
  )

  package static let client = Setting(
    "client",
    \.client,
    .client,
    "Who the client is: named, and blocked or stopped, it counts; an instance that is found never does",
    initial: "nobody is named",
    example: "i-0123456789abcdef0",
    option: "--client",
    isOfLink: true
  )

  package static let terraform = Setting(
    "terraform",
    \.terraform,
    .text("a folder, a file with its state or outputs as JSON, or - for standard input"),
    "The Terraform configuration whose state names the path; what is not in it is discovered",
    initial: "none",
    example: "~/stack",
    option: "--terraform",
    isOfLink: true
  )

  package static let terraformProgram = Setting(
    "terraform-program",
    \.terraformProgram,
    .text("a name on PATH or a path"),
    "The program that reads Terraform's state",
    option: "--terraform-program",
    isOfLink: true
  )

  package static let interval = Setting(
    "interval",
    \.interval,
    .number(1...3600, "whole seconds"),
    "Seconds between two refreshes",
    initial: "2, or 10 where each call of aws is a process",
    example: "5",
    option: "--interval",
    isOfLink: true,
    isOfDemo: true
  )

  package static let timeout = Setting(
    "timeout",
    \.timeout,
    .number(1...600, "whole seconds"),
    "Seconds after which a call of aws is given up",
    option: "--timeout",
    isOfLink: true
  )

  package static let aws = Setting(
    "aws",
    \.aws,
    .text("a name on PATH or a path"),
    "The aws program",
    option: "--aws",
    isOfLink: true
  )

  package static let warm = Setting(
    "warm",
    \.warm,
    .word(WarmUse.allCases),
    "Whether the AWS CLI is kept running, so that a call costs a fraction of a process",
    option: "--warm",
    isOfLink: true
  )

  package static let endpointURL = Setting(
    "endpoint-url",
    \.endpointURL,
    .url,
    "Ask this URL instead of AWS, for both sides",
    initial: "AWS_ENDPOINT_URL, else AWS",
    example: "http://127.0.0.1:5000",
    option: "--endpoint-url",
    isOfLink: true
  )
}

extension SettingKind where Value == String {
  /// Source: “IAM identifiers”; the partition and a role's path may be any.
  fileprivate static var roleARN: Self {
    Self(
      "a role's ARN, as in arn:aws:iam::111122223333:role/pltop",
      parse: {
        $0.wholeMatch(of: /arn:[a-z-]+:iam::[0-9]{12}:role\/[\w+=,.@\/-]+/) == nil ? nil : $0
      },
      show: { .text($0) }
    )
  }

  fileprivate static var endpoint: Self {
    Self(
      "an interface endpoint's id, as in vpce-0123456789abcdef0",
      parse: { $0.hasPrefix("vpce-") ? $0 : nil },
      problem: { text in
        guard text.hasPrefix("vpce-svc-") else { return nil }
        return "'\(text)' is no interface endpoint. An endpoint service is named with --service, "
          + "or the key service"
      },
      show: { .text($0) }
    )
  }
}

extension DiagnosisRule {
  /// AWS refuses the credentials in a region, and accepts them when it is asked who they belong to: the
  /// region may not be enabled for the account.
  static let regionRefuses = DiagnosisRule(
    id: "region-refuses",
    title: "AWS refuses good credentials in this region",
    hop: .endpoint,
    causes: [145],
    source: AWSPage.regions,
    isAboutSight: true,
    find: { situation in
      Side.allCases.flatMap { side in
        situation.symptoms(
          ofHopsNotSeenFor: [.auth],
          on: side,
          where: situation.isRefusedInRegion
        ).map { situation.askingAboutRegion($0, side) }
      }
    }
  )
}

extension Situation {
  fileprivate func askingAboutRegion(
    _ symptom: DiagnosisRule.Symptom,
    _ side: Side
  ) -> DiagnosisRule.Symptom {
    var symptom = symptom
    let access = side == .customer ? customer.access : provider.access
    let account = (side == .customer ? customer.identity : provider.identity).current?.account
    let place = access.region ?? "this region"
    symptom.message =
      "is \(place) enabled for account \(account ?? "?")? The credentials are good "
      + "(sts get-caller-identity answers): \(symptom.message)"
    let names = access.region.map { ["--filters", "Name=region-name,Values=\($0)"] } ?? []
    let profile = access.profile.map { ["--profile", $0] } ?? []
    symptom.next = .run(
      SuggestedCommand(
        operation: "ec2 describe-regions",
        words: ["--all-regions"] + names + ["--query", "Regions[].[RegionName,OptInStatus]"],
        access: profile + ["--region", Self.home(of: access.region)]
      )
    )
    return symptom
  }

  /// A region of the same partition that every account has.
  private static func home(of region: String?) -> String {
    switch region {
    case let region? where region.hasPrefix("cn-"): "cn-north-1"
    case let region? where region.hasPrefix("us-gov-"): "us-gov-west-1"
    case let region? where region.hasPrefix("eusc-"): "eusc-de-east-1"
    default: "us-east-1"
    }
  }
}

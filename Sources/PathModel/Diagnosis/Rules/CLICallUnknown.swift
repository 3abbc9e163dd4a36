extension DiagnosisRule {
  /// The CLI does not know a call: it is too old, or no AWS CLI.
  ///
  /// A call that no hop rests on would only explain more, so it is advice.
  static let cliCallUnknown = DiagnosisRule(
    id: "cli-call-unknown",
    title: "the AWS CLI does not know a call",
    hop: .endpoint,
    causes: [148],
    source: AWSPage.versions,
    isAboutSight: true,
    find: { situation in
      let needed = situation.symptoms(ofHopsNotSeenFor: [.usage], showsCommand: true)
      return needed.isEmpty ? situation.symptomsOfOptionalCalls : needed
    }
  )
}

extension Situation {
  fileprivate var symptomsOfOptionalCalls: [DiagnosisRule.Symptom] {
    let unknown = sample.calls.filter { $0.problem?.isOfTheCLI ?? false }
    guard let first = unknown.first else { return [] }
    let operations = unknown.map { $0.arguments.prefix(2).joined(separator: " ") }
    let names = operations.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let version = CLIVersionNeeded.of(names)
    let more = names.count > 4 ? " and \(names.count - 4) more" : ""
    let what =
      "the call\(names.count == 1 ? "" : "s") \(names.prefix(4).joined(separator: ", "))\(more)"
    return [
      DiagnosisRule.Symptom(
        severity: .advice,
        hop: first.side == .customer ? .endpoint : .endpointService,
        subject: names[0],
        message:
          "the AWS CLI does not know \(what): pltop shows and explains less without, and judges "
          + "the path all the same",
        evidence: Self.evidence(of: unknown),
        next: .words("install AWS CLI \(version ?? "v2, a newer one") (see aws --version)")
      )
    ]
  }
}

extension Problem {
  /// Whether the CLI refused the call before it asked AWS.
  fileprivate var isOfTheCLI: Bool {
    kind == .usage && (code == nil || code == "ParamValidation")
  }
}

/// The first versions of the AWS CLI that surely know newer calls.
///
/// Source: the service models of botocore 1.35.59 (v1 1.36) and 1.36.0 (v1 1.37), of the same months as v2
/// 2.19 and 2.23.
enum CLIVersionNeeded {
  /// As in `2.19 or newer (v1: 1.36 or newer)`; nil: that is not known of all of these calls.
  static func of(_ operations: [String]) -> String? {
    let known = operations.compactMap { versions[$0] }
    guard known.count == operations.count else { return nil }
    return known.max { $0.minor < $1.minor }.map {
      "2.\($0.minor) or newer (of v1: 1.\($0.minorOfV1) or newer)"
    }
  }

  private static let versions: [String: (minor: Int, minorOfV1: Int)] = [
    "ecs list-service-deployments": (19, 36),
    "ecs describe-service-deployments": (19, 36),
    "ecs describe-service-revisions": (19, 36),
    "ec2 describe-vpc-endpoint-associations": (23, 37),
  ]
}

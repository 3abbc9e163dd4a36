/// Fields of answers that an older AWS CLI leaves out, since it prints only what its own model of AWS has.
///
/// A field that is left out is not visible, and never counts as absent.
package struct MissingFields: Hashable, Sendable {
  /// As AWS calls them.
  package var names: [String]
  /// The thing that pltop cannot tell without it.
  package var meaning: String
  /// The first minor version of 2 that is known to print them.
  let minor: Int
  /// The first minor version of 1 that is known to print them.
  let minorOfV1: Int

  /// Source: the service models of botocore 1.33.13, 1.34.162, 1.35.99, 1.38.46, 1.39.17, 1.40.76 and 1.43.11,
  /// and of the AWS CLI 2.9.19; an earlier version may print some of them, too.
  private static let all = [
    MissingFields(
      names: ["EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", "AnomalyDetection"],
      meaning: "whether an NLB's security groups apply to PrivateLink",
      minor: 15,
      minorOfV1: 33
    ),
    MissingFields(
      names: [
        "ServiceRegion", "VpcEndpointRegion", "SupportedRegions", "FailureReason",
        "ResourceConfigurationArn", "AdministrativeOverride",
      ],
      meaning: "endpoints in other regions, resource endpoints, zonal shifts",
      minor: 23,
      minorOfV1: 37
    ),
    MissingFields(
      names: ["advancedConfiguration", "strategy"],
      meaning: "the second target group of ECS blue/green deployments",
      minor: 28,
      minorOfV1: 42
    ),
    MissingFields(
      names: ["RegexValues", "AvailabilityZoneId of network interfaces"],
      meaning: "rules with regular expressions, zone ids of interfaces",
      minor: 32,
      minorOfV1: 43
    ),
  ]

  /// The fields that a version leaves out, as `aws --version` says it; empty for a version that cannot be read.
  package static func of(version: String) -> [MissingFields] {
    guard let (major, minor) = numbers(in: version) else { return [] }
    switch major {
    case 1: return all.filter { minor < $0.minorOfV1 }
    case 2: return all.filter { minor < $0.minor }
    default: return []
    }
  }

  /// The version that is known to print all of them, as in `2.32 or newer (of v1: 1.43 or newer)`.
  package static func versionNeeded(for missing: [MissingFields]) -> String? {
    guard let newest = missing.max(by: { $0.minor < $1.minor }) else { return nil }
    return "2.\(newest.minor) or newer (of v1: 1.\(newest.minorOfV1) or newer)"
  }

  /// As in `aws-cli/2.9.19 Python/3.11.2 Linux/6.1`.
  private static func numbers(in version: String) -> (major: Int, minor: Int)? {
    let words = version.split(separator: " ")
    guard let word = words.first(where: { $0.hasPrefix("aws-cli/") }) else { return nil }
    let parts = word.dropFirst("aws-cli/".count).split(separator: ".")
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1]) else { return nil }
    return (major, minor)
  }
}

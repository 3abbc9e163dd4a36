import Testing

@testable import PathModel

/// The zonal shift that keeps requests away from a zone.
@Suite struct ZonalShiftActiveTests {
  private let rule = RuleDrive(.zonalShiftActive) { sample in
    sample.overrideTarget("zonal_shift_active")
  }
  private static let next =
    "arc-zonal-shift list-zonal-shifts --status ACTIVE --profile provider --region eu-west-1"

  @Test func shiftIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1a",
      next: Self.next
    )
    #expect(
      finding.evidence.first?.hasSuffix("AdministrativeOverride zonal_shift_active") == true
    )
  }

  @Test func shiftInDNSIsFound() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1a",
      next: Self.next,
      and: { $0.overrideTarget("zonal_shift_delegated_to_dns") }
    )
  }

  @Test func shiftBeforeTheALBIsTheNLBs() {
    let found = rule.findings { sample in
      sample.overrideTarget(nil)
      var target = HealthySample.target(HealthySample.alb, 8888)
      target.administrativeOverride = Open("zonal_shift_active")
      sample.provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([target])
    }
    #expect(found.map(\.hop) == [.networkLoadBalancer])
  }

  @Test(arguments: ["no_override", "unknown", nil])
  func targetThatNobodyOverridesIsNone(state: String?) {
    rule.findsNothing { $0.overrideTarget(state) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationHealth, .groups)
  }
}

extension Sample {
  /// What the first task's health says of an override.
  fileprivate mutating func overrideTarget(_ state: String?) {
    let group = HealthySample.albGroup
    provider.targetHealth[group] = provider.targetHealth[group].changing {
      $0[0].administrativeOverride = state.map { Open($0) }
    }
  }
}

extension DiagnosisRule {
  /// Somebody, or AWS itself, keeps requests away from a zone.
  static let zonalShiftActive = DiagnosisRule(
    id: "zonal-shift-active",
    title: "a zonal shift keeps requests away from a zone",
    hop: .networkLoadBalancer,
    causes: [24],
    source: AWSPage.zonalShift,
    find: { situation in
      situation.symptoms(.networkLoadBalancer, situation.networkTargetGroups)
        + situation.symptoms(.applicationLoadBalancer, situation.applicationTargetGroups)
    }
  )
}

private func message(_ zones: [String]) -> String {
  let place = zones.isEmpty ? "a zone" : zones.joined(separator: ", ")
  return "a zonal shift keeps requests away from \(place): the other zones carry them all"
}

extension Situation {
  fileprivate func symptoms(
    _ hop: Hop.Kind,
    _ groups: [TargetGroup]?
  ) -> [DiagnosisRule.Symptom] {
    let shifts: [TargetHealth.AdministrativeOverride?] = [.zonalShift, .zonalShiftInDNS]
    let targets = (groups ?? []).flatMap { health(of: $0) ?? [] }.filter {
      shifts.contains($0.administrativeOverride?.known)
    }
    guard let first = targets.first else { return [] }
    let zones = Set(targets.compactMap(\.zone)).sorted()
    return [
      DiagnosisRule.Symptom(
        severity: .warning,
        hop: hop,
        subject: zones.isEmpty ? first.label : zones.joined(separator: ", "),
        message: message(zones),
        evidence: targets.prefix(2).map {
          "elbv2 describe-target-health: \($0.label) AdministrativeOverride "
            + ($0.administrativeOverride?.text ?? "")
        },
        next: command(.provider, "arc-zonal-shift list-zonal-shifts", "--status", "ACTIVE")
      )
    ]
  }
}

extension DiagnosisRule {
  /// Zones that load balancers and tasks are not in.
  static let ofZones: [DiagnosisRule] = [
    loadBalancerZonesDiffer, serviceLacksZone, zonalShiftActive, taskZoneUnsupported,
  ]
}

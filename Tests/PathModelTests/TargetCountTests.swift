import Testing

@testable import PathModel

/// How grave it is that targets are not healthy.
@Suite struct TargetCountTests {
  @Test(arguments: [
    (["healthy", "healthy"], nil), (["healthy", "unhealthy"], Finding.Severity.warning),
    (["unhealthy", "initial"], .critical), (["unused"], .critical), (["unavailable"], .warning),
    (["unhealthy", "odd"], .warning), (["healthy", "draining"], nil), ([], .warning),
    (["draining"], .warning), (["unhealthy.draining", "unhealthy"], .critical),
  ])
  func severityFollowsTheTargets(states: [String], severity: Finding.Severity?) {
    let targets = states.map { HealthySample.target("10.100.100.140", 8080, $0) }
    #expect(TargetCount(targets, of: TargetGroup()).severity == severity)
  }
}

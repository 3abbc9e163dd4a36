import FoundationEssentials
import Testing

@testable import PathModel

/// How old the readings are that a finding rests on.
@Suite struct EvidenceTimeTests {
  @Test func theOldestOfTheCallsCounts() {
    var sample = HealthySample.sample
    sample.calls = [call("ec2 describe-vpcs", 30), call("ec2 describe-vpcs", 50)]
    #expect(sample.time(ofEvidence: "ec2 describe-vpcs: vpc-1 is odd: very") == at(50))
  }

  @Test(arguments: [
    "ec2 describe-subnets: subnet-1", "test request GET / from here, 5 s ago: 503", "no call", "",
  ])
  func whatNamesNoCallHasNoTime(evidence: String) {
    var sample = HealthySample.sample
    sample.calls = [call("ec2 describe-vpcs", 30), call("ec2 describe-subnets", nil)]
    #expect(sample.time(ofEvidence: evidence) == nil)
  }

  @Test func everyPieceOfEvidenceOfARuleNamesItsCall() {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    sample.calls = [call("ec2 describe-vpc-endpoints", 7)]
    let finding = PathStatus.derive(sample).faults.first
    #expect(finding?.evidence.first.flatMap(sample.time) == at(7))
  }

  private func at(_ secondsAgo: Double) -> Date { HealthySample.at.addingTimeInterval(-secondsAgo) }

  private func call(_ operation: String, _ secondsAgo: Double?) -> CallRecord {
    var call = CallRecord(
      id: "\(operation) \(secondsAgo ?? 0)",
      side: .customer,
      arguments: operation.split(separator: " ").map(String.init) + ["--x"],
      tier: .slow
    )
    call.at = secondsAgo.map(at)
    return call
  }
}

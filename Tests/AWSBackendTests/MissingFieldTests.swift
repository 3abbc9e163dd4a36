import FoundationEssentials
import PathModel
import Testing

@testable import AWSBackend

/// A field that a CLI or a permission leaves out is unknown, and never a fault.
@Suite struct MissingFieldTests {
  /// Without the name that the others call it by, a thing is not there.
  private static let names: Set<String> = [
    "VpcEndpointId", "LoadBalancerArn", "ServiceId", "serviceArn", "ServiceName",
  ]

  private static let drive = PlanDrive()

  @Test(arguments: drive.plan.map(\.id))
  func missingFieldIsNoFault(id: String) throws {
    let call = try #require(Self.drive.plan.first { $0.id == id })
    let bytes = try CannedAWS().answer(call.side, call.arguments).get()
    for (name, value) in try JSON(String(decoding: bytes, as: UTF8.self)).removingMembers()
    where !Self.names.contains(name) {
      var sample = Self.drive.sample
      _ = call.slot.accept(try value.bytes(), PlanDrive.at, &sample)
      let faults = PathStatus.derive(sample).findings.filter { $0.severity == .critical }
      #expect(faults.isEmpty, "without \(name): \(faults.map(\.message))")
    }
  }
}

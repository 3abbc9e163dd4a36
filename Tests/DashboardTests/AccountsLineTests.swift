import Drawing
import PathModel
import Testing

@testable import Dashboard

/// Whose system is seen, as the header says it.
@Suite struct AccountsLineTests {
  @Test func twoAccountsAreBothSaid() {
    let line = variants { _ in }
    #expect(
      line == [
        "444455556666 eu-west-1 alice → 111122223333 eu-west-1 ReadOnly/bob",
        "444455556666 eu-west-1 → 111122223333 eu-west-1", "444455556666 → 111122223333",
      ]
    )
  }

  @Test func theSameAccountIsSaidOnce() {
    let line = variants { sample in
      sample.customer.identity = sample.provider.identity
    }
    #expect(line == ["111122223333 eu-west-1 ReadOnly/bob", "111122223333 eu-west-1"])
  }

  @Test func whatDiffersInOneAccountIsSaidOfBoth() {
    let line = variants { sample in
      sample.customer.identity = Self.identity("111122223333", "user/ops/alice")
      sample.customer.access.region = "eu-central-1"
    }
    #expect(line.first == "111122223333 eu-central-1 → eu-west-1 ops/alice → ReadOnly/bob")
  }

  @Test func regionThatTheCLIChoosesIsReadOffTheObjects() {
    let line = variants { sample in
      sample.provider.access.region = nil
      sample.customer.access.region = nil
      sample.customer.endpoints = sample.customer.endpoints.map { endpoints in
        endpoints.map { endpoint in
          var endpoint = endpoint
          endpoint.dnsNames = ["vpce-1-x.vpce-svc-1.eu-west-1.vpce.amazonaws.com"]
          return endpoint
        }
      }
    }
    #expect(line[1] == "444455556666 eu-west-1 → 111122223333 eu-west-1")
  }

  @Test func nothingIsSaidUntilBothAreKnown() {
    #expect(variants { $0.customer.identity = .pending }.isEmpty)
  }

  private static func identity(_ account: String, _ name: String) -> Reading<CallerIdentity> {
    var identity = CallerIdentity()
    identity.account = account
    identity.arn = "arn:aws:sts::\(account):\(name)"
    return Stack.known(identity)
  }

  private func variants(_ change: (inout Sample) -> Void) -> [String] {
    var sample = Stack.healthy
    sample.customer.identity = Self.identity("444455556666", "user/alice")
    sample.provider.identity = Self.identity("111122223333", "assumed-role/ReadOnly/bob")
    change(&sample)
    let snapshot = State.Snapshot(sample: sample, status: .derive(sample))
    return AccountsLine(snapshot, arrow: "→").variants
  }
}

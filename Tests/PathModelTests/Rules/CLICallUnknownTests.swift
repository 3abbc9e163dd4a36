import Testing

@testable import PathModel

/// The call that an old CLI does not know.
@Suite struct CLICallUnknownTests {
  private var why: Problem {
    var problem = Problem(.usage, "it is so", next: "do this")
    problem.command = "aws ec2 describe-vpcs --profile 'my own' --region eu-west-1"
    return problem
  }

  @Test func saysWhatFailedAndWhatToDo() throws {
    let status = status { sample in
      sample.customer.endpoints.fail(why)
      sample.provider.endpointServices.fail(why)
      sample.provider.service.fail(why)
    }
    let finding = try #require(status.findings.first)
    #expect(status.faults.count == 1, "one cause, however many hops")
    #expect(finding.rule == DiagnosisRule.cliCallUnknown.id)
    #expect(finding.severity == .warning && finding.isAboutSight)
    #expect(finding.hop == .endpoint)
    #expect(finding.message == "it is so: no news of endpoint, endpoint service, service")
    #expect(
      finding.next == "do this; what failed: aws ec2 describe-vpcs --profile 'my own' "
        + "--region eu-west-1"
    )
    #expect(status.state == .unknown)
  }

  @Test func commandIsNotSaidTwice() throws {
    var known = why
    known.next = "run it by hand: \(known.command ?? "")"
    let status = status { $0.provider.service.fail(known) }
    #expect(status.findings.first?.next == known.next)
  }

  @Test func evidenceIsEachCallAsItWasRun() throws {
    let status = status { sample in
      sample.provider.service.fail(why)
      for number in 1...9 {
        var call = CallRecord(id: "\(number)", side: .provider, arguments: ["a"], tier: .fast)
        call.problem = why
        sample.calls.append(call)
      }
    }
    #expect(
      status.findings.first?.evidence == [
        "aws ec2 describe-vpcs --profile 'my own' --region eu-west-1: it is so"
      ]
    )
  }

  @Test func callThatNoHopRestsOnIsNone() {
    #expect(status { $0.customer.network.vpcs.fail(why) }.faults.isEmpty)
  }

  @Test(arguments: [
    (["ecs list-service-deployments"], "2.19 or newer"),
    (
      ["ecs describe-service-revisions", "ec2 describe-vpc-endpoint-associations"], "2.23 or newer"
    ),
    (["ec2 describe-something"], "a newer one"),
  ])
  func optionalCallIsAdvice(operations: [String], version: String) throws {
    let status = status { sample in
      for operation in operations {
        let words = operation.split(separator: " ").map(String.init)
        var call = CallRecord(id: operation, side: .provider, arguments: words, tier: .slow)
        call.problem = why
        sample.calls.append(call)
      }
    }
    #expect(status.faults.isEmpty && status.state == .up)
    let finding = try #require(status.findings.last { $0.rule == DiagnosisRule.cliCallUnknown.id })
    #expect(finding.severity == .advice)
    #expect(operations.allSatisfy(finding.message.contains))
    #expect(finding.next.contains(version), "\(finding.next)")
    #expect(finding.evidence.first?.hasPrefix("aws ec2 describe-vpcs --profile") == true)
  }

  @Test func whatAWSRefusesIsNone() {
    var refused = why
    refused.code = "InvalidParameterValue"
    let status = status { sample in
      var call = CallRecord(id: "a", side: .provider, arguments: ["a"], tier: .slow)
      call.problem = refused
      sample.calls.append(call)
    }
    #expect(!status.findings.contains { $0.rule == DiagnosisRule.cliCallUnknown.id })
  }

  private func status(_ change: (inout Sample) -> Void) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample)
  }
}

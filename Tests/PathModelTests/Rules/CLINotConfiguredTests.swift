import Testing

@testable import PathModel

/// The CLI's configuration that lacks something.
@Suite struct CLINotConfiguredTests {
  private var why: Problem {
    var problem = Problem(.configuration, "it is so", next: "do this")
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
    #expect(finding.rule == DiagnosisRule.cliNotConfigured.id)
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

  @Test func sidesThatLackSomethingElseAreToldApart() {
    let other = Problem(.configuration, "another thing", next: "do that")
    let status = status { sample in
      sample.customer.endpoints.fail(why)
      sample.provider.service.fail(other)
    }
    #expect(status.faults.map(\.hop) == [.endpoint, .service])
    #expect(status.faults.map(\.rule).allSatisfy { $0 == DiagnosisRule.cliNotConfigured.id })
  }

  private func status(_ change: (inout Sample) -> Void) -> PathStatus {
    var sample = HealthySample.sample
    change(&sample)
    return PathStatus.derive(sample)
  }
}

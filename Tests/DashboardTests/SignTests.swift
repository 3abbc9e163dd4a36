import Drawing
import PathModel
import Testing

@testable import Dashboard

/// Colour is never the only signal, and good is never shown on old facts.
@Suite struct SignTests {
  @Test(arguments: [Glyphs.unicode, .ascii])
  func everyStateHasASignOfItsOwn(glyphs: Glyphs) {
    let signs = [
      glyphs.up, glyphs.degraded, glyphs.down, glyphs.unknown, glyphs.pending, glyphs.stale,
    ]
    #expect(Set(signs).count == signs.count)
  }

  @Test func aBrokenHopSaysSoInAWordAndInReverse() {
    let runs = State.showing(Stack.broken).drawn.styleRuns()
    let titles = runs.filter { $0.style == Style(.down, bold: true, reverse: true) }.map(\.text)
    #expect(titles == [" ✖ PATH DOWN ", "✖ NLB DOWN", "›✖ ALB DOWN"])
  }

  @Test func staleFactsAreNeverGreen() {
    var sample = Stack.healthy
    let why = Problem(.network, "no network")
    sample.customer.endpoints.fail(why)
    sample.customer.instances.fail(why)
    sample.customer.instanceStatuses.fail(why)
    sample.customer.networkInterfaces.fail(why)
    sample.provider.endpointServices.fail(why)
    sample.provider.connections.fail(why)
    sample.provider.loadBalancers.fail(why)
    sample.provider.targetGroups.fail(why)
    sample.provider.service.fail(why)
    for (key, _) in sample.provider.targetHealth.byKey {
      sample.provider.targetHealth[key].fail(why)
    }
    sample.provider.tasks["0"].fail(why)
    let screen = State.showing(sample, 160, 48).drawn
    #expect(!screen.styleRuns().contains { $0.style.role == .up })
    #expect(screen.rows().contains { $0.contains("◌ 2 s old: no network") })
  }

  @Test func whatIsAwaitedIsAskedForAndNotUnknown() {
    let rows = State.showing(Stack.firstSecond).drawn.rows()
    #expect(rows[0].contains("ASKING AWS"))
    #expect(rows.contains { $0.contains("asking AWS about every hop") })
    #expect(!rows.contains { $0.contains("waiting for") || $0.contains("UNKNOWN") })
  }

  @Test func whileAllIsUpThereIsNothingToExplain() {
    #expect(!State.showing(Stack.healthy).drawn.rows().contains { $0.hasPrefix(" Why") })
  }

  @Test func oneReasonForManyHopsIsSaidOnce() {
    var sample = Stack.healthy
    let why = Problem(.auth, "the sign-in has expired", next: "run: aws sso login")
    sample.provider.endpointServices = .unavailable(why)
    sample.provider.clusterARNs = .unavailable(why)
    sample.provider.service = .unavailable(why)
    let rows = State.showing(sample, 120, 36).drawn.rows()
    let reasons = rows.filter { $0.contains("the sign-in has expired") && !$0.contains("│") }
    #expect(reasons.count { $0.hasPrefix(" Why") } == 1)
    #expect(rows.count { $0.contains("run: aws sso login") } == 1)
    #expect(rows.contains { $0.contains("not known without that: NLB, ALB") })
  }

  @Test func theConnectionsStateIsSeenInTheNarrowestWindow() {
    var sample = Stack.healthy
    sample.provider.connections = Stack.known([Stack.connection(.pendingAcceptance)])
    let rows = State.showing(sample).drawn.rows()
    #expect(rows.contains { $0.contains("✖ connection pendingAcceptance") })
  }
}

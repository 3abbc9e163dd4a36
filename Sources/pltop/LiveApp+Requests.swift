import AWSBackend
import Dashboard
import FoundationEssentials
import PathModel
import Requests

/// Sends what the operator asks for, and tells the dashboard and the sample what came of it.
extension LiveApp {
  func send(_ draft: RequestDraft) {
    let status = state.latest?.status
    do {
      let curl = try desk.curl(draft.seat, status)
      let routes = try desk.routes(for: draft, status)
      let desk = desk
      run { app in
        await desk.settle()
        await withDiscardingTaskGroup { group in
          for route in routes {
            group.addTask { await app.send(draft.request, route, by: curl) }
          }
        }
        await app.apply(.requestsDone)
      }
    } catch {
      apply(.requestRefused(error.message))
      apply(.requestsDone)
    }
  }

  private func send(_ request: TestRequest, _ route: RequestRoute, by curl: Curl) async {
    var record = await curl.record(request, route)
    guard !Task.isCancelled else { return }
    lastRequest += 1
    record.id = lastRequest
    record.zone = desk.zone(of: record.result, route, state.latest?.status)
    apply(.requestFinished(record))
    await note([RequestFact(record)], sentAt: record.at)
  }

  func startBurst(_ draft: RequestDraft, _ plan: BurstPlan) {
    let status = state.latest?.status
    do {
      let curl = try desk.curl(draft.seat, status)
      guard let route = try desk.routes(for: draft, status).first else { return }
      let burst = Burst(plan, of: draft.request, route, by: curl)
      apply(.burstProgressed(BurstReport(plan: plan)))
      let desk = desk
      let start = Date()
      self.burst = run(on: nil) { app in
        await desk.settle()
        let report = await burst.run(progress: { await app.apply(.burstProgressed($0)) })
        await app.apply(.burstProgressed(report))
        let facts = RequestFact.all(in: report, of: draft.request, route, curl.seat, at: Date())
        await app.note(facts, sentAt: start)
      }
    } catch {
      apply(.requestRefused(error.message))
    }
  }

  /// Tells the sample what requests said, unless the demo's cloud has been changed since.
  private func note(_ facts: [RequestFact], sentAt: Date) async {
    if sentAt >= newSceneAt { await poller.add(facts) }
  }
}

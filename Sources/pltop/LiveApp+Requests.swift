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
        await withTaskGroup(of: (RequestRecord, RequestRoute).self) { group in
          for route in routes {
            group.addTask { (await curl.record(draft.request, route), route) }
          }
          var left = routes.count
          for await (record, route) in group {
            left -= 1
            await app.finish(record, route, isLast: left == 0)
          }
        }
      }
    } catch {
      apply(.requestRefused(error.message))
      apply(.requestsDone)
    }
  }

  /// Who sees the last answer can send the next request at once.
  private func finish(_ record: RequestRecord, _ route: RequestRoute, isLast: Bool) {
    if !Task.isCancelled { take(record, route) }
    if isLast { apply(.requestsDone) }
  }

  private func take(_ record: RequestRecord, _ route: RequestRoute) {
    var record = record
    lastRequest += 1
    record.id = lastRequest
    record.zone = desk.zone(of: record.result, route, state.latest?.status)
    apply(.requestFinished(record))
    run { [fact = RequestFact(record), record] app in
      await app.note([fact], sentAt: record.at)
    }
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

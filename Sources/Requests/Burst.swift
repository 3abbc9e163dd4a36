package import PathModel

/// Many requests of one kind, some of them side by side.
///
/// Each goes over a connection of its own, as so many clients would send it.
package struct Burst: Sendable {
  private static let step = Duration.milliseconds(200)

  private let curl: Curl
  private let request: TestRequest
  private let route: RequestRoute
  private let plan: BurstPlan

  package init(_ plan: BurstPlan, of request: TestRequest, _ route: RequestRoute, by curl: Curl) {
    self.plan = plan
    self.request = request
    self.route = route
    self.curl = curl
  }

  /// Sends them all, or as many as it can until its task is cancelled.
  ///
  /// - Parameters:
  ///   - each: is told of every request that ended.
  ///   - progress: is told five times a second how it goes.
  /// - Returns: how it went.
  package func run(
    each: @escaping @Sendable (RequestResult) -> Void = { _ in },
    progress: @escaping @Sendable (BurstReport) async -> Void = { _ in }
  ) async -> BurstReport {
    let tally = BurstTally(plan)
    let telling = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: Self.step)
        await progress(tally.soFar)
      }
    }
    await withDiscardingTaskGroup { group in
      for _ in 0..<plan.concurrency {
        group.addTask {
          while let count = await tally.take() {
            let results = await curl.send(count, times: request, route)
            results.forEach(each)
            await tally.add(results)
          }
        }
      }
    }
    telling.cancel()
    await telling.value
    await tally.finish()
    return await tally.soFar
  }
}

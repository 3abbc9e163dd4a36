import PathModel
import Requests
import Synchronization
import Testing

@testable import DemoCloud

/// A burst through the demo's whole path, on real sockets.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct BurstThroughDemoTests {
  @Test func tenThousandAtOnceLoseNoneAndThePercentilesAgree() async throws {
    let cloud = Cloud(Cloud.Settings())
    let plane = DataPlane(traffic: cloud.traffic, speed: 1)
    let address = try #require(try await plane.start().first)
    let route = RequestRoute(
      base: "http://\(cloud.world.endpoint.dnsName())",
      connection: "127.0.0.1:\(address.port)"
    )
    let raw = Mutex<[Double]>([])
    let plan = BurstPlan(count: 10_000, concurrency: 32)
    let burst = Burst(plan, of: TestRequest(timeout: .seconds(60)), route, by: Curl())
    let report = await burst.run(each: { result in raw.withLock { $0.append(result.seconds) } })
    await plane.stop()
    let sorted = raw.withLock { $0.sorted() }
    #expect(report.outcomes == [.answered: plan.count], "\(report.examples)")
    try #require(sorted.count == plan.count && report.isExpected)
    let latency = try #require(report.latency)
    #expect(latency.count == plan.count)
    #expect(latency.most == sorted.last && latency.least == sorted.first)
    for (value, percent) in [(latency.p50, 50), (latency.p90, 90), (latency.p99, 99)] {
      let exact = sorted[plan.count * percent / 100 - 1]
      #expect(abs(value - exact) <= exact * 0.001 + 5e-7, "p\(percent)")
    }
    #expect(latency.buckets.reduce(0) { $0 + $1.count } == plan.count)
  }
}

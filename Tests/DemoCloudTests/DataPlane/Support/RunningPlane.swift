import DemoCloud
import Testing

/// A data plane that runs, and where its first zone's endpoint is.
struct RunningPlane: Sendable {
  var plane: DataPlane
  var cloud: StubCloud
  var addresses: [EndpointAddress]

  var url: String { addresses.first?.url ?? "" }
  var port: Int { addresses.first?.port ?? 0 }

  /// Changes the cloud, and tells the data plane.
  func change(_ body: (inout StubCloud.State) -> Void) async {
    cloud.change(body)
    await plane.sync()
  }
}

/// Runs a data plane on free ports for as long as `body` does.
func withPlane(
  _ cloud: StubCloud = StubCloud(),
  speed: Double = 1,
  _ body: (RunningPlane) async throws -> Void
) async throws {
  let plane = DataPlane(traffic: cloud.traffic, preferredPort: 0, speed: speed)
  let addresses = try await plane.start()
  do {
    try await body(RunningPlane(plane: plane, cloud: cloud, addresses: addresses))
  } catch {
    await plane.stop()
    throw error
  }
  await plane.stop()
}

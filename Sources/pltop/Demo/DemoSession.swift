import AWSBackend
import DemoCloud
import PathModel

/// The demo cloud with its data plane, for as long as a command runs.
struct DemoSession: Sendable {
  let cloud: Cloud
  private let plane: DataPlane
  let speed: Double

  init(_ options: DemoOptions) throws {
    speed = options.speed
    cloud = Cloud(try options.settings())
    plane = DataPlane(traffic: cloud.traffic, speed: options.speed)
  }

  /// Opens the sockets.
  ///
  /// - Returns: where the endpoint's interfaces are reached on this machine, one for each zone.
  /// - Throws: what the system says when no socket can be opened.
  func open() async throws -> [EndpointAddress] { try await plane.start() }

  /// Brings the sockets to what the simulation has now.
  func sync() async { await plane.sync() }

  /// Closes every socket.
  func close() async { await plane.stop() }

  func play(_ name: String) {
    if let scenario = try? Scenario.named(name) { cloud.play(scenario) }
  }

  func undo(_ name: String) { cloud.undo(name) }

  /// Where requests to the endpoint go.
  func ways(_ addresses: [EndpointAddress]) -> RequestWays {
    RequestWays(cloud.world.endpoint.dnsName(), addresses)
  }
}

/// Where the endpoint's interface in a zone is reached on this machine.
package struct EndpointAddress: Sendable, Hashable {
  package var zone: String
  /// On 127.0.0.1.
  package var port: Int

  package init(zone: String, port: Int) {
    self.zone = zone
    self.port = port
  }

  /// As in `http://127.0.0.1:18080`.
  package var url: String { "http://127.0.0.1:\(port)" }
}

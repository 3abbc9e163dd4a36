/// Where the endpoint's interface in a zone is reached on this machine.
package struct EndpointAddress: Sendable, Hashable {
  package var zone: String
  /// On 127.0.0.1.
  package var port: Int

  /// The port of the endpoint that it stands for.
  package var listener: Int

  package init(zone: String, port: Int, listener: Int = 80) {
    self.zone = zone
    self.listener = listener
    self.port = port
  }

  /// As in `http://127.0.0.1:18080`.
  package var url: String { "http://127.0.0.1:\(port)" }
}

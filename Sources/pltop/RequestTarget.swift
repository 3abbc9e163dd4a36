import PathModel
import Requests

/// Where test requests go: where the operator says, or else to the endpoint.
struct RequestTarget: Sendable {
  /// Scheme, host and port; nil: the endpoint's first DNS name and the NLB's listener.
  var url: String?
  var path: String

  /// nil while no endpoint is known.
  func request(for status: PathStatus?) -> TestRequest? {
    (url ?? status.flatMap(Self.endpointURL)).map { TestRequest(base: $0, path: path) }
  }

  private static func endpointURL(of status: PathStatus) -> String? {
    guard let name = status.objects.endpoint?.dnsNames.first else { return nil }
    let port = status.objects.networkListeners.compactMap(\.port).first ?? 80
    let scheme = port == 443 ? "https" : "http"
    return port == 80 || port == 443 ? "\(scheme)://\(name)" : "\(scheme)://\(name):\(port)"
  }
}

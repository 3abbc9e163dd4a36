import ArgumentParser
import PathModel
import Requests

/// Where test requests go: where the operator says, or else to the endpoint.
struct RequestTarget: Sendable {
  /// Scheme, host and port; nil: the endpoint's first DNS name and the NLB's listener.
  var url: String?
  var path: String
  /// The address to connect to whatever the URL says; nil: as it says.
  var connection: String?

  /// nil while no endpoint is known.
  func request(for status: PathStatus?, path other: String? = nil) -> TestRequest? {
    let base = url ?? status.flatMap { Self.urls(of: $0).first?.url }
    return base.map { TestRequest(base: $0, path: other ?? path, connection: connection) }
  }

  /// - Throws: `ValidationError` for a URL or a path that cannot be one.
  static func validate(url: String?, path: String, pathName: String) throws {
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("--url takes a URL that begins with http:// or https://, not '\(url)'.")
    }
    if !path.hasPrefix("/") {
      throw ValidationError("\(pathName) takes a path that begins with /, not '\(path)'.")
    }
  }

  /// Those of the path's endpoint: one, or one for each zone that is wanted.
  ///
  /// - Throws: `ValidationError` when there is no such zone.
  static func targets(
    of status: PathStatus,
    zone: String?,
    path: String
  ) throws -> [(zone: String, target: RequestTarget)] {
    let urls = urls(of: status)
    guard let zone else {
      return urls.prefix(1).map { ("", RequestTarget(url: $0.url, path: path)) }
    }
    let wanted = urls.filter { $0.zone != nil && (zone == "all" || $0.zone == zone) }
    guard !wanted.isEmpty else {
      let zones = urls.compactMap(\.zone).joined(separator: ", ")
      throw ValidationError("The endpoint has no zone '\(zone)'; it has: \(zones), or all.")
    }
    return wanted.map { ($0.zone ?? "", RequestTarget(url: $0.url, path: path)) }
  }

  /// The URLs of the endpoint's DNS names; the regional one, which comes first, has no zone.
  private static func urls(of status: PathStatus) -> [(zone: String?, url: String)] {
    let port = status.objects.networkListeners.compactMap(\.port).first ?? 80
    let scheme = port == 443 ? "https" : "http"
    let suffix = port == 80 || port == 443 ? "" : ":\(port)"
    let zones = status.zones.map(\.zone)
    return (status.objects.endpoint?.dnsNames ?? []).map { name in
      let label = name.split(separator: ".").first ?? ""
      return (zones.first { label.hasSuffix("-\($0)") }, "\(scheme)://\(name)\(suffix)")
    }
  }
}

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
  /// - Throws: `ValidationError` when there is no such zone, or no name at all.
  static func targets(
    of status: PathStatus,
    zone: String?,
    path: String
  ) throws -> [(zone: String, target: RequestTarget)] {
    let urls = urls(of: status)
    guard !urls.isEmpty else {
      throw ValidationError("The endpoint has no DNS name yet; --url names a target.")
    }
    let chosen = zone == nil ? urls : urls.filter { $0.zone != nil }
    return try choose(zone, of: chosen, zone: { $0.zone ?? "" }).map { url in
      (zone == nil ? "" : url.zone ?? "", RequestTarget(url: url.url, path: path))
    }
  }

  /// The first of some ways in, or that of a zone, or all of them.
  ///
  /// - Throws: `ValidationError` when there is no such zone.
  static func choose<Way>(
    _ wanted: String?,
    of ways: [Way],
    zone: (Way) -> String
  ) throws -> [Way] {
    guard let wanted else { return Array(ways.prefix(1)) }
    let chosen = ways.filter { wanted == "all" || zone($0) == wanted }
    guard !chosen.isEmpty else {
      let zones = ways.map(zone).joined(separator: ", ")
      throw ValidationError("The endpoint has no zone '\(wanted)'; it has: \(zones), or all.")
    }
    return chosen
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

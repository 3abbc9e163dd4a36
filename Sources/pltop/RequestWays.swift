import DemoCloud
import PathModel
import Requests

/// The ways into the endpoint that there are now.
struct RequestWays: Sendable {
  /// By the name that leads to any zone; nil: there is no name yet.
  var regional: RequestRoute?
  /// By the names of the zones.
  var zonal: [RequestRoute] = []

  /// None are known.
  init() {}

  /// To a URL that the operator named.
  init(url: String) { regional = RequestRoute(base: url) }

  /// By the endpoint's DNS names, with scheme and port of the listeners; the regional name comes
  /// first.
  ///
  /// A host that is watched stands in the URL, and the endpoint's names are connected to.
  init(_ status: PathStatus, _ watch: WatchedRequest) {
    let objects = status.objects
    let port = objects.entrancePort(watch)
    let isEncrypted = objects.speech(watch) == .https
    let scheme = isEncrypted ? "https" : "http"
    let suffix = port == (isEncrypted ? 443 : 80) ? "" : ":\(port)"
    let zones = status.zones.compactMap(\.entrance)
    for name in objects.endpoint?.dnsNames ?? [] {
      let label = name.split(separator: ".").first ?? ""
      let zone = zones.first { label.hasSuffix("-\($0)") }
      let route = RequestRoute(
        base: "\(scheme)://\(watch.host ?? name)\(suffix)",
        connection: watch.host == nil ? nil : name,
        zone: zone,
        isNameChecked: watch.host != nil || objects.isOfAWS
      )
      if zone != nil { zonal.append(route) } else if regional == nil { regional = route }
    }
  }

  /// In the demo: the endpoint's own name, and the addresses that stand for its interfaces here.
  init(_ name: String, _ addresses: [EndpointAddress]) {
    zonal = addresses.map { address in
      RequestRoute(
        base: "http://\(name)" + (address.listener == 80 ? "" : ":\(address.listener)"),
        connection: "127.0.0.1:\(address.port)",
        zone: address.zone
      )
    }
    regional = zonal.first
    regional?.zone = nil
  }

  /// Those that a draft asks for.
  ///
  /// - Throws: `RequestRefusal` when there is none, or no such zone.
  func routes(for draft: RequestDraft) throws(RequestRefusal) -> [RequestRoute] {
    let routes: [RequestRoute]
    switch draft.zones {
    case .any:
      guard let route = regional ?? zonal.first else {
        throw RequestRefusal("no endpoint DNS name is known yet; --url names a target")
      }
      routes = [route]
    case .all:
      guard !zonal.isEmpty else { throw RequestRefusal("no zone of the endpoint is known yet") }
      routes = zonal
    case .one(let zone):
      routes = zonal.filter { $0.zone == zone }
      guard !routes.isEmpty else {
        let zones = (zonal.compactMap(\.zone) + ["all"]).joined(separator: ", ")
        throw RequestRefusal("The endpoint has no zone '\(zone)'; it has: \(zones).")
      }
    }
    guard let connection = draft.connection else { return routes }
    return routes.map { route in
      var route = route
      route.connection = connection
      return route
    }
  }

  /// The zone whose interface answered; nil: that cannot be told.
  func zone(of result: RequestResult, _ route: RequestRoute, in status: PathStatus?) -> String? {
    if let zone = route.zone { return zone }
    guard let address = result.remoteAddress else { return nil }
    if let lane = status?.zones.first(where: { $0.endpointAddress == address }) {
      return lane.entrance
    }
    return zonal.first { $0.connection != nil && $0.connection == route.connection }?.zone
  }
}

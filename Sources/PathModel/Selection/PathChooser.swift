/// Finds the path that is meant among the endpoints and endpoint services that both sides list.
///
/// A candidate is an interface endpoint to an endpoint service that the provider's account owns. Where
/// there is none, what one side sees alone is better than nothing: an endpoint to a service of
/// somebody else's, or a service to which no endpoint is seen. If one side cannot be read, the other
/// side's list decides.
package struct PathChooser {
  private let sample: Sample
  private var endpoints: Reading<[VPCEndpoint]> { sample.customer.endpoints }
  private var services: Reading<[EndpointService]> { sample.provider.endpointServices }

  /// The path that `sample.wish` names in the sample.
  package static func choose(in sample: Sample) -> PathChoice {
    PathChooser(sample: sample).choice
  }

  private var choice: PathChoice {
    if let named = named { return .chosen(named) }
    let unwatched = sample.wish.unwatched
    guard !endpoints.isPending || unwatched.contains(.customer),
      !services.isPending || unwatched.contains(.provider)
    else { return .waiting }
    guard endpoints.latest != nil || services.latest != nil else { return .waiting }
    if endpoints.problem?.kind == .notFound { return .none(NoPath(in: sample)) }
    let found = candidates
    if found.count > 1 { return .several(found + others.filter { !found.contains($0) }) }
    return found.first.map { .chosen($0.path) } ?? .none(NoPath(in: sample))
  }

  /// What the operator's records name, which need not be looked for.
  private var named: PathIdentity? {
    guard sample.wish.endpoint == nil, let id = sample.wish.onlyEndpoint else { return nil }
    let listed = endpoints.latest?.first { $0.id == id }
    guard let service = listed?.serviceID ?? sample.wish.named.endpointServices.only else {
      return nil
    }
    return PathIdentity(endpointID: id, serviceID: service)
  }

  private var candidates: [PathCandidate] {
    guard endpoints.latest != nil else { return providerCandidates }
    let own = services.latest
    let all = customerCandidates
    let joined = all.filter { candidate in
      sample.wish.onlyEndpoint == candidate.path.endpointID
        || own?.contains { $0.id == candidate.path.serviceID } ?? true
    }
    if !joined.isEmpty { return joined }
    if all.isEmpty, isOneSided { return others }
    return all + (sample.wish.endpoint == nil ? providerCandidates : [])
  }

  /// The customer's endpoints to endpoint services, whoever owns those.
  private var customerCandidates: [PathCandidate] {
    (endpoints.latest ?? []).filter { isLive($0) && isWanted($0) && !$0.hasNoProvider }
      .filter { $0.serviceID != nil }.map(candidate)
  }

  private func candidate(_ endpoint: VPCEndpoint) -> PathCandidate {
    let service = services.latest?.first { $0.id == endpoint.serviceID }
    return PathCandidate(
      path: PathIdentity(endpointID: endpoint.id, serviceID: endpoint.serviceID),
      endpointName: endpoint.name,
      kind: endpoint.otherKind,
      vpcID: endpoint.vpcID,
      serviceName: endpoint.serviceName,
      serviceTag: service?.tagName,
      privateName: service?.privateDNSName ?? endpoint.privateDNSNames.first,
      state: endpoint.state?.text
    )
  }

  /// Whether the customer's side is all that the operator means.
  private var isOneSided: Bool {
    sample.wish.endpoint != nil || sample.wish.unwatched.contains(.provider)
  }

  /// The customer's endpoints that have no other side to watch: those of other kinds, and last those to
  /// services of AWS's own.
  private var others: [PathCandidate] {
    guard sample.wish.service == nil else { return [] }
    let all = (endpoints.latest ?? []).filter {
      isLive($0) && isWanted($0) && ($0.hasNoProvider || $0.serviceID == nil)
    }
    return (all.filter { $0.otherKind != nil } + all.filter { $0.otherKind == nil }).map(candidate)
  }

  /// The provider's services, to which no endpoint can be seen.
  private var providerCandidates: [PathCandidate] {
    (services.latest ?? []).filter { isWanted($0) }.map { service in
      PathCandidate(
        path: PathIdentity(endpointID: sample.wish.endpoint, serviceID: service.id),
        endpointName: nil,
        vpcID: nil,
        serviceName: service.name,
        serviceTag: service.tagName,
        privateName: service.privateDNSName,
        state: service.state?.text
      )
    }
  }

  /// A deleted endpoint stays in AWS's list for a while.
  private func isLive(_ endpoint: VPCEndpoint) -> Bool {
    endpoint.state?.known != .deleted || sample.wish.onlyEndpoint == endpoint.id
  }

  private func isWanted(_ endpoint: VPCEndpoint) -> Bool {
    if let id = sample.wish.endpoint, id != endpoint.id { return false }
    guard let wanted = sample.wish.service else { return sample.wish.admits(endpoint) }
    if endpoint.serviceName == wanted || endpoint.serviceID == wanted { return true }
    let service = services.latest?.first { $0.id == endpoint.serviceID }
    return service?.tagName == wanted
  }

  private func isWanted(_ service: EndpointService) -> Bool {
    guard let wanted = sample.wish.service else { return sample.wish.admits(service) }
    return [service.id, service.name, service.tagName].contains(wanted)
  }
}

extension NamedObjects {
  /// What the records say, for who looks for a path in vain.
  fileprivate var words: [String] {
    guard let source else { return [] }
    let named = endpoints + endpointServices
    let isMade = "names no endpoint and no endpoint service yet"
    return ["\(source) \(named.isEmpty ? isMade : "names \(named.joined(separator: ", "))")."]
  }
}

extension NoPath {
  fileprivate init(in sample: Sample) {
    let wish = sample.wish
    let wanted =
      switch (wish.endpoint, wish.service) {
      case (let endpoint?, nil): "no interface endpoint \(endpoint)"
      case (nil, let service?): "no interface endpoint to the endpoint service \(service)"
      case (let endpoint?, let service?):
        "no interface endpoint \(endpoint) to the endpoint service \(service)"
      case (nil, nil): "no interface endpoint to an endpoint service of the provider"
      }
    let endpoints = sample.customer.endpoints.latest?.map(\.words)
    let services = sample.provider.endpointServices.latest?.map(\.words)
    let looked: [(Side, String)] = [
      (
        .customer,
        Self.looked(
          .customer,
          sample.customer.access,
          sample.customer.identity,
          "interface endpoints",
          endpoints
        )
      ),
      (
        .provider,
        Self.looked(
          .provider,
          sample.provider.access,
          sample.provider.identity,
          "endpoint services",
          services
        )
      ),
    ]
    // Nobody was asked about a side that is somebody else's.
    let sides = looked.filter { !wish.unwatched.contains($0.0) }
    let options = sides.map { "--\($0.0.rawValue)-profile, --\($0.0.rawValue)-region" }
    self.init(
      wanted: wanted,
      looked: sides.map(\.1) + wish.records.words,
      next: "Check profile and region \(sides.count == 1 ? "" : "of each side ")"
        + "(\(options.joined(separator: ", "))), or name the path with --endpoint or --service."
    )
  }

  private static func looked(
    _ side: Side,
    _ access: SideAccess,
    _ identity: Reading<CallerIdentity>,
    _ what: String,
    _ found: [String]?
  ) -> String {
    var parts = ["\(side.rawValue):"]
    parts.append(
      "profile \(access.profile ?? "(default)"), region \(access.region ?? "(default)"),"
    )
    let caller = identity.latest
    parts.append("account \(caller?.account ?? "unknown") as \(caller?.arn ?? "unknown").")
    switch found {
    case nil: parts.append("Its \(what) could not be read.")
    case let found? where found.isEmpty: parts.append("It has no \(what).")
    case let found?:
      let more = found.count > 5 ? " and \(found.count - 5) more" : ""
      parts.append("Its \(what): \(found.prefix(5).joined(separator: ", "))\(more).")
    }
    return parts.joined(separator: " ")
  }
}

extension VPCEndpoint {
  /// Its id, and what people know it by.
  fileprivate var words: String {
    let service = serviceID == nil ? serviceName : nil
    let more = [name, service, otherKind].compactMap(\.self)
    return more.isEmpty ? id : "\(id) (\(more.joined(separator: ", ")))"
  }
}

extension EndpointService {
  /// Its id, and what people know it by.
  fileprivate var words: String {
    let more = [tagName, privateDNSName].compactMap(\.self)
    return more.isEmpty ? id : "\(id) (\(more.joined(separator: ", ")))"
  }
}

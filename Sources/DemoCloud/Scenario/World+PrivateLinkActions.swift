extension World {
  /// Between the provider's word and an endpoint that works, in seconds.
  private static let connecting = 20.0

  mutating func performOnPrivateLink(_ action: ScenarioAction) {
    switch action {
    case .requireAcceptance:
      endpointService.acceptanceRequired = true
      set(.pendingAcceptance)
    case .acceptConnection:
      set(.pending)
      endpoint.availableAt = now + Self.connecting
    case .rejectConnection: set(.rejected)
    case .setEndpoint(let state, let code, let message): set(state, code, message)
    case .removeEndpointZone(let zone): endpoint.interfaces.removeAll { $0.zone == zone }
    case .deleteEndpoint:
      set(.deleted)
      endpoint.interfaces = []
    case .setEndpointService(let state): endpointService.state = state
    case .setClient(let state, let check): setClient(state, check)
    default: break
    }
  }

  private mutating func set(_ state: EndpointState, _ code: String? = nil, _ message: String? = nil)
  {
    endpoint.state = state
    endpoint.availableAt = nil
    endpoint.failureCode = code
    endpoint.failureMessage = message
  }

  private mutating func setClient(_ state: ClientInstance.State?, _ check: ClientInstance.Check?) {
    client.state = state ?? client.state
    client.check = check ?? (client.state == .running ? client.check : .notApplicable)
    client.stateReason =
      client.state == .stopped ? "Client.UserInitiatedShutdown: User initiated shutdown" : nil
  }
}

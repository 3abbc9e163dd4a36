extension DiagnosisRule {
  /// The service balances a container, or a port of it, that its task definition does not have.
  static let containerNotInDefinition = DiagnosisRule(
    id: "container-not-in-definition",
    title: "the service balances a container or port that its task definition lacks",
    hop: .service,
    causes: [115],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "TARGET_PORT_RESTRICTION",
    find: { situation in
      guard let service = situation.service,
        let definition = situation.provider.taskDefinition.current,
        !definition.arn.isEmpty, definition.arn == service.taskDefinitionARN,
        let severity = situation.severity(ofFaultBefore: situation.serviceTargets?.groups)
      else { return [] }
      return service.loadBalancing.compactMap { balancing in
        guard let lack = definition.lack(of: balancing) else { return nil }
        let name = service.name ?? service.arn
        return .init(
          severity: severity,
          subject: name,
          message: message(name, lack, definition.label),
          evidence: [
            "ecs describe-services: \(name) loadBalancers \(balancing.text)",
            "ecs describe-task-definition: \(definition.label) has \(definition.containersText)",
          ],
          next: situation.definitionOfTheTasks()
        )
      }
    }
  )
}

private func message(_ name: String, _ lack: String, _ definition: String) -> String {
  "service \(name) sends requests to \(lack), which task definition \(definition) does not have"
}

extension TaskDefinition {
  /// As in `demo-task:3`.
  fileprivate var label: String { Situation.lastPart(ofARN: arn) }

  fileprivate var containersText: String {
    containers.map { container in
      let ports = container.ports.map(String.init).joined(separator: ", ")
      return [container.name ?? "?", ports].filter { !$0.isEmpty }.joined(separator: ":")
    }
    .joined(separator: ", ")
  }

  /// What of a service's balancing is missing here; nil: nothing, or that is not known.
  fileprivate func lack(of balancing: ECSService.LoadBalancing) -> String? {
    guard let wanted = balancing.containerName, !containers.isEmpty,
      containers.allSatisfy({ $0.name != nil })
    else { return nil }
    guard let container = containers.first(where: { $0.name == wanted }) else {
      return "container \(wanted)"
    }
    guard let port = balancing.containerPort, !container.ports.isEmpty,
      !container.ports.contains(port)
    else { return nil }
    return "port \(port) of container \(wanted)"
  }
}

extension ECSService.LoadBalancing {
  fileprivate var text: String {
    [containerName, containerPort.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

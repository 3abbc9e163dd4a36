/// The listener that a target leads to: a task, an instance or an appliance.
struct Server: Sendable {
  /// The task's id, the instance's, or that of the network interface.
  var id: String
  var party: Party
  var zone: String?
  /// Address and port that it listens on.
  var port: Int?
  /// Whether it runs, and has opened its port.
  var isListening: Bool
  var speaksHTTP: Bool
  var application: Application
}

extension World {
  func server(at place: Target.Place) -> Server? {
    switch place {
    case .address(let address):
      task(at: address).map(server) ?? appliances.first { $0.address == address }.map(server)
        ?? machines.first { $0.instance.privateAddress == address }.map(server)
    case .instance(let id): machine(id).map(server)
    case .loadBalancer: nil
    }
  }

  /// By its id.
  func server(_ id: String) -> Server? {
    task(id).map(server) ?? machine(id).map(server)
      ?? appliances.first { $0.interfaceID == id }.map(server)
  }

  /// Everything that has a network interface now.
  var servers: [Server] {
    tasks.filter(\.hasContainer).map(server)
      + machines.filter { $0.instance.state == .running }.map(server) + appliances.map(server)
  }

  func machine(_ id: String) -> Machine? { machines.first { $0.instance.id == id } }

  private func server(_ task: ServiceTask) -> Server {
    Server(
      id: task.id,
      party: party(of: task),
      zone: task.zone,
      port: definition(of: task)?.containerPort,
      isListening: task.hasContainer && task.application.listens,
      speaksHTTP: true,
      application: task.application
    )
  }

  private func server(_ machine: Machine) -> Server {
    let instance = machine.instance
    return Server(
      id: instance.id,
      party: Party(
        address: instance.privateAddress,
        subnetID: instance.subnetID,
        securityGroupIDs: instance.securityGroupIDs
      ),
      zone: zone(of: instance.subnetID),
      port: machine.port,
      isListening: instance.state == .running && machine.application.listens,
      speaksHTTP: true,
      application: machine.application
    )
  }

  private func server(_ appliance: Appliance) -> Server {
    Server(
      id: appliance.interfaceID,
      party: Party(
        address: appliance.address,
        subnetID: appliance.subnetID,
        securityGroupIDs: appliance.securityGroupIDs
      ),
      zone: zone(of: appliance.subnetID),
      port: appliance.port,
      isListening: appliance.isUp,
      speaksHTTP: false,
      application: Application()
    )
  }
}

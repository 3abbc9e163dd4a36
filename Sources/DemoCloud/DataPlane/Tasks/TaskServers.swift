import NIOCore

/// The servers of the tasks, instances and appliances that run.
final class TaskServers {
  enum Reach {
    /// No such task: its network interface is gone, so nothing answers.
    case gone
    /// The container runs, but its application has not opened the port.
    case refuses
    /// The port, once it is open.
    case listens(EventLoopFuture<Int>)
  }

  private let traffic: Traffic
  private let loopback: Loopback
  private var servers: [String: TaskServer] = [:]

  init(traffic: Traffic, loopback: Loopback) {
    self.traffic = traffic
    self.loopback = loopback
  }

  /// Opens the servers of tasks that have begun to listen, and closes those of others.
  ///
  /// - Returns: All are open that should be; failed if one could not be opened.
  func sync() -> EventLoopFuture<Void> {
    let listening = traffic.tasks().filter(\.listens)
    let wanted = Set(listening.map(\.id))
    for (id, server) in servers where !wanted.contains(id) || server.hasFailed {
      server.close()
      servers[id] = nil
    }
    let opening = listening.filter { servers[$0.id] == nil }.map { open($0).port.map { _ in } }
    return EventLoopFuture.andAllComplete(opening, on: loopback.loop)
  }

  func reach(_ task: String) -> Reach {
    if let server = servers[task] { return .listens(server.port) }
    guard let task = traffic.tasks().first(where: { $0.id == task }) else { return .gone }
    return task.listens ? .listens(open(task).port) : .refuses
  }

  private func open(_ task: RunningTask) -> TaskServer {
    let server = TaskServer(task: task, traffic: traffic, loopback: loopback)
    servers[task.id] = server
    return server
  }
}

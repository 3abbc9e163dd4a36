extension World {
  /// How often the ECS scheduler looks at its service, in seconds.
  private static let round = 5.0

  /// Lets all happen that is due up to a moment, second by second.
  mutating func advance(to moment: Double) {
    while now + 1 <= moment { step() }
  }

  private mutating func step() {
    now += 1
    stepEndpoint()
    stepTasks()
    stepTargets()
    if now.truncatingRemainder(dividingBy: Self.round) == 0 {
      for service in services.indices { Scheduler.look(at: service, &self) }
    }
  }

  private mutating func stepEndpoint() {
    guard let due = endpoint.availableAt, due <= now else { return }
    endpoint.availableAt = nil
    endpoint.state = .available
  }
}

extension World {
  /// Registers a task's address with the service's target group.
  mutating func register(_ task: ServiceTask) {
    for arn in task.targetGroupARNs { register(task, in: arn) }
  }

  private mutating func register(_ task: ServiceTask, in arn: String) {
    guard let group = targetGroup(arn) else { return }
    // An address that is still draining from its last holder is registered anew.
    targets[arn, default: []].removeAll { $0.address == task.address }
    targets[arn, default: []].append(
      Target(
        place: .address(task.address),
        port: definition(of: task)?.containerPort ?? group.port,
        zone: task.zone,
        state: .initial,
        reason: TargetReason.registering.code,
        description: TargetReason.registering.text,
        nextCheck: now + 6
      )
    )
    tell(of: task, "registered 1 targets in (target-group \(arn))")
  }

  mutating func deregister(_ task: ServiceTask) {
    for arn in task.targetGroupARNs { deregister(task, in: arn) }
  }

  private mutating func tell(of task: ServiceTask, _ message: String) {
    guard let service = services.firstIndex(where: { $0.name == task.service }) else { return }
    Scheduler.tell(message, of: service, &self)
  }

  private mutating func deregister(_ task: ServiceTask, in arn: String) {
    guard
      let index = targets[arn]?.firstIndex(where: {
        $0.address == task.address && $0.state != .draining
      })
    else { return }
    drain(index, in: arn)
    tell(of: task, "deregistered 1 targets in (target-group \(arn))")
  }

  mutating func drain(_ index: Int, in group: String) {
    let delay = Double(targetGroup(group)?.deregistrationDelaySeconds ?? 0)
    targets[group]?[index].state = .draining
    targets[group]?[index].reason = TargetReason.draining.code
    targets[group]?[index].description = TargetReason.draining.text
    targets[group]?[index].drainedAt = now + delay
  }

  /// Runs the health checks that are due.
  mutating func stepTargets() {
    for arn in targetGroups.map(\.arn) {
      guard let group = targetGroup(arn), targets[arn]?.isEmpty == false else { continue }
      let users = loadBalancers(using: arn)
      targets[arn]?.removeAll { target in target.drainedAt.map { $0 <= now } ?? false }
      for index in targets[arn]?.indices ?? 0..<0 { step(index, of: group, users) }
    }
  }

  private mutating func step(_ index: Int, of group: TargetGroup, _ users: [String]) {
    guard var target = targets[group.arn]?[index], target.state != .draining else { return }
    if let reason = whyUnused(target, in: group, users) {
      target.become(.unused, reason)
      target.nextCheck = now + 1
    } else if target.state == .unused {
      target.become(.initial, .registering)
      target.nextCheck = now + 2
    } else if target.nextCheck <= now {
      target.nextCheck = now + Double(group.healthCheck.intervalSeconds)
      target.take(check(target, of: group, users), group.healthCheck)
    } else {
      return
    }
    targets[group.arn]?[index] = target
  }

  private func whyUnused(_ target: Target, in group: TargetGroup, _ users: [String])
    -> TargetReason?
  {
    guard let user = users.first.flatMap(loadBalancer) else { return .notInUse }
    if case .instance(let id) = target.place, machine(id)?.instance.state != .running {
      return .notRunning
    }
    guard let zone = target.zone, !zones(of: user).contains(zone) else { return nil }
    return .zoneNotEnabled
  }
}

/// What a target's state is explained with.
///
/// Source: “Target health reason codes”, Application Load Balancers.
struct TargetReason: Sendable, Equatable {
  let code: String
  let text: String

  static let registering = TargetReason(
    code: "Elb.RegistrationInProgress",
    text: "Target registration is in progress"
  )
  static let checking = TargetReason(
    code: "Elb.InitialHealthChecking",
    text: "Initial health checks in progress"
  )
  static let draining = TargetReason(
    code: "Target.DeregistrationInProgress",
    text: "Target deregistration is in progress"
  )
  static let notInUse = TargetReason(
    code: "Target.NotInUse",
    text: "Target group is not configured to receive traffic from the load balancer"
  )
  static let zoneNotEnabled = TargetReason(
    code: "Target.NotInUse",
    text: "Target is in an Availability Zone that is not enabled for the load balancer"
  )
  static let notRunning = TargetReason(
    code: "Target.InvalidState",
    text: "Target is in the stopped state"
  )
  static let timeout = TargetReason(code: "Target.Timeout", text: "Request timed out")
  static let failed = TargetReason(code: "Target.FailedHealthChecks", text: "Health checks failed")

  static func wrongCode(_ status: Int) -> TargetReason {
    TargetReason(
      code: "Target.ResponseCodeMismatch",
      text: "Health checks failed with these codes: [\(status)]"
    )
  }
}

extension Target {
  fileprivate mutating func become(_ new: State, _ why: TargetReason?) {
    if state != new { (passedInARow, failedInARow) = (0, 0) }
    state = new
    reason = why?.code
    description = why?.text
  }

  /// Takes in how a check went; nil: it passed.
  ///
  /// One check that passes is enough for a target that was just registered.
  fileprivate mutating func take(_ fault: TargetReason?, _ check: TargetGroup.HealthCheck) {
    passedInARow = fault == nil ? passedInARow + 1 : 0
    failedInARow = fault == nil ? 0 : failedInARow + 1
    switch state {
    case .initial where fault == nil: become(.healthy, nil)
    case .unhealthy where passedInARow >= check.healthyThreshold: become(.healthy, nil)
    case .unhealthy where fault != nil: become(.unhealthy, fault)
    case .initial, .healthy:
      if failedInARow >= check.unhealthyThreshold { become(.unhealthy, fault) }
      if state == .initial {
        reason = TargetReason.checking.code
        description = TargetReason.checking.text
      }
    case .unhealthy, .unused, .draining: break
    }
  }
}

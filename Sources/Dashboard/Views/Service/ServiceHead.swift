import Drawing
import FoundationEssentials
import PathModel

/// The service and its deployments, a line for each.
struct ServiceHead {
  private static let barWidth = 10
  private static let deploymentLimit = 4
  private let view: ServiceView
  private let width: Int
  private var glyphs: Glyphs { view.glyphs }

  init(_ view: ServiceView, width: Int) {
    self.view = view
    self.width = width
  }

  var lines: [StyledText] {
    let note = view.pathNote(width: width)
    guard note.isEmpty, let snapshot = view.state.shown else { return note }
    let (status, provider) = (snapshot.status, snapshot.sample.provider)
    guard let service = status.objects.service else {
      if let last = status.hops.last, last.kind != .service {
        return [StyledText("\(glyphs.bullet) no ECS service is on the route", .muted)]
          + view.note(on: last, width: width)
      }
      return view.note(on: status[.service], width: width)
    }
    // The scan finds the service; until it is asked for by itself, that is all that is known of it.
    let isOld = provider.service.problem != nil
    let deployments = service.deployments.prefix(Self.deploymentLimit).flatMap {
      lines(of: $0, of: service, isOld: isOld)
    }
    return [line(of: service, status[.service], isOld: isOld)] + deployments
      + view.note(on: provider.service, "service", width: width) + others(snapshot)
      + tasks(snapshot)
  }

  /// The other services on the route, whose tasks are not read; one that is not meant to run anything is
  /// dimmed.
  private func others(_ snapshot: State.Snapshot) -> [StyledText] {
    let isOld = snapshot.sample.provider.scannedServices.joined.problem != nil
    return snapshot.status.objects.services.dropFirst().map { service in
      let role = isOld ? Role.stale : service.hopState.role
      let sign = isOld ? glyphs.stale : glyphs.sign(of: service.hopState)
      let words = [
        "\(count(service.runningCount)) of \(count(service.desiredCount)) running",
        "also on the route",
      ]
      return StyledText("\(sign) ", Style(role, bold: true))
        + StyledText(service.name ?? service.arn, service.hopState == nil ? .muted : .text)
        + StyledText(" \(service.status?.text ?? "no status")  \(Card.joined(words))", .muted)
    }
  }

  private func line(of service: ECSService, _ hop: Hop, isOld: Bool) -> StyledText {
    let role = isOld ? Role.stale : hop.state.role
    let sign = isOld ? glyphs.stale : glyphs.sign(of: hop.state)
    let status = service.status?.text ?? "no status"
    let words = [
      "\(count(service.runningCount)) of \(count(service.desiredCount)) running",
      "\(count(service.pendingCount)) pending", breaker(of: service), service.launchType,
    ]
    return StyledText("\(sign) ", Style(role, bold: true))
      + StyledText(service.name ?? service.arn, Style(.title, bold: true))
      + StyledText(" \(status)  ", role)
      + bar(service.runningCount, service.desiredCount, role)
      + StyledText("  \(Card.joined(words))", isOld ? .stale : .text)
  }

  /// How many of those that should run do; nothing where that is not known.
  private func bar(_ running: Int?, _ desired: Int?, _ role: Role) -> StyledText {
    guard let running, let desired, desired > 0 else { return "" }
    let fraction = Double(running) / Double(desired)
    return SegmentBar.progress(fraction, style: Style(role), glyphs: glyphs)
      .text(width: Self.barWidth)
  }

  private func breaker(of service: ECSService) -> String? {
    guard let isOn = service.circuitBreakerEnabled else { return nil }
    guard isOn else { return "circuit breaker off" }
    return "circuit breaker on" + (service.circuitBreakerRollsBack == true ? ", rolls back" : "")
  }

  private func lines(of deployment: ECSDeployment, of service: ECSService, isOld: Bool)
    -> [StyledText]
  {
    let state = deployment.hopState
    let role = isOld ? Role.stale : state.role
    let sign = isOld ? glyphs.stale : glyphs.sign(of: state)
    let name = [deployment.status, deployment.rolloutState?.text].compactMap(\.self)
    let failed = deployment.failedTasks ?? 0
    let words = [
      "\(count(deployment.runningCount)) of \(count(deployment.desiredCount)) running",
      deployment.pendingCount.flatMap { $0 > 0 ? "\($0) pending" : nil },
      failed > 0 ? "\(failed) failed" : nil, deployment.revision,
      view.when.age(deployment.createdAt).map { "\($0) old" },
    ]
    let line =
      StyledText("\(sign) ", Style(role, bold: true))
      + StyledText("\(name.joined(separator: " "))  ", role)
      + (state == .up ? "" : bar(deployment.runningCount, deployment.desiredCount, role) + "  ")
      + StyledText(Card.joined(words), isOld ? .stale : .text)
    guard state == .down, let reason = deployment.rolloutStateReason else { return [line] }
    return [line] + StyledText("  \(reason)", .muted).wrapped(to: width).prefix(2)
  }

  /// How many tasks are listed below, and why not all are.
  private func tasks(_ snapshot: State.Snapshot) -> [StyledText] {
    let (objects, provider) = (snapshot.status.objects, snapshot.sample.provider)
    let lists = [(objects.tasks, "tasks"), (objects.stoppedTasks, "stopped tasks")]
    let notes = lists.flatMap { reading, what in view.note(on: reading, what, width: width) }
    let listed = [provider.taskARNs, provider.stoppedTaskARNs].compactMap(\.problem)
    let missing = notes.isEmpty ? listed.prefix(1) : []
    let why = missing.flatMap { problem in
      StyledText("\(glyphs.stale) list of tasks: \(problem.message)", .stale).wrapped(to: width)
    }
    return [counts(snapshot)] + notes + why
  }

  private func counts(_ snapshot: State.Snapshot) -> StyledText {
    let objects = snapshot.status.objects
    let running = snapshot.taskRows.settled.map { settled in
      let moving = (objects.tasks.latest?.count ?? 0) - settled
      return Card.joined(["\(settled) running", moving > 0 ? "\(moving) on the way" : nil])
    }
    let stopped = (objects.stoppedTasks.latest?.count ?? 0) + objects.rememberedTasks.count
    let remembered = objects.rememberedTasks.count
    let words = [
      running, stopped > 0 ? "\(stopped) stopped" : "none stopped of late",
      remembered > 0 ? "\(remembered) of them only remembered" : nil,
    ]
    return StyledText("  tasks: \(Card.joined(words))", .muted)
  }

  private func count(_ number: Int?) -> String { number.map(String.init) ?? "?" }
}

extension ECSDeployment {
  /// Family and revision of its task definition, as in `demo:13`.
  var revision: String? { taskDefinitionARN?.split(separator: "/").last.map(String.init) }
}

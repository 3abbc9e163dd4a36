extension Cloud {
  /// What the data plane goes by.
  package var traffic: Traffic {
    let zones = World.zones.map(\.0)
    return Traffic(
      zones: { zones },
      passage: { zone in self.look { $0.world.passage(fromClientTo: zone) } },
      routing: { zone, request in self.look { Routing($0.world.decision(for: request, in: zone)) }
      },
      tasks: { self.look { $0.world.runningTasks } },
      answer: { task, request in self.look { $0.world.answer(of: task, to: request) } },
      listenerPort: { self.look { $0.world.applicationPort } }
    )
  }
}

extension World {
  fileprivate func decision(for request: RequestHead, in zone: String) -> Decision {
    let host = request.headers.first { $0.name.lowercased() == "host" }?.value ?? ""
    return decision(in: zone, host: host, path: request.path)
  }

  fileprivate var runningTasks: [RunningTask] {
    tasks.filter(\.hasContainer).map { RunningTask(id: $0.id, listens: $0.application.listens) }
  }

  /// A container that is gone resets what is still on its way to it.
  fileprivate func answer(of task: String, to request: RequestHead) -> AppAnswer {
    self.task(task)?.application.answer(to: request) ?? AppAnswer(fault: .resets)
  }

  fileprivate var applicationPort: Int {
    applicationLoadBalancer.flatMap { listeners(of: $0.arn).first?.port } ?? 0
  }
}

extension Routing {
  fileprivate init(_ decision: World.Decision) {
    self =
      switch decision {
      case .answers(let status, let body):
        .respond(status: status, contentType: "text/plain", body: body)
      case .forwards(let choices):
        .forward(choices.map { Upstream(task: $0.task, passage: $0.passage) })
      }
  }
}

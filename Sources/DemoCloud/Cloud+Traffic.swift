extension Cloud {
  /// What the data plane goes by.
  package var traffic: Traffic {
    let entrances = world.entrances
    return Traffic(
      entrances: { entrances },
      passage: { entrance in self.look { $0.world.passage(fromClientTo: entrance) } },
      targets: { entrance in
        self.look { $0.world.targets(of: entrance)?.map(Upstream.init) }
      },
      routing: { zone, request in self.look { Routing($0.world.decision(for: request, in: zone)) }
      },
      tasks: { self.look { $0.world.runningTasks } },
      answer: { task, request in self.look { $0.world.answer(of: task, to: request) } },
      listenerPort: { self.look { $0.world.applicationPort } }
    )
  }
}

extension World {
  /// The endpoint's interfaces, zone by zone, at each port.
  fileprivate var entrances: [Entrance] {
    shape.ports.flatMap { port in
      customerZones.map { Entrance(zone: $0.name, port: port) }
    }
  }

  fileprivate func decision(for request: RequestHead, in zone: String) -> Decision {
    let host = request.headers.first { $0.name.lowercased() == "host" }?.value ?? ""
    return decision(in: providerZone(for: zone), host: host, path: request.path)
  }

  fileprivate var runningTasks: [RunningTask] {
    servers.map { RunningTask(id: $0.id, listens: $0.isListening, speaksHTTP: $0.speaksHTTP) }
  }

  /// One that is gone resets what is still on its way to it.
  fileprivate func answer(of task: String, to request: RequestHead) -> AppAnswer {
    server(task)?.application.answer(to: request) ?? AppAnswer(fault: .resets)
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
      case .redirects(let status): .redirect(status: status)
      case .forwards(let shares):
        .forward(shares.map { .init(weight: $0.weight, upstreams: $0.choices.map(Upstream.init)) })
      }
  }
}

extension Upstream {
  fileprivate init(_ choice: World.Choice) {
    self.init(task: choice.server, passage: choice.passage)
  }
}

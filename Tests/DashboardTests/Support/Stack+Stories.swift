import FoundationEssentials
import PathModel

/// What may happen to the stack.
extension Stack {
  static let denied = Problem(
    .permission,
    "not permitted: arn:aws:sts::111122223333:assumed-role/watcher/me may not perform "
      + "elasticloadbalancing:DescribeTargetHealth because no identity-based policy allows it",
    next: "run: pltop iam-policy, and attach what it prints to the role of profile provider",
    code: "AccessDenied"
  )

  /// One task is gone and the other does not answer its health check.
  static var broken: Sample {
    made(healthy) {
      $0.provider.targetHealth[albGroup] = known([
        target(
          "10.100.100.140",
          8080,
          "eu-west-1a",
          .unhealthy,
          "Target.ResponseCodeMismatch",
          "Health checks failed with these codes: [503]"
        )
      ])
      $0.provider.targetHealth[nlbGroup] = known([
        target(alb, 8888, nil, .unhealthy, "Target.FailedHealthChecks", "Health checks failed")
      ])
      $0.provider.service = known(service(running: 1))
      $0.provider.tasks["0"] = known([task("0a1b2c3d4e5f", "eu-west-1a", "10.100.100.140")])
      $0.provider.stoppedTasks["0"] = known([
        made(task("9f8e7d6c5b4a", "eu-west-1b", "10.100.100.201")) {
          $0.stoppedAt = now.addingTimeInterval(-200)
          $0.stoppedReason = "Task failed ELB health checks in (target-group \(albGroup))"
          $0.containers = [made(ECSTask.Container()) { $0.exitCode = 137 }]
        }
      ])
    }
  }

  /// The targets' health may not be read, and the service's counts are old.
  static var clouded: Sample {
    made(healthy) {
      $0.provider.targetHealth[albGroup] = .unavailable(denied)
      let slow = Problem(.timedOut, "no answer within 20 s")
      $0.provider.service = .stale(service(running: 2), at: now.addingTimeInterval(-95), why: slow)
      $0.provider.tasks["0"] = .stale(
        [task("0a1b2c3d4e5f", "eu-west-1a", "10.100.100.140")],
        at: now.addingTimeInterval(-95),
        why: slow
      )
      $0.calls[5].problem = denied
      $0.calls[5].exit = 254
    }
  }

  /// Nobody has answered yet.
  static var firstSecond: Sample {
    made(Sample(at: now)) {
      $0.customer.access.region = "eu-west-1"
      $0.provider.access.region = "eu-west-1"
      $0.calls = [
        CallRecord(id: "a", side: .customer, arguments: ["ec2", "describe-vpcs"], tier: .slow)
      ]
    }
  }

  /// Three endpoints that could be meant.
  static var several: Sample {
    made(healthy) {
      $0.path = nil
      let endpoints = ["vpce-0a", "vpce-0b", "vpce-0c"].map { id in
        made(endpoint) {
          $0.id = id
          $0.name = "\(id) of team 1"
        }
      }
      $0.customer.endpoints = known(endpoints)
    }
  }

  /// No endpoint at all.
  static var none: Sample {
    made(healthy) {
      $0.path = nil
      $0.customer.endpoints = known([])
      $0.provider.endpointServices = known([])
    }
  }

  /// So many targets and tasks.
  static func crowded(_ count: Int) -> Sample {
    made(healthy) {
      $0.provider.targetHealth[albGroup] = known(
        (0..<count).map { number in
          let address = "10.100.\(number / 250).\(number % 250)"
          return target(address, 8080, "eu-west-1a", number == 500 ? .unhealthy : .healthy)
        }
      )
      $0.provider.service = known(service(desired: count, running: count))
      $0.provider.tasks["0"] = known(
        (0..<count).map { task("task\($0)", "eu-west-1b", "10.0.0.\($0 % 250)") }
      )
    }
  }

  /// Every name that people can choose is this one.
  static func named(_ name: String) -> Sample {
    made(healthy) {
      $0.customer.instances = known([made(instance) { $0.name = name }])
      $0.customer.endpoints = known([made(endpoint) { $0.name = name }])
      $0.provider.loadBalancers = known([balancer(nlb, name), balancer(alb, name)])
      $0.provider.service = known(made(service(running: 2)) { $0.name = name })
      $0.provider.network.vpcs = known([vpc("vpc-0p", name, "10.100.100.0/24")])
    }
  }
}

import FoundationEssentials
import PathModel

/// Many targets, tasks and endpoints, in every state there is.
extension Stack {
  /// What the reference stack's calls print, by the ids that screens look for.
  private static func calling(_ sample: Sample) -> Sample {
    made(sample) {
      let tasks = ($0.provider.tasks.byKey.values.flatMap { $0.latest ?? [] }).map(\.arn)
      $0.calls.append(call(.provider, ["ecs", "describe-tasks", "--tasks"] + tasks, .fast))
    }
  }

  /// Every state that a target can be in.
  static var everyTarget: Sample {
    calling(
      made(healthy) {
        let states = TargetHealth.State.allCases
        $0.provider.targetHealth[albGroup] = known(
          states.enumerated().map { index, state in
            made(
              target(
                "10.100.100.\(140 + index)",
                8080,
                "eu-west-1\(index % 2 == 0 ? "a" : "b")",
                state
              )
            ) {
              guard state == .unhealthy else { return }
              $0.reason = "Target.ResponseCodeMismatch"
              $0.description = "Health checks failed with these codes: [404]"
              $0.administrativeOverride = Open(.zonalShift)
            }
          }
        )
        $0.provider.targetGroups = known([
          group(nlbGroup, of: nlb, "alb"),
          made(group(albGroup, of: alb, "ip")) {
            $0.networkProtocol = "HTTP"
            $0.port = 8080
            $0.healthCheck.networkProtocol = "HTTP"
            $0.healthCheck.path = "/health"
            $0.healthCheck.port = "traffic-port"
            $0.healthCheck.matcher = "200"
            $0.healthCheck.intervalSeconds = 30
            $0.healthCheck.timeoutSeconds = 5
            $0.healthCheck.healthyThreshold = 5
            $0.healthCheck.unhealthyThreshold = 2
          },
        ])
      }
    )
  }

  /// A deployment whose tasks fail, tasks in every stage, and one that ECS has forgotten.
  static var failing: Sample {
    calling(
      made(healthy) {
        $0.provider.service = known(
          made(service(running: 1)) {
            $0.clusterARN = containers + "cluster/ecs-cluster"
            $0.circuitBreakerEnabled = true
            $0.circuitBreakerRollsBack = true
            $0.launchType = "FARGATE"
            $0.deployments = [
              deployment("PRIMARY", .failed, running: 0, revision: 14) {
                $0.failedTasks = 3
                $0.rolloutStateReason =
                  "ECS deployment circuit breaker: tasks failed to start."
              },
              deployment("ACTIVE", .completed, running: 1, revision: 13) { _ in },
            ]
          }
        )
        $0.provider.tasks["0"] = known([
          task("0a1b2c3d4e5f", "eu-west-1a", "10.100.100.140"),
          made(task("3344556677", "eu-west-1b", "10.100.100.202")) {
            $0.lastStatus = "PENDING"
            $0.createdAt = now.addingTimeInterval(-20)
          },
        ])
        let listed = stopped("9f8e7d6c5b4a", 200) {
          $0.stopCode = "EssentialContainerExited"
          $0.stoppedReason = "OutOfMemoryError: Container killed due to memory usage"
          $0.containers = [container(137)]
        }
        let scaled = stopped("5566778899aa", 400) {
          $0.stopCode = "ServiceSchedulerInitiated"
          $0.stoppedReason = "Scaling activity initiated by (deployment ecs-svc/1)"
        }
        $0.provider.stoppedTaskARNs = known([listed.arn, scaled.arn])
        $0.provider.stoppedTasks["0"] = known([listed, scaled])
        $0.provider.rememberedTasks = [
          listed,
          stopped("1122334455", 9_000) {
            $0.stopCode = "TaskFailedToStart"
            $0.stoppedReason = "CannotPullContainerError: docker.io/demo:9: not found"
          },
        ]
      }
    )
  }

  static func stopped(
    _ id: String,
    _ seconds: Double,
    _ change: (inout ECSTask) -> Void = { _ in }
  ) -> ECSTask {
    made(task(id, "eu-west-1b", "10.100.100.201")) {
      $0.lastStatus = "STOPPED"
      $0.desiredStatus = "STOPPED"
      $0.stoppedAt = now.addingTimeInterval(-seconds)
      $0.taskDefinitionARN = containers + "task-definition/demo:13"
      change(&$0)
    }
  }

  static func container(_ exitCode: Int) -> ECSTask.Container {
    made(ECSTask.Container()) {
      $0.name = "demo"
      $0.image = "lvthillo/python-flask-api"
      $0.lastStatus = "STOPPED"
      $0.exitCode = exitCode
    }
  }

  static func deployment(
    _ status: String,
    _ state: ECSDeployment.RolloutState,
    running: Int,
    revision: Int,
    _ change: (inout ECSDeployment) -> Void
  ) -> ECSDeployment {
    made(ECSDeployment()) {
      $0.id = "ecs-svc/\(revision)"
      $0.status = status
      $0.rolloutState = Open(state)
      $0.desiredCount = 2
      $0.runningCount = running
      $0.pendingCount = 0
      $0.taskDefinitionARN = containers + "task-definition/demo:\(revision)"
      $0.createdAt = now.addingTimeInterval(-400)
      change(&$0)
    }
  }

  /// The path's endpoint and so many others, in every state there is.
  static func fleet(_ count: Int) -> Sample {
    made(healthy) {
      let states = EndpointState.allCases
      $0.provider.connections = known(
        [made(connection(.available)) { $0.ownerID = "444455556666" }]
          + (0..<count).map { number in
            made(connection(states[number % states.count])) {
              $0.endpointID = "vpce-0\(1_000_000 + number)"
              $0.ownerID = "\(200_000_000_000 + number % 4)"
              $0.region = "eu-west-1"
              $0.createdAt = now.addingTimeInterval(-3_600 * Double(number + 1))
              $0.name = number % 3 == 0 ? "チーム\(number)のエンドポイント" : nil
            }
          }
      )
    }
  }
}

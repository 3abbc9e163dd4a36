import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@testable import DemoCloud

@Suite struct ContainerAnswerTests {
  private static let describe = "ecs describe-services --cluster ecs-cluster --services ecs-service"

  @Test(arguments: CLIVersion.allCases)
  func serviceIsThatOfTheWorld(cli: CLIVersion) throws {
    let cloud = SteadyCloud(cli: cli)
    let service = try #require(try cloud.decode(.service, Self.describe))
    #expect(service.arn == cloud.world.serviceARN)
    #expect(service.status?.known == .active)
    #expect([service.desiredCount, service.runningCount, service.pendingCount] == [2, 2, 0])
    #expect(service.loadBalancing.map(\.targetGroupARN) == [cloud.world.service.targetGroupARN])
    #expect(service.taskDefinitionARN?.hasSuffix("task-definition/demo-task:3") == true)
    #expect(service.events.map(\.id) == ["e2", "e1"])
    #expect(service.events.first?.at?.timeIntervalSince(SteadyCloud.epoch) == -7048)
    #expect(service.deployments.map(\.status) == ["PRIMARY"])
    #expect(service.deployments.map(\.rolloutState?.known) == [.completed])
    let list = try cloud.decode(.serviceARNs, "ecs list-services --cluster ecs-cluster")
    #expect(list == [service.arn])
  }

  @Test func countsFollowTheTasksOfEachDeployment() throws {
    let cloud = SteadyCloud(
      world: .running.with { world in
        var new = world.service.deployments[0]
        new.id = "ecs-svc/2"
        new.revision = 4
        new.failedTasks = 3
        new.rolloutState = .inProgress
        world.service.deployments.insert(new, at: 0)
        world.tasks += [
          world.task(2, .provisioning), world.task(3, .pending), world.task(4, .activating),
          world.task(5, .running), world.task(6, .deactivating), world.task(7, .stopped),
        ]
        for index in 2...5 { world.tasks[index].deploymentID = "ecs-svc/2" }
      }
    )
    let service = try #require(try cloud.decode(.service, Self.describe))
    #expect([service.desiredCount, service.runningCount, service.pendingCount] == [2, 3, 3])
    let deployments = service.deployments
    #expect(deployments.map(\.status) == ["PRIMARY", "ACTIVE"])
    #expect(deployments.map(\.desiredCount) == [2, 2])
    #expect(deployments.map(\.runningCount) == [1, 2])
    #expect(deployments.map(\.pendingCount) == [3, 0])
    #expect(deployments.map(\.failedTasks) == [3, 0])
    #expect(service.taskDefinitionARN?.hasSuffix(":4") == true)
    let cluster = try cloud.decode(.clusters, "ecs describe-clusters --clusters ecs-cluster").first
    #expect([cluster?.runningTasks, cluster?.pendingTasks, cluster?.activeServices] == [3, 3, 1])
  }

  @Test(arguments: [
    (ContainerService.Status.active, 2, 1, 1), (.draining, 0, 1, 1), (.inactive, 0, 0, 0),
  ])
  func serviceThatEndsWantsNothing(
    status: ContainerService.Status,
    desired: Int,
    deployments: Int,
    listed: Int
  ) throws {
    let cloud = SteadyCloud(world: .running.with { $0.service.status = status })
    let service = try #require(try cloud.decode(.service, Self.describe))
    #expect(service.status?.text == status.rawValue)
    #expect(service.desiredCount == desired)
    #expect(service.deployments.count == deployments)
    let list = try cloud.decode(.serviceARNs, "ecs list-services --cluster ecs-cluster")
    #expect(list.count == listed)
  }

  @Test(arguments: [
    ("", [0, 1]), ("--desired-status STOPPED", [2, 3]), ("--desired-status PENDING", []),
    ("--service-name ecs-service", [0, 1]), ("--family demo-task", [0, 1]), ("--family odd", []),
    ("--started-by odd", []), ("--launch-type EC2", []),
    ("--desired-status STOPPED --service-name ecs-service", [2, 3]),
  ])
  func tasksAreListedByWhatECSWantsOfThem(options: String, numbers: [Int]) throws {
    let cloud = SteadyCloud(
      world: .running.with { $0.tasks += [$0.task(2, .deactivating), $0.task(3, .stopped)] }
    )
    let list = try cloud.decode(.taskARNs, "ecs list-tasks --cluster ecs-cluster \(options)")
    #expect(list == numbers.map { cloud.world.arn(of: cloud.world.tasks[$0]) })
  }

  /// What a task of each status has: its address, what its container is, how its interface is.
  @Test(arguments: [
    (ServiceTask.Status.provisioning, false, "PENDING", "PRECREATED", nil),
    (.pending, true, "PENDING", "ATTACHED", nil), (.activating, true, "RUNNING", "ATTACHED", nil),
    (.running, true, "RUNNING", "ATTACHED", nil), (.deactivating, true, "RUNNING", "ATTACHED", nil),
    (.stopping, true, "RUNNING", "ATTACHED", nil),
    (.deprovisioning, true, "STOPPED", "DETACHING", 137),
    (.stopped, true, "STOPPED", "DELETED", 137),
  ])
  func taskHasWhatItsStatusGivesIt(
    status: ServiceTask.Status,
    hasAddress: Bool,
    container: String,
    attachment: String,
    exitCode: Int?
  ) throws {
    let cloud = SteadyCloud(world: .running.with { $0.tasks = [$0.task(0, status)] })
    let made = cloud.world.tasks[0]
    let line = "ecs describe-tasks --cluster ecs-cluster --tasks \(made.id)"
    let task = try #require(try cloud.decode(.tasks, line).first)
    #expect(task.lastStatus == status.rawValue)
    #expect(task.desiredStatus == (made.isWanted ? "RUNNING" : "STOPPED"))
    #expect(task.privateAddress == (hasAddress ? "\(made.address)" : nil))
    #expect(task.containers.map(\.lastStatus) == [container])
    #expect(task.containers.map(\.exitCode) == [exitCode])
    #expect((task.containers[0].reason == nil) == (exitCode == nil))
    #expect(task.stopCode == made.stopCode?.rawValue)
    #expect(task.stoppedReason == made.stoppedReason)
    #expect(task.startedAt?.timeIntervalSince(SteadyCloud.epoch) == made.startedAt)
    let json = try cloud.output(line)
    #expect(json.values(at: "tasks.attachments.status") == [attachment])
    #expect(json.values(at: "tasks.connectivity") == (hasAddress ? ["CONNECTED"] : []))
    let interfaces = try cloud.decode(.networkInterfaces, "ec2 describe-network-interfaces")
    let hasInterface = hasAddress && status != .stopped
    #expect(interfaces.contains { $0.id == made.interfaceID } == hasInterface)
  }

  @Test func imageThatCouldNotBePulledHasNoDigest() throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.tasks = [$0.task(0, .stopped)]
        $0.tasks[0].startedAt = nil
        $0.tasks[0].exitCode = nil
      }
    )
    let line = "ecs describe-tasks --cluster ecs-cluster --tasks \(cloud.world.tasks[0].id)"
    #expect(!(try cloud.output(line).paths.contains("tasks.[].containers.[].imageDigest")))
  }

  @Test(arguments: [
    ("demo-task", 4), ("demo-task:3", 3),
    ("arn:aws:ecs:eu-west-1:111122223333:task-definition/demo-task:4", 4),
  ])
  func definitionIsFoundByItsNames(name: String, revision: Int) throws {
    let cloud = SteadyCloud(
      world: .running.with { world in
        var new = world.definitions[0]
        new.revision = 4
        new.image = "demo:broken"
        world.definitions.append(new)
      }
    )
    let definition = try cloud.decode(
      .taskDefinition,
      "ecs describe-task-definition --task-definition \(name)"
    )
    #expect(definition.revision == revision)
    #expect(definition.family == "demo-task")
    #expect(
      definition.containers.map(\.image) == [
        revision == 4 ? "demo:broken" : "lvthillo/python-flask-api"
      ]
    )
    #expect(definition.containers.map(\.ports) == [[8080]])
  }
}

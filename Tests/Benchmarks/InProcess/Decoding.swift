import AWSBackend
import DemoCloud
import FoundationEssentials
import PathModel

/// How fast answers of the CLI become facts, and where the answers lie for another program to read.
struct Decoding: Encodable {
  let part = "decode"
  let what: String
  let file: String
  let bytes: Int
  let seconds: Double

  static func all(in folder: String) throws -> [Decoding] {
    let fleet = Fleet(objects: 10_000)
    let world = fleet.cloud.world
    let group = world.services[0].balancing[0].targetGroupARN
    let cluster = world.clusterARN
    let tasks = world.tasks.prefix(100).map { world.arn(of: $0) }
    return [
      try measure(
        "10,000 targets",
        .targetHealth,
        fleet.answer(["elbv2", "describe-target-health", "--target-group-arn", group]),
        in: "\(folder)/targets.json"
      ),
      try measure(
        "1,000 endpoint connections",
        .endpointConnections,
        fleet.answer(["ec2", "describe-vpc-endpoint-connections"]),
        in: "\(folder)/connections.json"
      ),
      try measure(
        "a page of 100 tasks",
        .tasks,
        fleet.answer(["ecs", "describe-tasks", "--cluster", cluster, "--tasks"] + tasks),
        in: "\(folder)/tasks.json"
      ),
    ]
  }

  private static func measure<Value>(
    _ what: String,
    _ answer: Answer<Value>,
    _ bytes: [UInt8],
    in file: String
  ) throws -> Decoding {
    try Data(bytes).write(to: URL(filePath: file))
    use(try answer.decode(bytes))
    let seconds = Timing.median { if let value = try? answer.decode(bytes) { use(value) } }
    return Decoding(what: what, file: file, bytes: bytes.count, seconds: seconds)
  }
}

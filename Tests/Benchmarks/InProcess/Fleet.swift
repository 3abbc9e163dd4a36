import AWSBackend
import DemoCloud
import FoundationEssentials
import PathModel

/// The demo's system with many objects: endpoints, load balancers, targets and tasks.
struct Fleet {
  /// AWS's own limit is 50 load balancers in a region; an account of a fleet has them.
  private static let loadBalancers = 50
  private static let endpointLimit = 1000

  let objects: Int
  let cloud: Cloud

  init(objects: Int) {
    self.objects = objects
    var settings = Cloud.Settings()
    settings.tasks = objects
    settings.fleet = min(objects, Self.endpointLimit)
    // Nothing moves while it is looked at.
    cloud = Cloud(settings, start: Date()) { .zero }
  }

  /// What pltop knows once every call of a first poll has been answered.
  func sample() async -> Sample {
    var sample = Sample(at: Date(), source: .demo)
    sample.wish = PathWish(endpoint: cloud.world.endpoint.id)
    sample.wish.client = .instance(cloud.world.client.id)
    let access = Dictionary(
      uniqueKeysWithValues: Side.allCases.map {
        ($0, SideAccess(profile: $0.rawValue, region: World.region))
      }
    )
    sample.customer.access = access[.customer] ?? SideAccess()
    sample.provider.access = access[.provider] ?? SideAccess()
    let cli = AWSCLI(access: access, timeout: .seconds(60), commands: cloud.commands)
    let poller = Poller(sample: sample, pace: .once, runner: cli.runner)
    var whole = await poller.pollOnce()
    if objects > 1000 { whole.addLoadBalancers(upTo: Self.loadBalancers) }
    return whole
  }

  /// What the CLI prints for one call.
  func answer(_ words: [String]) -> [UInt8] { Array(cloud.answer(words).standardOutput.utf8) }
}

extension Sample {
  /// Gives the provider's account other load balancers and target groups, as an account of a fleet has.
  fileprivate mutating func addLoadBalancers(upTo count: Int) {
    guard case .value(var balancers, let at) = provider.loadBalancers,
      case .value(var groups, let groupsAt) = provider.targetGroups,
      let balancer = balancers.first, let group = groups.first
    else { return }
    for number in balancers.count..<max(count, balancers.count) {
      var other = balancer
      other.arn = "\(balancer.arn)\(number)"
      other.name = "other-\(number)"
      balancers.append(other)
      var own = group
      own.arn = "\(group.arn)\(number)"
      own.name = "other-\(number)"
      own.loadBalancerARNs = [other.arn]
      groups.append(own)
    }
    provider.loadBalancers = .value(balancers, at: at)
    provider.targetGroups = .value(groups, at: groupsAt)
  }
}

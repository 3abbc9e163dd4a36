import FoundationEssentials
import PathModel

@testable import AWSBackend

/// Plans, answers and plans again until the plan stops growing.
struct PlanDrive {
  private(set) var sample: Sample
  /// What was asked in each turn.
  private(set) var waves: [[PlannedCall]] = []
  private var asked: Set<[String]> = []

  static let at = Date(timeIntervalSince1970: 1_668_420_900)

  init(_ aws: CannedAWS = CannedAWS(), wish: PathWish = PathWish()) {
    sample = Sample(at: Self.at)
    sample.wish = wish
    sample.wish.client = sample.wish.client ?? .instance("i-0123456789abcdef0")
    settle(aws)
  }

  var plan: [PlannedCall] { CallPlan.calls(for: sample) }

  var status: PathStatus { PathStatus.derive(sample) }

  /// Asks everything anew, as later polls do.
  mutating func settle(_ aws: CannedAWS) {
    asked = []
    waves = []
    repeat {
      choosePath()
      let calls = plan.filter { asked.insert([$0.id] + $0.arguments).inserted }
      for call in calls {
        switch aws.answer(call.side, call.arguments) {
        case .success(let bytes): _ = call.slot.accept(bytes, Self.at, &sample)
        case .failure(let problem): call.slot.fail(problem, &sample)
        }
      }
      waves.append(calls)
    } while waves.last?.isEmpty == false && waves.count < 20
    waves.removeLast()
  }

  private mutating func choosePath() {
    if sample.path == nil, case .chosen(let path) = PathChooser.choose(in: sample) {
      sample.path = path
    }
  }
}

/// The ECS scheduler.
enum Scheduler {
  struct Memory: Sendable, Equatable {
  }

  static func begin(_ world: inout World) {
  }
}

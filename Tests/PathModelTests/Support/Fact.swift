import Testing

@testable import PathModel

/// How a fact can be missing.
enum Flaw: CaseIterable {
  case pending
  case unavailable
  case stale

  func spoil<Value>(_ reading: inout Reading<Value>) {
    let why = Problem(.network, "offline")
    switch self {
    case .pending: reading = .pending
    case .unavailable: reading = .unavailable(why)
    case .stale: reading.fail(why)
    }
  }
}

/// A reading of a sample that can be taken away.
struct Fact: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The hops whose state rests on it.
  var hops: [Hop.Kind]
  var spoil: @Sendable (inout Sample, Flaw) -> Void

  init<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Sample, Reading<Value>> & Sendable,
    _ hops: Hop.Kind...
  ) {
    testDescription = name
    self.hops = hops
    spoil = { sample, flaw in flaw.spoil(&sample[keyPath: path]) }
  }
}

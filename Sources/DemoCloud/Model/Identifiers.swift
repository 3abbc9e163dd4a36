/// Makes ids in AWS's shapes; the same seed gives the same ids in the same order.
package struct Identifiers: Sendable, Equatable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The next 64 bits of SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number
  /// generators”, 2014).
  package mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in a range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bits() % UInt64(range.count))
  }

  package mutating func hex(_ count: Int) -> String {
    var digits = ""
    while digits.count < count {
      let next = String(bits(), radix: 16)
      digits += String(repeating: "0", count: 16 - next.count) + next
    }
    return String(digits.prefix(count))
  }

  /// As EC2 names things, as in `vpce-0` and 16 more digits.
  package mutating func resource(_ prefix: String) -> String { "\(prefix)-0\(hex(16))" }

  /// As in `3c5d7e9f-1a2b-4c3d-9e8f-000000000001`.
  package mutating func uuid() -> String {
    [hex(8), hex(4), "4" + hex(3), "9" + hex(3), hex(12)].joined(separator: "-")
  }

  /// The number of an ECS deployment: 19 digits.
  package mutating func deploymentNumber() -> String {
    String(1_000_000_000_000_000_000 + bits() % 8_000_000_000_000_000_000)
  }
}

extension Identifiers {
  /// A sequence of ids that belongs to a name: for what AWS numbers and the world does not.
  init(for name: String) {
    // FNV-1a (Fowler, Noll and Vo), 64 bits.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    self.init(seed: hash)
  }

  /// An id that is always the same for the same name.
  static func resource(_ prefix: String, for name: String) -> String {
    var ids = Identifiers(for: "\(prefix) \(name)")
    return ids.resource(prefix)
  }
}

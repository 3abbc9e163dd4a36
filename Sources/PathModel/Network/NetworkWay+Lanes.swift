extension NetworkWay {
  /// Puts places together for which the same is true: a thousand tasks of a subnet are one lane.
  static func merged(_ lanes: [Lane]) -> [Lane] {
    struct Key: Hashable {
      let fromZone: String?
      let toZone: String?
      let from: String
      let passages: [Passage]
    }
    var order: [Key] = []
    var found: [Key: Lane] = [:]
    for lane in lanes {
      let passages = lane.passages.map { passage in
        var passage = passage
        passage.other = ""
        return passage
      }
      let key = Key(
        fromZone: lane.fromZone,
        toZone: lane.toZone,
        from: lane.from,
        passages: passages
      )
      if found[key] == nil {
        order.append(key)
        found[key] = lane
      } else {
        found[key]?.to += lane.to
      }
    }
    return order.compactMap { found[$0] }
  }
}

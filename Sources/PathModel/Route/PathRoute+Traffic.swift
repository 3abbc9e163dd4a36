extension PathRoute {
  /// How much traffic each target group gets, by its ARN: the shares of all branches that lead to it.
  ///
  /// Branches do not tell how many requests each of them meets, so it says which group gets more, not how
  /// much more.
  var traffic: [String: Double] {
    var traffic: [String: Double] = [:]
    for leg in legs { traffic[leg.groupARN, default: 0] += leg.share }
    return traffic
  }
}

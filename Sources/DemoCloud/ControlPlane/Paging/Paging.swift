/// How the pages of an operation are asked for.
///
/// Source: botocore's `paginators-1.json` and the operations' input shapes.
struct Paging: Sendable {
  /// The option that takes AWS's own token, as in `next-token`.
  var tokenOption = "next-token"
  /// The option that takes the size of a page.
  var limitOption = "max-results"
  /// The member that the request's token has in the CLI's own tokens.
  var inputToken = "NextToken"
  /// The member of the answer that has the next page's token.
  var outputToken = "NextToken"
  /// The lists that the pages divide; the first one counts.
  var lists: [String]
  /// All members of an answer in the order in which AWS's model has them.
  var members: [String]
  /// The size of a page that nobody chose.
  var usualSize = 1000
  /// nil: AWS does not mind.
  var sizes: ClosedRange<Int>?

  /// The options of paging: AWS's own, and those that the CLI adds.
  var options: [Option] {
    let added: [Option] = [.text("starting-token"), .count("page-size"), .count("max-items")]
    let own: [Option] = [.text(tokenOption), .integer(limitOption)]
    // ELB calls the size of its pages as the CLI does.
    return own.filter { $0.name != "page-size" } + added
  }

  static func ec2(_ list: String, tokenFirst: Bool = false, sizes: ClosedRange<Int>? = nil)
    -> Paging
  {
    Paging(
      lists: [list],
      members: tokenFirst ? ["NextToken", list] : [list, "NextToken"],
      usualSize: sizes?.upperBound ?? 1000,
      sizes: sizes
    )
  }

  static func elb(_ list: String) -> Paging {
    Paging(
      tokenOption: "marker",
      limitOption: "page-size",
      inputToken: "Marker",
      outputToken: "NextMarker",
      lists: [list],
      members: [list, "NextMarker"],
      usualSize: 400,
      sizes: 1...400
    )
  }

  static func ecs(_ list: String, usualSize: Int = 100) -> Paging {
    Paging(
      inputToken: "nextToken",
      outputToken: "nextToken",
      lists: [list],
      members: [list, "nextToken"],
      usualSize: usualSize,
      sizes: 1...100
    )
  }
}

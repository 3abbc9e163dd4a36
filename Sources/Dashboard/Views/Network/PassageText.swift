import Drawing
import PathModel

/// What one filter makes of the packets of a way, in words.
struct PassageText {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// As in `ALB's security group, in`.
  var filter: String {
    let way = passage.isEgress ? "out" : "in"
    return switch passage.filter {
    case .securityGroup: "\(passage.hop.title)'s security group, \(way)"
    case .networkACL:
      "network ACL of \(passage.hop.title), \(way)\(passage.isAnswer ? ", answers" : "")"
    case .route: "route from \(passage.hop.title)"
    }
  }

  /// The rule that decides, or that there is none, or why that is not known.
  var outcome: String {
    switch passage.verdict {
    case .unknown: "not known: \(passage.reason ?? "AWS does not say")"
    case .admits: admitting
    case .blocks: blocking
    }
  }

  private var admitting: String {
    switch passage.match {
    case .rule(let match): rule(match)
    case .entry(let entry): entry.text
    case .route(let route): Self.text(of: route)
    case .noGroup: "no security group: everything passes"
    case .notEnforced: "inbound rules are not enforced on PrivateLink traffic"
    case nil: ""
    }
  }

  private var blocking: String {
    switch (passage.filter, passage.match) {
    case (.networkACL, .entry(let entry)):
      "\(entry.text) denies \(passage.transport.rawValue) \(passage.ports)"
    case (.networkACL, _): "no entry for \(passage.transport.rawValue) \(passage.ports) \(whom)"
    case (.route, .route(let route)):
      [Self.text(of: route), passage.reason].compactMap(\.self).joined(separator: " ")
    case (.route, _): "no route to \(passage.other)"
    case (.securityGroup, _):
      "no rule admits \(passage.transport.rawValue) \(passage.ports) \(whom) in "
        + passage.ids.joined(separator: " ")
    }
  }

  private var whom: String { "\(passage.isEgress ? "to" : "from") \(passage.other)" }

  /// As in `tcp 8080 from alb-sg in ecs-sg “the ALB”`.
  private func rule(_ match: SecurityGroupMatch) -> String {
    let other = match.otherName ?? match.other ?? "?"
    let what = "\(match.rule.traffic) \(passage.isEgress ? "to" : "from") \(other)"
    let text = "\(what) in \(match.groupName ?? match.groupID)"
    return match.description.map { "\(text) “\($0)”" } ?? text
  }

  static func text(of route: Route) -> String {
    "\(route.destination ?? "?") → \(route.target ?? "?")"
  }
}

extension SecurityGroupRules.Doubt {
  func reason(_ match: SecurityGroupMatch) -> String {
    let rule = "rule \(match.index + 1) of \(match.groupID)"
    let other = match.other ?? "?"
    return switch self {
    case .prefixList: "\(rule) is for prefix list \(other), whose addresses are not known"
    case .otherGroups: "\(rule) is for group \(other), and the other end's groups are not known"
    case .partOfTheBlock: "\(rule) is for \(other), a part of the addresses only"
    case .unread: "\(rule) cannot be judged: AWS does not say all of it"
    }
  }
}

import Drawing
import PathModel

// The rules, entries and routes that a row is about, with those marked that decide.

extension NetworkText {
  /// Those of the filters that the lanes pass, each once.
  func tables(of lanes: [NetworkWay.Lane], _ width: Int) -> [StyledText] {
    var seen: Set<String> = []
    let passages = lanes.flatMap(\.passages)
    return passages.flatMap { passage -> [StyledText] in
      passage.ids.flatMap { id -> [StyledText] in
        guard seen.insert("\(passage.side) \(id) \(passage.isEgress)").inserted else { return [] }
        let same = passages.filter { $0.ids.contains(id) && $0.isEgress == passage.isEgress }
        return table(of: id, passage, same.compactMap(\.match), width)
      }
    }
  }

  /// All of what is under the cursor.
  func tables(_ width: Int) -> [StyledText] {
    switch row.content {
    case .subnet(_, let table?): table.lines(marking: [], glyphs)
    case .routeTable(let table): table.lines(marking: [], glyphs)
    case .securityGroup(let group): [false, true].flatMap { rules(of: group, isEgress: $0, []) }
    case .networkACL(let list): [false, true].flatMap { entries(of: list, isEgress: $0, []) }
    case .tasks(let tasks, _, _):
      [""]
        + tasks.map { task in
          let words = [task.privateAddress, task.lastStatus, task.id, task.networkInterfaceID]
          return StyledText(words.compactMap(\.self).joined(separator: " "), .text)
        }
    default: []
    }
  }

  private func table(
    of id: String,
    _ passage: Passage,
    _ matches: [Passage.Match],
    _ width: Int
  ) -> [StyledText] {
    let network = passage.side == .customer ? sample.customer.network : sample.provider.network
    switch passage.filter {
    case .securityGroup:
      guard let group = network.securityGroups.latest?.first(where: { $0.id == id }) else {
        return []
      }
      return rules(of: group, isEgress: passage.isEgress, matches)
    case .networkACL:
      guard let list = network.networkACLs.latest?.first(where: { $0.id == id }) else { return [] }
      return entries(of: list, isEgress: passage.isEgress, matches)
    case .route:
      guard let table = network.routeTables.latest?.first(where: { $0.id == id }) else { return [] }
      return table.lines(marking: matches, glyphs)
    }
  }

  private func rules(
    of group: SecurityGroup,
    isEgress: Bool,
    _ matches: [Passage.Match]
  ) -> [StyledText] {
    let name = group.name.map { "\($0) (\(group.id))" } ?? group.id
    let title = "security group \(name), \(isEgress ? "outbound" : "inbound") rules"
    guard let rules = isEgress ? group.outbound : group.inbound else {
      return heading(title) + [StyledText("  not known", .unknown)]
    }
    let marked = Set(
      matches.compactMap { match -> Int? in
        guard case .rule(let rule) = match, rule.groupID == group.id else { return nil }
        return rule.index
      }
    )
    let lines = rules.enumerated().map { index, rule in
      let others = rule.others.map { other in
        rule.descriptions[other].map { "\(other) “\($0)”" } ?? other
      }
      let text = "\(rule.traffic) \(isEgress ? "to" : "from") \(others.joined(separator: ", "))"
      return line(text, isMarked: marked.contains(index))
    }
    return heading(title) + (lines.isEmpty ? [StyledText("  none", .muted)] : lines)
  }

  private func entries(
    of list: NetworkACL,
    isEgress: Bool,
    _ matches: [Passage.Match]
  ) -> [StyledText] {
    let title = "network ACL \(list.id), \(isEgress ? "outbound" : "inbound") entries"
    let lines = list.entries.filter { $0.isEgress == isEgress }
      .sorted { ($0.number ?? 0) < ($1.number ?? 0) }
      .map { line($0.text, isMarked: matches.contains(.entry($0))) }
    return heading(title) + (lines.isEmpty ? [StyledText("  none", .muted)] : lines)
  }

  private func heading(_ text: String) -> [StyledText] { ["", StyledText(text, .muted)] }

  private func line(_ text: String, isMarked: Bool) -> StyledText {
    let mark = isMarked ? String(glyphs.pointer) : " "
    return StyledText("\(mark) \(text)", isMarked ? Style(.accent, bold: true) : Style(.text))
  }
}

extension RouteTable {
  fileprivate func lines(marking matches: [Passage.Match], _ glyphs: Glyphs) -> [StyledText] {
    ["", StyledText("route table \(id)", .muted)]
      + routes.map { route in
        let isMarked = matches.contains(.route(route))
        let mark = isMarked ? String(glyphs.pointer) : " "
        let state = route.state.map { $0.known == .active ? "" : " \($0.text)" } ?? ""
        let style = isMarked ? Style(.accent, bold: true) : Style(.text)
        return StyledText("\(mark) \(PassageText.text(of: route))\(state)", style)
      }
  }
}

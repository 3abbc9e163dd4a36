import Drawing

extension DashboardCommand {
  static let ofLists: [DashboardCommand] = [
    .init(
      .open,
      [.enter],
      "Enter",
      "details",
      "show all that is known of it",
      in: Set.objects.union(Set.on(.settings))
    ),
    .init(.open, [.enter], "Enter", "JSON", "show what the call printed", in: .on(.calls)),
    .init(
      .filter,
      [.character("/")],
      "/",
      "filter",
      "list only what has a text: plain, !not, a regular expression, column:text",
      in: .lists
    ),
    .init(.problems, [.character("!")], "!", "", "list only what is wrong", in: .lists),
    .init(
      .sortNext,
      [.character(">")],
      ">",
      "sort",
      "sort by the next column",
      in: .lists
    ),
    .init(.sortPrevious, [.character("<")], "<", "", "sort by the column before", in: .lists),
    .init(.invertOrder, [.character("I")], "I", "", "turn the order round", in: .lists),
    .init(
      .columnsRight,
      [.right, .character("l")],
      "→ l",
      "",
      "move the columns to the left",
      in: Set.lists.subtracting(.tours)
    ),
    .init(
      .columnsLeft,
      [.left, .character("h")],
      "← h",
      "",
      "move the columns back",
      in: Set.lists.subtracting(.tours)
    ),
    .init(
      .json,
      [.character("y")],
      "y",
      "JSON",
      "show the JSON behind it",
      in: Set.objects.union([.details])
    ),
    .init(
      .copyID,
      [.character("c")],
      "c",
      "copy id",
      "copy its id or ARN",
      in: Set.objects.union([.details]).union(Set.on(.settings))
    ),
    .init(
      .console,
      [.character("b")],
      "b",
      "console",
      "open its page in the AWS console",
      in: Set.objects.union([.details]).union(Set.on(.path))
    ),
    .init(
      .back,
      [.escape],
      "Esc",
      "",
      "list everything again, or go back to the path",
      in: Set.lists.subtracting(.tours)
    ),
  ]

  static let ofFindings: [DashboardCommand] = [
    .init(
      .open,
      [.enter],
      "Enter",
      "details",
      "show all that is known of a finding",
      in: .on(.findings)
    ),
    .init(
      .open,
      [.enter],
      "Enter",
      "details",
      "show all that is known of an event",
      in: .on(.events)
    ),
    .init(
      .copyFix,
      [.character("c")],
      "c",
      "copy fix",
      "copy the command that fixes what is wrong, or shows more",
      in: Set.on(.findings, .path).union([.finding])
    ),
    .init(
      .toggleAdvice,
      [.character("A")],
      "A",
      "advice",
      "hide advice, or show it",
      in: .on(.findings)
    ),
  ]
}

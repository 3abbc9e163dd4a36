import Drawing

extension DashboardCommand {
  static let ofRequests: [DashboardCommand] = [
    .init(
      .stopBurst,
      [.character("X")],
      "X",
      "stop burst",
      "stop the burst",
      in: .on(.requests),
      needs: .runningBurst
    ),
    .init(
      .series,
      [.character("R")],
      "R",
      "series",
      "send one every few seconds, or stop that",
      in: Set.on(.requests).union([.screen(.path)])
    ),
    .init(
      .burst,
      [.character("B")],
      "B",
      "burst",
      "send many at once: how many, how fast",
      in: .on(.requests)
    ),
    .init(
      .open,
      [.enter],
      "Enter",
      "details",
      "show all that is known of a request",
      in: .on(.requests)
    ),
    .init(
      .sendAgain,
      [.character("a")],
      "a",
      "again",
      "send the request under the cursor again",
      in: Set.on(.requests).union([.record])
    ),
    .init(
      .copyCommand,
      [.character("c")],
      "c",
      "copy curl",
      "copy the request as a curl command",
      in: Set.on(.requests).union([.record])
    ),
    .init(
      .compose,
      [.character("e")],
      "e",
      "",
      "edit the request that is sent next",
      in: .on(.requests)
    ),
    .init(
      .zones,
      [.character("z")],
      "z",
      "",
      "through which zones requests go: any, all, or one of them",
      in: .on(.requests)
    ),
    .init(
      .seats,
      [.character("s")],
      "s",
      "",
      "choose where requests are sent from",
      in: .on(.requests)
    ),
    .init(
      .previousKept,
      [.character("[")],
      "[",
      "",
      "the kept request before",
      in: .on(.requests)
    ),
    .init(.nextKept, [.character("]")], "]", "", "the next kept request", in: .on(.requests)),
  ]

  static let ofTheDemo: [DashboardCommand] = [
    .init(
      .openDemo,
      [.character("D")],
      "D",
      "",
      "leave AWS for the demo, which is simulated",
      in: .offTour,
      needs: .noDemo
    ),
    .init(
      .scenarios,
      [.character("d")],
      "d",
      "scenarios",
      "demo: choose what happens to the cloud",
      in: .screens,
      needs: .demo
    ),
    .init(
      .tour,
      [.character("t")],
      "t",
      "tour",
      "demo: take the guided tour, or go on with it",
      in: .offTour,
      needs: .tour
    ),
  ]
}

/// The neighbour's application behind a shared ALB.
enum OrdersAPI {
  static func answer(to request: RequestHead) -> AppAnswer {
    let isKnown = request.path == "/" || request.path.hasPrefix("/orders/")
    return AppAnswer(
      status: isKnown ? 200 : 404,
      headers: [(name: "Content-Type", value: "application/json")],
      body: Array(isKnown ? #"{"orders": []}"#.utf8 : #"{"error": "not found"}"#.utf8)
    )
  }
}

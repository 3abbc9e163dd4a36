extension Application {
  /// What the container does with a request: the one function that its socket and the health checks
  /// go by.
  package func answer(to request: RequestHead) -> AppAnswer {
    var answer = kind == .tasks ? TasksAPI.answer(to: request) : OrdersAPI.answer(to: request)
    if let failingStatus, failingPath == nil || failingPath == request.path {
      answer = AppAnswer(
        status: failingStatus,
        headers: [(name: "Content-Type", value: "text/html; charset=utf-8")],
        body: Array("<h1>Internal Server Error</h1>\n".utf8)
      )
    }
    answer.delay = .seconds(delay)
    answer.fault =
      switch fault {
      case nil: .none
      case .closesWithoutAnswer: .closesWithoutAnswer
      case .neverAnswers: .neverAnswers
      case .malformed: .malformed
      case .resets: .resets
      }
    return answer
  }
}

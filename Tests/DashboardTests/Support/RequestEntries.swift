import Dashboard

extension RequestLog.Entry {
  static var good: Self { entry("200", isExpected: true) }
  static var failed: Self { entry("timed out", isExpected: false) }

  private static func entry(_ outcome: String, isExpected: Bool) -> Self {
    Self(
      at: Stack.now,
      request: "GET /api/tasks",
      outcome: outcome,
      isExpected: isExpected,
      seconds: 0.0123,
      bodyStart: isExpected ? "[{\"id\": 1}]" : ""
    )
  }
}

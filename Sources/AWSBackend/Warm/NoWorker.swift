/// Why no worker can answer, in words that follow “because”.
struct NoWorker: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason.plain(limit: 200) }
}

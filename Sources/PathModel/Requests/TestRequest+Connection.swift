/// One TCP connection without a byte: all that can be sent to what does not speak HTTP, or is not known
/// to.
extension TestRequest {
  /// Stands where HTTP has its method, in settings, options and forms.
  package static let connectionMethod = "TCP"

  package static let connection = TestRequest(
    name: "connection",
    method: connectionMethod,
    timeout: .seconds(connectionSeconds)
  )

  /// Seconds until a connection that stays open counts as made; as long as it takes to send the first
  /// packet again twice (RFC 6298).
  static let connectionSeconds = 3

  package var isConnection: Bool { method == Self.connectionMethod }

  /// Why it is not sent on a timer or many times; nil: it can be.
  package var repetitionProblem: String? {
    isConnection
      ? "a TCP connection is made once at a time: many without a byte make some databases block "
        + "the load balancer's address for everybody (MySQL: max_connect_errors)"
      : nil
  }

  /// URL or address, as in `http://vpce-0fed….vpce.amazonaws.com/api/tasks` or `tcp://…:5432`.
  package func url(by route: RequestRoute) -> String {
    isConnection ? "tcp://\(route.authority)" : route.url(path: path)
  }

  /// The same as curl takes it.
  ///
  /// Its telnet connects, and says nothing unless it is spoken to.
  package func curlURL(by route: RequestRoute) -> String {
    isConnection ? "telnet://\(route.authority)" : route.url(path: path)
  }

  /// The request that is sent if the operator says nothing of requests.
  ///
  /// HTTP where what stands behind the path speaks it, and nothing else is assumed of it.
  package static func assumed(
    of objects: PathObjects,
    _ watch: WatchedRequest
  ) -> TestRequest {
    switch objects.speech(watch) {
    case .http, .https:
      var request = plain
      request.path = watch.path ?? request.path
      return request
    case .bytes, .datagrams, nil: return connection
    }
  }
}

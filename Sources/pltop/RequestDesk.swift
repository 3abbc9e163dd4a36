import Configuration
import DemoCloud
import PathModel
import Requests

/// Sends requests: knows the seats and the ways that there are.
struct RequestDesk: Sendable {
  private let settings: Settings
  private let aws: AWSCall
  private let session: DemoSession?
  /// Where the demo's endpoint is reached on this machine; empty while it is not open.
  private let addresses: [EndpointAddress]

  /// `aws` runs the calls of the seat that is reached by SSM.
  init(
    _ settings: Settings,
    aws: @escaping AWSCall,
    _ session: DemoSession? = nil,
    _ addresses: [EndpointAddress] = []
  ) {
    self.settings = settings
    self.aws = aws
    self.session = session
    self.addresses = addresses
  }

  /// With the demo's sockets open.
  ///
  /// - Throws: what the system says when no socket can be opened.
  func opened() async throws -> RequestDesk {
    guard let session else { return self }
    return RequestDesk(settings, aws: aws, session, try await session.open())
  }

  /// All seats there are, and what is missing for each.
  func choices(_ status: PathStatus?) -> [SeatChoice] {
    let client = status?.objects.client
    if let session { return [Self.simulated(client, session.cloud.world.client.id)] }
    return [SeatChoice(.here), ssh(client), ssm(client)]
  }

  /// The host that was named, or else the address of the client that was found.
  private func ssh(_ client: Instance?) -> SeatChoice {
    let login = login(client)
    return SeatChoice(
      Seat(.ssh, login.place),
      problem: login.host == nil
        ? "no test client is found in the endpoint's VPC: --ssh-host names one" : nil
    )
  }

  private func login(_ client: Instance?) -> SSHLogin {
    var login = settings.ssh
    login.host = login.host ?? client?.publicAddress ?? client?.privateAddress
    return login
  }

  private func ssm(_ client: Instance?) -> SeatChoice {
    SeatChoice(
      Seat(.ssm, client?.id ?? ""),
      problem: client == nil
        ? "no test client is found in the endpoint's VPC: Run Command needs an instance" : nil
    )
  }

  private static func simulated(_ client: Instance?, _ id: String) -> SeatChoice {
    let isRunning = client?.state?.known ?? .running == .running
    let state = client?.state?.text ?? ""
    return SeatChoice(
      Seat(.simulated, id),
      problem: isRunning ? nil : "the client is \(state): nothing leaves it"
    )
  }

  /// - Throws: `RequestRefusal` when the seat cannot be taken; why, and what is missing.
  func curl(_ kind: Seat.Kind, _ status: PathStatus?) throws(RequestRefusal) -> Curl {
    guard let choice = choices(status).first(where: { $0.seat.kind == kind }) else {
      throw RequestRefusal("there is no seat \(kind.rawValue) here")
    }
    if let problem = choice.problem, kind != .simulated { throw RequestRefusal(problem) }
    switch kind {
    case .here, .simulated: return Curl(.here(choice.seat))
    case .ssh: return Curl(.ssh(login(status?.objects.client)))
    case .ssm: return Curl(.ssm(instance: choice.seat.place, aws: aws))
    }
  }

  /// The routes that a draft asks for.
  ///
  /// - Throws: `RequestRefusal` when there is none, or no such zone.
  func routes(for draft: RequestDraft, _ status: PathStatus?) throws(RequestRefusal)
    -> [RequestRoute]
  {
    if settings.url == nil, session == nil, status?.objects.speech(settings.watch) == .datagrams {
      throw RequestRefusal(
        "the endpoint's listener takes datagrams (UDP or QUIC), and pltop sends none: silence would "
          + "show nothing; --watch-port names another listener, --url another target"
      )
    }
    return try ways(status).routes(for: draft)
  }

  /// What was just undone in the demo must not swallow the first packet.
  func settle() async { await session?.sync() }

  func zone(of result: RequestResult, _ route: RequestRoute, _ status: PathStatus?) -> String? {
    ways(status).zone(of: result, route, in: status)
  }

  private func ways(_ status: PathStatus?) -> RequestWays {
    if let url = settings.url { return RequestWays(url: url) }
    if let session { return session.ways(addresses) }
    return status.map { RequestWays($0, settings.watch) } ?? RequestWays()
  }
}

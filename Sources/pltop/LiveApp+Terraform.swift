import AWSBackend
import Configuration
import Dashboard
import PathModel
import TerraformStack

/// Follows what the operator's Terraform names, from before the first poll on.
extension LiveApp {
  /// How long to wait before its state is read again: it costs a good half of a second of CPU.
  private enum Pause {
    /// While something of the path is not there, since `terraform apply` may be under way.
    static let whileAwaited = Duration.seconds(10)
    static let otherwise = Duration.seconds(60)
  }

  /// Polls the path once Terraform has said what belongs to it, and keeps up with what it says.
  nonisolated func follow(_ path: WatchedPath) async {
    var last: Result<WatchedPath, ConfigurationError>?
    while !Task.isCancelled {
      let next = await path.read()
      guard !Task.isCancelled else { return }
      switch next {
      case .success(let now): await learn(from: now)
      case .failure(let error): await complain(error, after: last)
      }
      last = next
      if path.terraform?.isStandardInput ?? true { return }
      try? await Task.sleep(for: await isComplete ? Pause.otherwise : Pause.whileAwaited)
    }
  }

  /// Whether every hop is known, so that nothing is about to be named.
  private var isComplete: Bool {
    state.latest?.status.hops.allSatisfy { $0.state != .unknown } ?? false
  }

  private func learn(from read: WatchedPath) {
    var now = read
    now.named.keepPlaces(of: path.named)
    // Who is asked elsewhere is asked by another poller.
    let isElsewhere = Side.allCases.contains {
      now.access[$0] != path.access[$0] && now.access[$0] != asked(of: $0)
    }
    if isElsewhere { return watch(now, saying: "asking where Terraform says that the path is") }
    path = now
    let (poller, named) = (poller, now.named)
    run { app in
      await poller.learn(named)
      await app.poll()
    }
  }

  /// How a side is asked, with the region that the CLI chose by itself where none is named.
  private func asked(of side: Side) -> SideAccess? {
    var access = path.access[side]
    if access?.region == nil, let latest = state.latest {
      access?.region = latest.status.region(of: side, in: latest.sample)
    }
    return access
  }

  /// A state that is being written may be unreadable for a moment; what never was readable is told, and
  /// the path is looked for without it.
  private func complain(
    _ error: ConfigurationError,
    after last: Result<WatchedPath, ConfigurationError>?
  ) {
    poll()
    if case .success? = last { return }
    apply(.complained(error.message))
  }
}

extension WatchedPath {
  fileprivate func read() async -> Result<WatchedPath, ConfigurationError> {
    do throws(ConfigurationError) {
      return .success(try await asTerraformSays())
    } catch {
      return .failure(error)
    }
  }
}

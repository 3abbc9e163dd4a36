import AWSBackend
import ArgumentParser
import Dispatch
import Drawing
import PathModel
import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Runs a command that asks once and ends.
enum OneShot {
  /// Polls everything once and derives what it means.
  ///
  /// - Throws: `ExitCode` when a signal ended it, with no child left behind.
  static func poll(_ path: WatchedPath) throws -> (sample: Sample, status: PathStatus) {
    let poller = path.poller(.once)
    let sample = try run {
      let sample = await poller.pollOnce()
      await path.warm?.end()
      return sample
    }
    return (sample, PathStatus.derive(sample))
  }

  /// Waits for `body`; SIGINT, SIGTERM and SIGHUP cancel it, and with it the calls on their way.
  ///
  /// The calls run in sessions of their own, so the signals of a terminal do not reach them.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value
  ) throws -> Value {
    let task = Task.detached { await body() }
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        interruption.store(number)
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    let value = try UIExecutor.run { await task.value }
    if let number = interruption.load() { throw ExitCode.signal(number) }
    return value
  }

  /// Ends the command when a sample does not say which path is meant, or that there is none.
  static func requirePath(_ status: PathStatus) throws {
    switch status.choice {
    case .several(let candidates):
      Console.complain("more than one path is possible; name one with --endpoint or --service:")
      for candidate in candidates { Console.print(line(of: candidate)) }
      throw ExitCode.severalPaths
    case .none(let nothing):
      Console.complain(nothing.lines.map(SafeText.line).joined(separator: "\n"))
      throw ExitCode.noPath
    case .waiting, .chosen: break
    }
  }

  /// The words with a tab between them, for programs to take apart.
  private static func line(of candidate: PathCandidate) -> String {
    let words = [
      candidate.path.endpointID, candidate.path.serviceID, candidate.state, candidate.vpcID,
      candidate.endpointName, candidate.serviceWords,
    ]
    return words.map { SafeText.line($0 ?? "-") }.joined(separator: "\t")
  }
}

import NIOCore
import NIOHTTP1

/// One request, and how far it and its answer have come.
final class Exchange {
  enum Progress { case awaited, begun, ended }

  let request: HTTPRequestHead
  /// Whether the client's connection stays for another request.
  var keepsAlive: Bool
  var hasWholeRequest = false
  var wasToldToContinue = false
  var answer = Progress.awaited
  /// The connection that the request is handed to, nil while the ALB answers itself.
  var target: TargetConnection?
  /// What of the request came before the target's connection was made.
  var waiting: [HTTPClientRequestPart] = []
  /// Runs while a target does not take the connection.
  var connectTimer: Scheduled<Void>?

  init(request: HTTPRequestHead) {
    self.request = request
    keepsAlive = request.isKeepAlive
  }

  /// Whether an answer with this status has a body, whatever its headers say.
  func mayHaveBody(_ status: HTTPResponseStatus) -> Bool {
    request.method != .HEAD && status.mayHaveResponseBody
  }

  /// Whether the client knows where an answer of unknown length ends.
  var mayBeChunked: Bool { request.version.major == 1 && request.version.minor >= 1 }

  /// Whether the client holds its body back until it is told to send it.
  var awaitsContinue: Bool {
    request.headers.expectsContinue && mayBeChunked && !hasWholeRequest && !wasToldToContinue
  }

  /// Lets go of the target.
  func release() {
    target?.release()
    target = nil
    waiting = []
    connectTimer?.cancel()
    connectTimer = nil
  }
}

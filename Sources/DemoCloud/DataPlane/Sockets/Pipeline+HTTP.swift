import NIOCore
import NIOHTTP1

extension ChannelPipeline.SynchronousOperations {
  /// HTTP/1.1 for a server: one request at a time; the framing of answers is the handler's.
  func addServerHandlers() throws {
    var encoding = HTTPResponseEncoder.Configuration()
    // A length that answers a HEAD request would else have a body to go with it.
    encoding.automaticallySetFramingHeaders = false
    try addHandlers([
      HTTPResponseEncoder(configuration: encoding),
      ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)),
      HTTPServerPipelineHandler(),
    ])
  }

  /// HTTP/1.1 for a client; the framing of requests is the handler's.
  func addClientHandlers() throws {
    var encoding = HTTPRequestEncoder.Configuration()
    encoding.automaticallySetFramingHeaders = false
    try addHandlers([
      HTTPRequestEncoder(configuration: encoding),
      ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)),
    ])
  }
}

extension HTTPResponseStatus {
  /// A status that ends a request: what is none, such as 100, is an error of the server.
  init(final code: Int) {
    self.init(statusCode: (200...599).contains(code) ? code : 500)
  }
}

extension RequestHead {
  init(_ head: HTTPRequestHead) {
    self.init(
      method: head.method.rawValue,
      uri: head.uri,
      headers: head.headers.map { (name: $0.name, value: $0.value) }
    )
  }
}

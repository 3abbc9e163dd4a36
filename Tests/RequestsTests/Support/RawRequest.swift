/// What a server was sent, taken apart and no byte changed.
struct RawRequest {
  var line: String
  /// In their order, without line ends.
  var headers: [String]
  var body: [UInt8]

  init(_ bytes: [UInt8]) {
    let gap = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
    let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    line = lines[0]
    headers = Array(lines.dropFirst())
    body = Array(bytes[gap.upperBound...])
  }

  var names: Set<String> {
    Set(headers.map { header in String(header.prefix { $0 != ":" }).lowercased() })
  }
}

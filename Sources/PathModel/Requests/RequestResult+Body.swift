extension RequestResult {
  /// The body as lines of text, JSON laid out; what is no text is only counted.
  ///
  /// Bytes that are no UTF-8 stand as �; escape sequences are still in it.
  package var bodyLines: [String] {
    guard !body.isEmpty else { return [] }
    if let encoding = headers["content-encoding"], encoding.lowercased() != "identity" {
      return ["(\(bodySize) bytes, \(encoding), not shown)"]
    }
    // No text has a NUL in it; images and archives do.
    if body.prefix(1024).contains(0) { return ["(\(bodySize) bytes that are no text)"] }
    let text = String(decoding: body, as: UTF8.self)
    let lines =
      IndentedJSON.lines(of: text)
      ?? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let isCut = bodySize > body.count
    return lines + (isCut ? ["(the first \(body.count) of \(bodySize) bytes)"] : [])
  }
}

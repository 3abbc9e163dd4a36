/// What is wrong in a file, and where; lines count from 1.
package struct YAMLFault: Error, Hashable, Sendable {
  package var line: Int
  package var words: String

  package init(line: Int, words: String) {
    self.line = line
    self.words = words
  }

  /// - Throws: for the first line that is not UTF-8.
  package static func text(_ bytes: [UInt8]) throws(YAMLFault) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if let odd = lines.firstIndex(where: { String(validating: $0, as: UTF8.self) == nil }) {
      throw YAMLFault(line: odd + 1, words: "it is not UTF-8; save it as UTF-8")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

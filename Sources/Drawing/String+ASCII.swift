extension String {
  /// Whether each of its bytes is a printable sign of ASCII, and so fills a cell.
  package var isPrintableASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}

import FoundationEssentials

/// Bytes of this process's memory that are in use: proc(5), `statm`.
func residentBytes() throws -> Int {
  let pages = try String(decoding: Data(contentsOf: statm), as: UTF8.self).split(separator: " ")
  return (Int(pages[1]) ?? 0) * 4096
}

private let statm = URL(filePath: "/proc/self/statm")

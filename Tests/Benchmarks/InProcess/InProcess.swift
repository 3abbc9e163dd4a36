import FoundationEssentials

/// Measures what a terminal does not show, and prints one JSON object a line.
///
/// `InProcess decode FOLDER`, where the answers that are read are left for others to read, or
/// `InProcess scale COUNT…`.
@main
struct InProcess {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "decode":
      for line in try Decoding.all(in: arguments.dropFirst().first ?? ".") { try print(line) }
    case "scale":
      for count in arguments.dropFirst().compactMap({ Int($0) }) {
        try print(await Scale(objects: count))
      }
    default: print("usage: InProcess decode FOLDER | scale COUNT…")
    }
  }

  private static func print(_ line: some Encodable) throws {
    Swift.print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
  }

  private static func print(_ text: String) { Swift.print(text) }
}

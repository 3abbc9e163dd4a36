/// A file of the Terraform configuration that pltop carries.
///
/// SwiftPM embeds files by their base names, so in `Stack/` they and their pieces lie side by side. A file
/// is named after its place: `network.main.tf` is `modules/network/main.tf`, and `root.main.tf` is
/// `main.tf`.
package struct StackFile: Sendable, Hashable {
  /// Its place, written as a name in `Stack/`.
  let name: String
  package let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Put together from pieces, by their names in `Stack/`, in their order.
  init(name: String, pieces: [String]) {
    self.init(
      name: name,
      bytes: pieces.flatMap { piece in
        guard let bytes = Self.pieces[piece] else { preconditionFailure("no piece \(piece)") }
        return bytes
      }
    )
  }

  /// Its place in the folder that it is written to.
  package var path: String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return name }
    let (place, file) = (parts[0], parts[1])
    switch file {
    case _ where place != "root": return "modules/\(place)/\(file)"
    case "gitignore": return ".gitignore"
    case "production.tfvars": return "production.tfvars.example"
    case _ where file.hasSuffix(".hcl"): return "tests/\(file)"
    default: return file
    }
  }
}

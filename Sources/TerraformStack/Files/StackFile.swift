/// A file of the Terraform configuration that pltop carries.
///
/// SwiftPM embeds files by their base names, so in `Stack/` they lie side by side, each named after its
/// place: `network.main.tf` is `modules/network/main.tf`, and `root.main.tf` is `main.tf`.
package struct StackFile: Sendable, Hashable {
  /// Its name in `Stack/`.
  let name: String
  package let bytes: [UInt8]

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

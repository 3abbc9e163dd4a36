/// A file of the Terraform configuration that pltop carries.
///
/// SwiftPM embeds files by their base names, so in `Stack/` they lie side by side. A name there says for
/// which shapes a file is, then where it is written to: `all.network.main.tf` is every shape's
/// `modules/network/main.tf`, `alb.root.api.tf` is the `api.tf` of `alb`, and `alb+tasks.ecs.main.tf` is
/// `modules/ecs/main.tf` of those two.
package struct StackFile: Sendable, Hashable {
  /// Its name in `Stack/`.
  let name: String
  package let bytes: [UInt8]

  private var parts: [String] { name.split(separator: ".", maxSplits: 2).map(String.init) }

  /// The shapes that have it.
  var shapes: [StackShape] {
    parts[0] == "all"
      ? StackShape.allCases
      : parts[0].split(separator: "+").compactMap { StackShape(rawValue: String($0)) }
  }

  /// Its place in the folder that it is written to.
  package var path: String {
    let (place, file) = (parts[1], parts[2])
    switch file {
    case _ where place != "root": return "modules/\(place)/\(file)"
    case "gitignore": return ".gitignore"
    case "production.tfvars": return "production.tfvars.example"
    case _ where file.hasSuffix(".hcl"): return "tests/\(file)"
    default: return file
    }
  }
}

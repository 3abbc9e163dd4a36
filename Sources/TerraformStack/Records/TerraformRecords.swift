import FoundationEssentials

/// What one of Terraform's JSON forms holds; they are told apart by their keys.
///
/// Only what is managed counts, not what was looked up (`data`), and never more than the names of objects:
/// these files hold secrets.
struct TerraformRecords {
  private(set) var resources: [TerraformResource] = []
  /// The values of the root module's outputs that are not marked as sensitive.
  private(set) var outputs: [JSONValue] = []

  /// Reads what one of Terraform's commands printed, or its state file.
  ///
  /// That is a state of version 4 (`terraform state pull`, `terraform.tfstate`), `terraform show -json`, or
  /// `terraform output -json`. No bytes are a state that does not exist yet.
  ///
  /// Source: “JSON Output Format” of Terraform's documentation.
  ///
  /// - Throws: `TerraformFault` when the bytes are none of them.
  init(_ bytes: [UInt8]) throws(TerraformFault) {
    if bytes.allSatisfy({ $0 == 10 || $0 == 13 || $0 == 32 }) { return }
    guard let root = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
      case .map(let keys) = root
    else { throw .unreadable("it is no JSON object") }
    if keys["format_version"] != nil {
      try readShow(root)
    } else if keys["terraform_version"] != nil || keys["lineage"] != nil {
      readState(root)
    } else if keys.values.allSatisfy({ $0["value"] != nil }) {
      outputs = Self.open(outputs: keys)
    } else {
      throw .unreadable(
        "it is none of what terraform state pull, show -json and output -json print"
      )
    }
  }

  private mutating func readState(_ state: JSONValue) {
    for resource in state["resources"]?.list ?? [] where resource["mode"]?.text != "data" {
      guard let type = resource["type"]?.text else { continue }
      resources += (resource["instances"]?.list ?? []).compactMap { instance in
        instance["attributes"].map { TerraformResource(type: type, attributes: $0) }
      }
    }
    if case .map(let outputs)? = state["outputs"] { self.outputs = Self.open(outputs: outputs) }
  }

  private mutating func readShow(_ shown: JSONValue) throws(TerraformFault) {
    if shown["planned_values"] != nil {
      throw .unreadable("it is a plan, which has no ids yet; show the state instead")
    }
    guard let values = shown["values"] else { return }
    if let root = values["root_module"] { readModule(root) }
    if case .map(let outputs)? = values["outputs"] { self.outputs = Self.open(outputs: outputs) }
  }

  private mutating func readModule(_ module: JSONValue) {
    for resource in module["resources"]?.list ?? [] where resource["mode"]?.text != "data" {
      guard let type = resource["type"]?.text, let values = resource["values"] else { continue }
      resources.append(TerraformResource(type: type, attributes: values))
    }
    for child in module["child_modules"]?.list ?? [] { readModule(child) }
  }

  /// In the order of their names.
  private static func open(outputs: [String: JSONValue]) -> [JSONValue] {
    outputs.sorted { $0.key < $1.key }.compactMap { _, output in
      if case .flag(true)? = output["sensitive"] { return nil }
      return output["value"]
    }
  }
}

import Foundation
import Testing

/// What Terraform plans to make, from `terraform show -json`.
struct StackPlan {
  /// Any JSON, to be compared with what it should be.
  enum Value: Decodable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
  {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([Value])
    case map([String: Value])
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let map = try? container.decode([String: Value].self) {
        self = .map(map)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(arrayLiteral items: Value...) { self = .list(items) }

    /// A field of it, or of its only element; `null` where there is none.
    subscript(key: String) -> Value {
      switch self {
      case .map(let map): map[key] ?? .null
      case .list(let list) where list.count == 1: list[0][key]
      default: .null
      }
    }
  }

  /// The planned values of each resource, by its address without indices.
  private var resources: [String: [Value]] = [:]
  let outputs: [String]

  init(_ json: String) throws {
    let root = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    outputs =
      if case .map(let outputs) = root["planned_values"]["outputs"] { outputs.keys.sorted() } else {
        []
      }
    read(root["planned_values"]["root_module"])
  }

  private mutating func read(_ module: Value) {
    if case .list(let resources) = module["resources"] {
      for resource in resources {
        guard case .text(let address) = resource["address"] else { continue }
        self.resources[address.replacing(/\[[^\]]*\]/, with: ""), default: []]
          .append(resource["values"])
      }
    }
    if case .list(let children) = module["child_modules"] { for child in children { read(child) } }
  }

  /// The values of all resources at an address, in their order.
  subscript(address: String) -> [Value] { resources[address] ?? [] }

  /// Fails unless the only resource at an address has these values.
  func expect(
    _ address: String,
    _ wanted: [String: Value],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let all = self[address]
    let found = try #require(all.count == 1 ? all.first : nil, "\(address): \(all.count) of it")
    for (key, value) in wanted {
      let path = key.split(separator: ".").map(String.init)
      let planned = path.reduce(found) { $0[$1] }
      #expect(planned == value, "\(address) \(key)", sourceLocation: sourceLocation)
    }
  }
}

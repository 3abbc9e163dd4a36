/// A filter of an EC2 call: one of its values must fit.
struct EC2Filter {
  /// Where in a resource the filter looks.
  private enum Place {
    case path(String)
    /// The value of a tag.
    case tag(String)
    case tagKeys
  }

  private let place: Place
  private let values: [String]

  static func read(
    _ structures: [JSON],
    known: [String: String]
  ) throws(APIError) -> [EC2Filter] {
    var filters: [EC2Filter] = []
    for structure in structures {
      let name = structure["Name"]?.string ?? ""
      let values = (structure["Values"]?.elements ?? []).compactMap(\.string)
      if name.isEmpty {
        throw APIError("InvalidParameterValue", "The filter 'null' is invalid")
      }
      // EC2 takes a filter without values for no filter at all.
      guard let place = place(name, known: known) else {
        throw APIError("InvalidParameterValue", "The filter '\(name)' is invalid")
      }
      if !values.isEmpty { filters.append(EC2Filter(place: place, values: values)) }
    }
    return filters
  }

  private static func place(_ name: String, known: [String: String]) -> Place? {
    if name.hasPrefix("tag:") { return .tag(String(name.dropFirst(4))) }
    if name == "tag-key" { return .tagKeys }
    return known[name].map(Place.path)
  }

  func lets(_ row: JSON) -> Bool {
    found(in: row).contains { value in values.contains { value.fits(pattern: $0) } }
  }

  private func found(in row: JSON) -> [String] {
    switch place {
    case .path(let path): return row.values(at: path)
    case .tagKeys: return Self.tags(of: row).compactMap { $0["Key"]?.string }
    case .tag(let key):
      return Self.tags(of: row).filter { $0["Key"]?.string == key }
        .compactMap { $0["Value"]?.string }
    }
  }

  private static func tags(of row: JSON) -> [JSON] {
    let instances = row["Instances"]?.elements ?? []
    return ([row] + instances).flatMap { ($0["Tags"] ?? $0["TagSet"])?.elements ?? [] }
  }
}

extension JSON {
  /// The words at the end of a path of members, through every element of the lists on the way.
  func values(at path: String) -> [String] {
    let names = path.split(separator: ".").map(String.init)
    let ends = names.reduce([self]) { values, name in
      values.flatMap { $0.elements ?? [$0] }.compactMap { $0[name] }
    }
    return ends.flatMap { $0.elements ?? [$0] }.compactMap { value in
      switch value {
      case .text(let text): text
      case .integer(let integer): String(integer)
      case .bool(let bool): String(bool)
      case .null, .number, .array, .object: nil
      }
    }
  }
}

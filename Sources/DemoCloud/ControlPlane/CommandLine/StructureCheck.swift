/// Checks a structure that an option was given, as botocore's validation does.
struct StructureCheck {
  let fields: [Option.Field]
  /// As in `Filters[0]`.
  let place: String

  /// The structure, with numbers where its fields are numbers.
  func check(_ value: JSON) throws(CLIFailure) -> JSON {
    guard case .object(let members) = value else {
      throw Self.wrongType(place, value, valid: "<class 'dict'>")
    }
    var checked: [JSON.Member] = []
    for member in members {
      guard let field = fields.first(where: { $0.name == member.name }) else {
        let names = fields.map(\.name).joined(separator: ", ")
        throw .parameter(
          "Parameter validation failed:\n"
            + "Unknown parameter in \(place): \"\(member.name)\", must be one of: \(names)"
        )
      }
      let value = try check(member.value, as: field)
      checked.append(JSON.Member(name: member.name, value: value))
    }
    return .object(checked)
  }

  private func check(_ value: JSON, as field: Option.Field) throws(CLIFailure) -> JSON {
    let place = "\(place).\(field.name)"
    switch (field.kind, value) {
    case (.text, .text), (.integer, .integer): return value
    case (.integer, .text(let text)):
      guard let integer = Int(text) else {
        throw Self.wrongType(place, value, valid: "<class 'int'>")
      }
      return .integer(integer)
    case (.texts, .array(let elements)):
      for (index, element) in elements.enumerated() where element.string == nil {
        throw Self.wrongType("\(place)[\(index)]", element, valid: "<class 'str'>")
      }
      return value
    case (.text, _): throw Self.wrongType(place, value, valid: "<class 'str'>")
    case (.integer, _): throw Self.wrongType(place, value, valid: "<class 'int'>")
    case (.texts, _):
      throw Self.wrongType(place, value, valid: "<class 'list'>, <class 'tuple'>")
    }
  }

  static func wrongType(_ place: String, _ value: JSON, valid: String) -> CLIFailure {
    let (text, type) =
      switch value {
      case .text(let text): (text, "str")
      case .integer: (value.line, "int")
      case .number: (value.line, "float")
      case .bool(let bool): (bool ? "True" : "False", "bool")
      case .null: ("None", "NoneType")
      case .array: (value.line.replacing("\"", with: "'"), "list")
      case .object: (value.line.replacing("\"", with: "'"), "dict")
      }
    return .parameter(
      "Parameter validation failed:\nInvalid type for parameter \(place), value: \(text), "
        + "type: <class '\(type)'>, valid types: \(valid)"
    )
  }
}

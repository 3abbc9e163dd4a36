/// An option of the CLI.
struct Option: Sendable, Equatable {
  /// A part of a structure that an option takes.
  struct Field: Sendable, Equatable {
    enum Kind: Sendable {
      case text
      case integer
      case texts
    }

    /// As in `Values`.
    var name: String
    var kind: Kind
  }

  enum Kind: Sendable, Equatable {
    /// Takes no value, and has a twin that begins with `no-`.
    case flag
    case text
    case integer
    case texts
    case structures([Field])
    /// An integer that the CLI itself reads.
    case count
  }

  /// Without the dashes.
  var name: String
  var kind: Kind
  var isRequired = false

  var takesMany: Bool {
    switch kind {
    case .texts, .structures: true
    case .flag, .text, .integer, .count: false
    }
  }

  static func flag(_ name: String) -> Option { Option(name: name, kind: .flag) }
  static func text(_ name: String) -> Option { Option(name: name, kind: .text) }
  static func integer(_ name: String) -> Option { Option(name: name, kind: .integer) }
  static func texts(_ name: String) -> Option { Option(name: name, kind: .texts) }
  static func count(_ name: String) -> Option { Option(name: name, kind: .count) }

  static func filters(_ name: String, _ key: String = "Name", _ values: String = "Values") -> Option
  {
    let fields = [Field(name: key, kind: .text), Field(name: values, kind: .texts)]
    return Option(name: name, kind: .structures(fields))
  }

  var required: Option { Option(name: name, kind: kind, isRequired: true) }
}

/// What an option was given.
enum Argument: Sendable, Equatable {
  case flag(Bool)
  case text(String)
  case integer(Int)
  case texts([String])
  /// Objects, their members of the kinds that the option's fields have.
  case structures([JSON])
}

import Drawing
import StrictYAML

extension Scheme {
  private static let color = "a colour of 6 or 3 hexadecimal digits, as in \"#5FAFFF\""

  /// Reads both forms: colours under `palette`, and the older one with all of them at the top.
  ///
  /// Keys that say nothing of colours are passed over: real files have `slug`, `description` and
  /// more. Colours are strict. `fallback` is the name, where the file gives none.
  ///
  /// - Throws: for the first thing that is wrong.
  init(yaml: String, fallback: String) throws(YAMLFault) {
    guard let root = try YAMLNode(yaml: yaml) else {
      throw YAMLFault(line: 1, words: "there is nothing in it; a scheme takes a palette")
    }
    let entries = try root.entries("the keys of a scheme, as in name, author and palette")
    var texts: [String: String] = [:]
    for (key, value) in entries where ["name", "scheme", "author"].contains(key) {
      texts[key] = try value.text()
    }
    let stated = try Self.choice(System.self, "system", in: entries)
    let variant = try Self.choice(Variant.self, "variant", in: entries)
    let (colors, place) = try Self.colors(entries, root)
    let extended = colors.keys.filter { $0 > .base0F }.min()
    let system = stated ?? (extended == nil ? .base16 : .base24)
    if system == .base16, let extended {
      throw place.fault("\(extended) is a colour of base24; write system: base24, or leave it out")
    }
    let missing = system.slots.filter { colors[$0] == nil }.map { "\($0)" }
    guard
      let scheme = Scheme(
        name: texts["name"] ?? texts["scheme"] ?? fallback,
        author: texts["author"] ?? "",
        system: system,
        variant: variant,
        colors: colors
      )
    else {
      let verb = missing.count == 1 ? "is" : "are"
      throw place.fault(
        "\(missing.joined(separator: ", ")) \(verb) missing; \(system) takes \(system.range)"
      )
    }
    self = scheme
  }

  private static func choice<Choice>(
    _ type: Choice.Type,
    _ key: String,
    in entries: [(key: String, value: YAMLNode)]
  ) throws(YAMLFault) -> Choice? where Choice: CaseIterable & RawRepresentable<String> {
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    let kind = type.allCases.map(\.rawValue).joined(separator: " or ")
    let text = try value.text(kind)
    guard let choice = Choice(rawValue: text) else { throw value.refused(kind, text) }
    return choice
  }

  /// The colours, and where what is missing would be.
  private static func colors(
    _ entries: [(key: String, value: YAMLNode)],
    _ root: YAMLNode
  ) throws(YAMLFault) -> ([Slot: RGB], YAMLNode) {
    let flat = entries.filter { $0.key.lowercased().hasPrefix("base") }
    guard let palette = entries.first(where: { $0.key == "palette" })?.value else {
      return (try colors(flat), root)
    }
    if let stray = flat.first {
      throw stray.value.fault("'\(stray.key)' is outside of 'palette'; move it into it")
    }
    return (try colors(palette.entries("colours, as in base00: \"#1E1E1E\"")), palette)
  }

  private static func colors(
    _ entries: [(key: String, value: YAMLNode)]
  ) throws(YAMLFault) -> [Slot: RGB] {
    var colors: [Slot: RGB] = [:]
    for (key, value) in entries {
      guard let slot = Slot(key: key) else {
        throw value.fault(
          "unknown colour '\(key)'; allowed: \(System.base16.range), with base24 "
            + System.base24.range
        )
      }
      guard colors[slot] == nil else { throw value.fault("the key '\(key)' is there twice") }
      if value.isNothing {
        throw value.fault("'\(key)' has no value; # begins a comment, so quote it: \"#5FAFFF\"")
      }
      let text = try value.text(color)
      guard let rgb = RGB(text: text) else { throw value.refused(color, text) }
      colors[slot] = rgb
    }
    return colors
  }
}

extension Scheme.System {
  fileprivate var range: String {
    slots.first.flatMap { first in slots.last.map { "\(first) to \($0)" } } ?? ""
  }
}

extension RGB {
  /// As in `5fafff`, `#5FAFFF` and `#fff`.
  init?(text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == digits.count, digits.allSatisfy(\.isHexDigit) else { return nil }
    let whole = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard whole.count == 6, let number = UInt32(whole, radix: 16) else { return nil }
    self.init(number)
  }
}

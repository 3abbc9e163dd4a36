import CYAML

/// One step of libyaml's parser, in Swift's terms.
struct YAMLEvent {
  let kind: yaml_event_type_t
  /// Where it begins, from 1.
  let line: Int
  /// What it is called, or for an alias what is meant.
  private(set) var anchor: String?
  private(set) var tag: String?
  /// Of a scalar.
  private(set) var text = ""
  /// Of a scalar: without quotes, and no block of text.
  private(set) var isPlain = false

  init(_ event: yaml_event_t) {
    kind = event.type
    line = event.start_mark.line + 1
    switch kind {
    case YAML_ALIAS_EVENT:
      anchor = Self.string(event.data.alias.anchor)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      anchor = Self.string(scalar.anchor)
      tag = Self.string(scalar.tag)
      text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.string(event.data.sequence_start.anchor)
      tag = Self.string(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      anchor = Self.string(event.data.mapping_start.anchor)
      tag = Self.string(event.data.mapping_start.tag)
    default: break
    }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }
}

import Drawing
import Testing

@testable import Themes

/// Both forms of tinted-theming's files, as real ones hold them.
@Suite struct SchemeTests {
  @Test func theNewerFormIsRead() throws {
    let scheme = try Scheme(yaml: Yaml.newer(), fallback: "file")
    #expect(scheme.name == "Pond" && scheme.author == "somebody")
    #expect(scheme.system == .base16 && scheme.variant == .dark)
    #expect(scheme[.base00] == RGB(0x10_2030) && scheme[.base0F] == RGB(0xF0_F0F0))
    #expect(scheme[.base10] == nil)
  }

  @Test(arguments: ["scheme", "name"])
  func theOlderFormIsRead(_ key: String) throws {
    let colors = Yaml.colors(16).map { "\($0.key): \"\($0.value)\"" }.joined(separator: "\n")
    let scheme = try Scheme(yaml: "\(key): Pond\nauthor: me\n\(colors)\n", fallback: "file")
    #expect(scheme.name == "Pond" && scheme.author == "me" && scheme.system == .base16)
    #expect(scheme[.base0A] == RGB(0xA0_A0A0))
  }

  @Test(arguments: [true, false])
  func base24IsReadWhetherItSaysSoOrNot(_ says: Bool) throws {
    let yaml = Yaml.newer(system: says ? "base24" : nil, count: 24)
    let scheme = try Scheme(yaml: yaml, fallback: "file")
    #expect(scheme.system == .base24)
    #expect(scheme[.base17] == RGB(0x17_1717))
  }

  @Test(arguments: [
    ("\"#5FAFFF\"", 0x5F_AFFF), ("5fafff", 0x5F_AFFF), ("'5FaFfF'", 0x5F_AFFF),
    ("\"#fA0\"", 0xFF_AA00),
    ("000000", 0), ("123456", 0x12_3456), ("\"0e1234\"", 0x0E_1234),
  ])
  func coloursAreWrittenInManyWays(_ text: String, hex: UInt32) throws {
    let scheme = try Scheme(yaml: Yaml.newer(["base0D": text]), fallback: "file")
    #expect(scheme[.base0D] == RGB(hex))
  }

  @Test func keysOfColoursHaveAnyCase() throws {
    let yaml = Yaml.newer().replacing("base0A", with: "base0a").replacing("base0F", with: "BASE0F")
    #expect(try Scheme(yaml: yaml, fallback: "")[.base0A] == RGB(0xA0_A0A0))
  }

  @Test func whatSaysNothingOfColoursIsPassedOver() throws {
    let yaml = "slug: pond\ndescription: [a, b]\nx-tags: {a: 1}\n---\n".replacing("---\n", with: "")
    #expect(try Scheme(yaml: yaml + Yaml.newer(), fallback: "").name == "Pond")
  }

  @Test func theGroundTellsTheVariantWhereTheFileDoesNot() throws {
    let plain = Yaml.newer().replacing("variant: dark\n", with: "")
    #expect(try Scheme(yaml: plain, fallback: "").variant == .dark)
    let light = plain.replacing("\"#102030\"", with: "fffff0")
    #expect(try Scheme(yaml: light, fallback: "").variant == .light)
  }

  @Test func theFileNamesWhatHasNoName() throws {
    let yaml = Yaml.newer().replacing("name: Pond\n", with: "")
    #expect(try Scheme(yaml: yaml, fallback: "pond").name == "pond")
  }
}

/// Files for tests.
enum Yaml {
  static func newer(
    _ changed: [String: String?] = [:],
    system: String? = "base16",
    count: Int = 16
  ) -> String {
    let head = (system.map { "system: \($0)\n" } ?? "") + "name: Pond\nauthor: somebody\n"
    let colors = colors(count).filter { changed[$0.key] != .some(nil) }
      .map { "  \($0.key): \((changed[$0.key] ?? nil) ?? "\"\($0.value)\"")" }
    return head + "variant: dark\npalette:\n" + colors.joined(separator: "\n") + "\n"
  }

  /// `base00` is a dark blue, `base01` is `#101010`, `base0F` is `#F0F0F0`, `base17` is `#171717`.
  static func colors(_ count: Int) -> [(key: String, value: String)] {
    (0..<count).map { index in
      let digits = (index < 16 ? "0" : "") + String(index, radix: 16, uppercase: true)
      let part = index < 16 ? String(digits.reversed()) : digits
      return ("base\(digits)", index == 0 ? "#102030" : "#\(part)\(part)\(part)")
    }
  }
}

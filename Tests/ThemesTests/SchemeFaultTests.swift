import FoundationEssentials
import Testing

@testable import Themes

/// What is wrong in a file is told with its line and with what is allowed.
@Suite struct SchemeFaultTests {
  @Test(arguments: [
    (Yaml.newer(["base0B": String?.none]), 6, "base0B is missing; base16 takes base00 to base0F"),
    (
      Yaml.newer(["base0B": String?.none, "base0C": String?.none]), 6,
      "base0B, base0C are missing; base16 takes base00 to base0F"
    ),
    (
      Yaml.newer(["base13": String?.none], system: "base24", count: 24), 6,
      "base13 is missing; base24 takes base00 to base17"
    ),
    (
      Yaml.newer(count: 17), 6,
      "base10 is a colour of base24; write system: base24, or leave it out"
    ),
    (
      Yaml.newer(["base02": "\"#12345\""]), 8,
      "'base02' in palette takes a colour of 6 or 3 hexadecimal digits, as in \"#5FAFFF\", not "
        + "'#12345'"
    ),
    (
      Yaml.newer(["base02": "red"]), 8,
      "'base02' in palette takes a colour of 6 or 3 hexadecimal digits, as in \"#5FAFFF\", not "
        + "'red'"
    ),
    (
      Yaml.newer(["base02": "[1, 2]"]), 8,
      "'base02' in palette takes a colour of 6 or 3 hexadecimal digits, as in \"#5FAFFF\""
    ),
    (
      Yaml.newer(["base02": "#123456"]), 8,
      "'base02' has no value; # begins a comment, so quote it: \"#5FAFFF\""
    ),
    (
      Yaml.newer() + "  base0G: \"#123456\"\n", 22,
      "unknown colour 'base0G'; allowed: base00 to base0F, with base24 base00 to base17"
    ),
    (Yaml.newer() + "  base0f: \"#123456\"\n", 22, "the key 'base0f' is there twice"),
    (Yaml.newer() + "  base0F: \"#123456\"\n", 22, "the key 'base0F' is there twice"),
    (Yaml.newer() + "base05: abcdef\n", 22, "'base05' is outside of 'palette'; move it into it"),
    (Yaml.newer(system: "base32"), 1, "'system' takes base16 or base24, not 'base32'"),
    (
      Yaml.newer().replacing("variant: dark", with: "variant: dim"), 4,
      "'variant' takes dark or light, not 'dim'"
    ),
    ("name: [a]\n", 1, "'name' takes text"),
    ("palette: red\n", 1, "'palette' takes colours, as in base00: \"#1E1E1E\""),
    ("- a\n", 1, "the file takes the keys of a scheme, as in name, author and palette"),
    ("# nothing\n", 1, "there is nothing in it; a scheme takes a palette"),
    ("scheme: a\nbase00: !x fff\n", 2, "the tag !x is not known here; leave it out"),
  ])
  func isTold(_ yaml: String, line: Int, words: String) {
    #expect(message(Array(yaml.utf8)) == "a.yaml:\(line): \(words)")
  }

  @Test func anEmptyPaletteLacksAllColours() {
    let message = message(Array("name: a\n".utf8))
    #expect(message?.hasPrefix("a.yaml:1: base00, base01, ") == true)
  }

  @Test(arguments: ["palette: {base00: fff", "a: b: c", String(repeating: "[", count: 30_000)])
  func whatIsNoYAMLIsSaidSo(_ yaml: String) {
    #expect(message(Array(yaml.utf8))?.hasPrefix("a.yaml:1: it is no YAML: ") == true)
  }

  @Test func whatIsNotUTF8IsFoundInItsLine() {
    let bytes = Array("name: a\nauthor: caf".utf8) + [0xE9]
    #expect(message(bytes) == "a.yaml:2: it is not UTF-8; save it as UTF-8")
  }

  @Test func whatCannotBeReadIsSaidSo() throws {
    try withFolder { folder in
      let large = "\(folder)/large.yaml"
      try Data(repeating: 0x23, count: SchemeFile.limit + 1).write(to: URL(filePath: large))
      let files = [
        (large, "\(large):1: it has more than 65536 bytes; schemes are small"),
        (folder, "\(folder): it is no regular file; name a scheme's YAML file"),
        ("/dev/zero", "/dev/zero: it is no regular file; name a scheme's YAML file"),
        ("\(folder)/none", "\(folder)/none: there is no such file; check the path"),
      ]
      for (file, words) in files {
        #expect(throws: ThemeError(message: words)) { try SchemeFile.scheme(at: file) }
      }
    }
  }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(ThemeError) {
      let scheme = try SchemeFile.scheme(bytes, file: "a.yaml")
      Issue.record("it was read: \(scheme)")
      return nil
    } catch {
      return error.message
    }
  }
}

/// A folder that goes when the body ends.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "pltop-themes-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

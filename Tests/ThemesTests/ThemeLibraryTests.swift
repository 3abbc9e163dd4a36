import Drawing
import FoundationEssentials
import Testing

@testable import Themes

/// Which themes can be chosen, and which one is when none is.
@Suite struct ThemeLibraryTests {
  @Test func theTableOfFilesIsTheFolder() throws {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    let folder = parts.joined(separator: "/") + "/Themes/Schemes"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == Scheme.files.map { "\($0.name).yaml" }.sorted())
    for (name, yaml) in Scheme.files {
      #expect(FileManager.default.contents(atPath: "\(folder)/\(name).yaml") == Data(yaml))
    }
  }

  @Test func thereAreDarkAndLightOnesInEachForm() throws {
    let schemes = try Scheme.files.map { try SchemeFile.scheme($0.yaml, file: $0.name) }
    #expect(schemes.count >= 14)
    #expect(schemes.count { $0.variant == .light } >= 4)
    #expect(schemes.contains { $0.system == .base24 })
    #expect(Scheme.files.contains { !String(decoding: $0.yaml, as: UTF8.self).contains("palette") })
    #expect(schemes.allSatisfy { $0.author == "pltop" })
    #expect(Set(schemes.map(\.name)).count == schemes.count)
  }

  @Test func themesAreSortedAndFoundInAnyCase() throws {
    let library = ThemeLibrary(folder: nil)
    let names = library.entries.map(\.name)
    #expect(names == names.sorted() && names.contains("monochrome"))
    for name in names {
      #expect(try library.theme(named: name).name == name)
      #expect(try library.theme(named: name.uppercased()).name == name)
    }
  }

  /// Who chose a theme by name gets its ground; who chose none keeps the terminal's.
  @Test func onlyTheUsualThemesLeaveTheTerminalItsGround() throws {
    for entry in ThemeLibrary(folder: nil).entries {
      let isOwn = ["dark", "light", "monochrome"].contains(entry.name)
      #expect((entry.theme.ground == nil) == isOwn, "\(entry.name)")
    }
  }

  @Test(arguments: [
    ("15;0", "dark"), ("0;15", "light"), ("0;default;15", "light"), ("0;7", "light"),
    ("12;8", "dark"), ("", "dark"), (";", "dark"), (nil, "dark"), ("0;115", "dark"),
  ])
  func theTerminalsGroundTellsTheUsualTheme(_ colors: String?, name: String) throws {
    let library = ThemeLibrary(folder: nil)
    #expect(library.usual(colors.map { ["COLORFGBG": $0] } ?? [:]).name == name)
  }

  @Test func anUnknownNameIsToldWithThoseThereAre() throws {
    let library = ThemeLibrary(folder: nil)
    let names = library.entries.map(\.name).joined(separator: ", ")
    #expect(throws: ThemeError(message: "there is no theme 'pink'; there are \(names)")) {
      try library.theme(named: "Pink")
    }
  }

  @Test func filesOfOnesOwnAreThemesAndGoFirst() throws {
    try withFolder { folder in
      for name in ["Pond.yaml", "harbour.yml", "dark.yaml", "notes.txt", ".hidden.yaml"] {
        try write(Yaml.newer(), to: "\(folder)/\(name)")
      }
      let library = ThemeLibrary(folder: folder)
      #expect(library.faults.isEmpty)
      #expect(library.entries.count == Scheme.files.count + 2)
      #expect(!library.entries.contains { $0.name.contains("hidden") || $0.name == "notes" })
      for name in ["pond", "harbour", "dark"] {
        let entry = try #require(library.entries.first { $0.name == name })
        #expect(entry.file?.hasPrefix(folder) == true)
        #expect(try library.theme(named: name).ground?.background == RGB(0x10_2030))
      }
    }
  }

  @Test func aFileThatIsWrongHindersNoOther() throws {
    try withFolder { folder in
      try write(Yaml.newer(), to: "\(folder)/good.yaml")
      try write("name: x\n", to: "\(folder)/dark.yaml")
      try write("a: b: c", to: "\(folder)/odd.yaml")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/folder.yaml",
        withIntermediateDirectories: false
      )
      let library = ThemeLibrary(folder: folder)
      #expect(library.faults.map(\.name) == ["dark", "folder", "odd"])
      #expect(try library.theme(named: "good").name == "good")
      #expect(library.usual([:]).name == "dark")
      let error = #expect(throws: ThemeError.self) { try library.theme(named: "dark") }
      #expect(error?.message.hasPrefix("\(folder)/dark.yaml:1: base00, ") == true)
    }
  }

  @Test func twoFilesOfOneNameAreToldApart() throws {
    try withFolder { folder in
      for name in ["a.yaml", "a.yml"] { try write(Yaml.newer(), to: "\(folder)/\(name)") }
      let library = ThemeLibrary(folder: folder)
      let words = "\(folder)/a.yml: \(folder)/a.yaml has the same name; give one another name"
      #expect(library.faults.map(\.error.message) == [words])
    }
  }

  @Test func aFolderThatIsNotThereIsNoError() throws {
    for folder in ["/none", "/dev/null"] {
      #expect(ThemeLibrary(folder: folder).faults.isEmpty)
    }
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}

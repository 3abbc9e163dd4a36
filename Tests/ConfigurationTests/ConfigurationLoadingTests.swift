import FoundationEssentials
import Testing

@testable import Configuration

@Suite struct ConfigurationLoadingTests {
  @Test func theDefaultFileIsInXDGsFolder() throws {
    try withFolder { folder in
      try write("every: 7", to: "\(folder)/pltop/config.yaml")
      try write("every: 8", to: "\(folder)/home/.config/pltop/config.yaml")
      let home = ["HOME": "\(folder)/home"]
      let both = home.merging(["XDG_CONFIG_HOME": folder]) { $1 }
      #expect(try Configuration.load(from: nil, environment: both).layer.settings.every == 7)
      #expect(try Configuration.load(from: nil, environment: home).layer.settings.every == 8)
      for odd in ["", "relative"] {
        let environment = home.merging(["XDG_CONFIG_HOME": odd]) { $1 }
        #expect(
          try Configuration.load(from: nil, environment: environment).layer.settings.every == 8
        )
      }
    }
  }

  @Test func aMissingDefaultFileIsNoError() throws {
    try withFolder { folder in
      for environment in [["HOME": folder], ["HOME": ""], [:]] {
        let configuration = try Configuration.load(from: nil, environment: environment)
        #expect(configuration.file == nil)
        #expect(configuration.layer.settings == Settings())
      }
    }
  }

  @Test func aFileThatIsNamedGoesBeforeTheDefaultOne() throws {
    try withFolder { folder in
      try write("every: 7", to: "\(folder)/pltop/config.yaml")
      try write("every: 9", to: "\(folder)/mine.yaml")
      let environment = ["XDG_CONFIG_HOME": folder]
      let named = try Configuration.load(from: "\(folder)/mine.yaml", environment: environment)
      #expect(named.layer.settings.every == 9)
    }
  }

  @Test func aVariableMayNameTheFileAndAnOptionGoesBeforeIt() throws {
    try withFolder { folder in
      try write("every: 7", to: "\(folder)/pltop/config.yaml")
      try write("every: 8", to: "\(folder)/variable.yaml")
      try write("every: 9", to: "\(folder)/option.yaml")
      var environment = [
        "XDG_CONFIG_HOME": folder, "PLTOP_CONFIG": "\(folder)/variable.yaml",
      ]
      let variable = try Configuration.load(from: nil, environment: environment)
      #expect(variable.layer.settings.every == 8 && variable.file == "\(folder)/variable.yaml")
      let option = "\(folder)/option.yaml"
      let both = try Configuration.load(from: option, environment: environment)
      #expect(both.layer.settings.every == 9)
      environment["PLTOP_CONFIG"] = ""
      let none = try Configuration.load(from: nil, environment: environment)
      #expect(none.layer.settings.every == 7)
      environment["PLTOP_CONFIG"] = "\(folder)/none.yaml"
      #expect(throws: ConfigurationError.self) {
        try Configuration.load(from: nil, environment: environment)
      }
    }
  }

  @Test func aFileThatIsNamedMustBeThere() throws {
    try withFolder { folder in
      let file = "\(folder)/none.yaml"
      #expect(message(file) == "\(file): there is no such file; check the path")
    }
  }

  @Test func aDirectoryIsNoFile() throws {
    try withFolder { folder in
      #expect(message(folder) == "\(folder): it is a directory; name a file in it")
      let file = "\(folder)/pltop/config.yaml"
      try write("", to: "\(file)/inside")
      #expect(message(nil, folder) == "\(file): it is a directory; name a file in it")
    }
  }

  @Test func aFileThatCannotBeReadIsSaidSo() {
    // Nobody can read the first bytes of a process's memory, root neither.
    let file = "/proc/self/mem"
    #expect(message(file) == "\(file): it cannot be read; check its permissions")
  }

  @Test func bytesThatAreNoUTF8AreFoundInTheirLine() throws {
    try withFolder { folder in
      let file = "\(folder)/latin1.yaml"
      try Data(Array("every: 5\n# caf".utf8) + [0xE9, 0x0A]).write(to: URL(filePath: file))
      #expect(message(file) == "\(file):2: it is not UTF-8; save it as UTF-8")
    }
  }

  @Test func anErrorBeginsWithFileAndLine() throws {
    try withFolder { folder in
      let file = "\(folder)/pltop/config.yaml"
      try write("# mine\nevery: never\n", to: file)
      let words = "'every' takes whole seconds from 1 to 3600, not 'never'"
      #expect(message(nil, folder) == "\(file):2: \(words)")
      #expect(message(file) == "\(file):2: \(words)")
    }
  }

  private func message(_ path: String?, _ folder: String = "/") -> String? {
    do throws(ConfigurationError) {
      _ = try Configuration.load(from: path, environment: ["XDG_CONFIG_HOME": folder])
      return nil
    } catch {
      return error.message
    }
  }

  private func write(_ text: String, to path: String) throws {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pltop-configuration-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}

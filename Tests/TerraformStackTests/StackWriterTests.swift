import Foundation
import Testing

@testable import TerraformStack

/// The files that pltop carries, and how they are written.
@Suite struct StackWriterTests {
  private static let stack = #filePath.replacing(
    "Tests/TerraformStackTests/StackWriterTests.swift",
    with: "Sources/TerraformStack/Stack"
  )

  @Test func everyFileIsCarried() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.stack)
    #expect(StackFile.all.map(\.name).sorted() == names.sorted())
    for file in StackFile.all {
      let data = try Data(contentsOf: URL(filePath: "\(Self.stack)/\(file.name)"))
      #expect(Array(data) == file.bytes, "\(file.name)")
    }
  }

  @Test(arguments: [
    ("all.root.main.tf", StackShape.allCases), ("alb+tasks.ecs.main.tf", [.alb, .tasks]),
    ("instances.root.api.tf", [.instances]), ("albs.root.api.tf", []),
  ])
  func aNameTellsTheShapes(name: String, shapes: [StackShape]) {
    #expect(StackFile(name: name, bytes: []).shapes == shapes)
  }

  @Test func everyFileNamesOnlyShapesThatThereAre() {
    for file in StackFile.all {
      let words = file.name.prefix { $0 != "." }.split(separator: "+")
      #expect(words == ["all"] || words.count == file.shapes.count, "\(file.name)")
    }
  }

  @Test(arguments: StackShape.allCases)
  func aShapeHasEachFileOnce(shape: StackShape) {
    let paths = StackFile.all(of: shape).map(\.path)
    #expect(Set(paths).count == paths.count)
    let strays = Set(StackFile.strays(from: shape))
    #expect(strays.isDisjoint(with: paths))
    for other in StackShape.allCases where other != shape {
      #expect(StackFile.all(of: other).contains { strays.contains($0.path) }, "\(other)")
    }
    for name in ["README.md", "api.tf", "production.tfvars.example", "variables.tf"] {
      #expect(paths.contains(name))
    }
    let alb = paths.filter { $0.hasPrefix("modules/alb/") }
    let ecs = paths.filter { $0.hasPrefix("modules/ecs/") }
    let instances = paths.filter { $0.hasPrefix("modules/instances/") }
    #expect(alb.isEmpty == (shape != .alb))
    #expect(ecs.isEmpty == (shape == .instances))
    #expect(instances.isEmpty == (shape != .instances))
  }

  /// Where there is no ALB, the word is not in the way.
  @Test(arguments: [StackShape.tasks, .instances])
  func withoutAnALBNothingSpeaksOfIt(shape: StackShape) {
    for file in StackFile.all(of: shape) where file.path != "README.md" {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(/\bALBs?\b|\balb_|module\.alb/), "\(file.path)")
    }
  }

  @Test(arguments: [
    ("all.root.main.tf", "main.tf"), ("all.root.gitignore", ".gitignore"),
    ("alb.root.README.md", "README.md"),
    ("tasks.root.production.tfvars", "production.tfvars.example"),
    ("all.root.networks.tftest.hcl", "tests/networks.tftest.hcl"),
    ("all.network.main.tf", "modules/network/main.tf"),
  ])
  func aNameTellsThePlace(name: String, path: String) {
    #expect(StackFile(name: name, bytes: []).path == path)
  }

  @Test func whatIsThereIsNotWrittenAgain() throws {
    try withFolder { folder in
      let files = [
        StackFile(name: "all.root.main.tf", bytes: [1]),
        StackFile(name: "all.alb.a.tf", bytes: [2]),
      ]
      let writer = StackWriter(into: "\(folder)/new/stack", files)
      let first = try writer.write(replacing: false)
      #expect(first.map(\.1) == [.written, .written])
      #expect(read("\(folder)/new/stack/modules/alb/a.tf") == [2])
      let second = try writer.write(replacing: false)
      #expect(second.map(\.1) == [.unchanged, .unchanged])
    }
  }

  @Test func whatDiffersIsNotOverwritten() throws {
    try withFolder { folder in
      let files = (1...6).map { StackFile(name: "all.root.\($0).tf", bytes: [$0]) }
      for file in files.dropFirst() { put([9], "\(folder)/\(file.path)") }
      let error = #expect(throws: StackWriteError.self) {
        try StackWriter(into: folder, files).write(replacing: false)
      }
      #expect(
        error?.message.contains("2.tf, 3.tf, 4.tf, 5.tf and 1 more; nothing was written") == true
      )
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/1.tf"))
    }
  }

  @Test func whatIsReplacedIsKept() throws {
    try withFolder { folder in
      let writer = StackWriter(into: folder, [StackFile(name: "all.root.main.tf", bytes: [1])])
      for (old, backup) in [([7], "main.tf.~1~"), ([8], "main.tf.~2~")] as [([UInt8], String)] {
        put(old, "\(folder)/main.tf")
        let outcomes = try writer.write(replacing: true)
        #expect(outcomes.map(\.1) == [.replaced(backup: backup)])
        #expect(read("\(folder)/\(backup)") == old)
        #expect(read("\(folder)/main.tf") == [1])
      }
    }
  }

  @Test(arguments: [false, true])
  func aShapeIsNotWrittenOverAnother(replacing: Bool) throws {
    try withFolder { folder in
      _ = try StackWriter(into: folder, StackFile.all(of: .alb)).write(replacing: false)
      let error = #expect(throws: StackWriteError.self) {
        try StackWriter(
          into: folder,
          StackFile.all(of: .tasks),
          strays: StackFile.strays(from: .tasks)
        ).write(replacing: replacing)
      }
      #expect(error?.message.contains("\(folder) has the stack of another shape") == true)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/variables_nlb.tf"))
    }
  }

  @Test func whatCannotBeWrittenSaysWhy() throws {
    try withFolder { folder in
      put([1], "\(folder)/file")
      let error = #expect(throws: StackWriteError.self) {
        try StackWriter(into: "\(folder)/file", StackFile.all(of: .alb)).write(replacing: false)
      }
      #expect(error?.message.contains("/file cannot be written: it is a file") == true)
    }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stack-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func put(_ bytes: [UInt8], _ path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  }

  private func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }
}

import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes the Terraform configuration into a folder of the operator's.
package struct StackWriter {
  /// What was done with each file, by its path in the folder.
  package enum Outcome: Hashable, Sendable {
    case written
    /// It was there already, as it should be.
    case unchanged
    /// Another file of that name was there, and is kept under this name.
    case replaced(backup: String)
  }

  private let folder: String
  private let files: [StackFile]
  private let strays: [String]

  /// Strays are files that must not be in the folder, as another shape's are.
  package init(into folder: String, _ files: [StackFile], strays: [String] = []) {
    self.folder = folder
    self.files = files
    self.strays = strays
  }

  /// Writes all files; nothing of the operator's is lost.
  ///
  /// - Throws: `StackWriteError`; for files that differ nothing is written, unless `replacing`.
  package func write(replacing: Bool) throws(StackWriteError) -> [(path: String, Outcome)] {
    var isFolder = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder {
      throw .failed(place: folder, reason: "it is a file")
    }
    if let stray = strays.first(where: { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    ) {
      throw .otherShape(folder: folder, file: stray)
    }
    let different = files.filter { isThere($0) && !isCurrent($0) }.map(\.path)
    if !replacing, !different.isEmpty { throw .different(folder: folder, files: different) }
    var outcomes: [(path: String, Outcome)] = []
    for file in files {
      outcomes.append((file.path, isCurrent(file) ? .unchanged : try write(file)))
    }
    return outcomes
  }

  private func place(of file: StackFile) -> String { "\(folder)/\(file.path)" }

  private func isThere(_ file: StackFile) -> Bool {
    FileManager.default.fileExists(atPath: place(of: file))
  }

  private func isCurrent(_ file: StackFile) -> Bool {
    guard let data = try? Data(contentsOf: URL(filePath: place(of: file))) else { return false }
    return data.elementsEqual(file.bytes)
  }

  private func write(_ file: StackFile) throws(StackWriteError) -> Outcome {
    let place = place(of: file)
    do {
      let parent = URL(filePath: place).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      guard isThere(file) else {
        try put(file)
        return .written
      }
      let backup = backup(of: place)
      try FileManager.default.moveItem(atPath: place, toPath: backup)
      do {
        try put(file)
      } catch {
        try FileManager.default.moveItem(atPath: backup, toPath: place)
        throw error
      }
      return .replaced(backup: String(backup.dropFirst(folder.count + 1)))
    } catch {
      throw .failed(place: place, reason: Self.reason(error))
    }
  }

  private func put(_ file: StackFile) throws {
    try Data(file.bytes).write(to: URL(filePath: place(of: file)), options: .atomic)
  }

  /// `main.tf.~1~`, or the next number that is free, as `cp --backup=numbered` names it; Terraform does
  /// not read it.
  private func backup(of place: String) -> String {
    var number = 1
    while FileManager.default.fileExists(atPath: "\(place).~\(number)~") { number += 1 }
    return "\(place).~\(number)~"
  }

  /// In the system's words, as in `Permission denied`.
  private static func reason(_ error: any Error) -> String {
    guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
    return String(cString: strerror(cause.code.rawValue))
  }
}

/// Why the Terraform configuration could not be written.
package enum StackWriteError: Error, Hashable, Sendable {
  /// Files of these names are in the folder and hold something else.
  case different(folder: String, files: [String])
  /// A file that only another shape has is in the folder.
  case otherShape(folder: String, file: String)
  case failed(place: String, reason: String)

  /// What failed, why, and what to do.
  package var message: String {
    switch self {
    case .different(let folder, let files):
      "\(folder) has other files of the same names: \(Self.words(files)); nothing was written; --force "
        + "replaces them and keeps each under a new name"
    case .otherShape(let folder, let file):
      "\(folder) has the stack of another shape, as its \(file) shows; nothing was written; choose another folder"
    case .failed(let place, let reason):
      "\(place) cannot be written: \(reason); choose another folder, or fix that and run it again"
    }
  }

  private static func words(_ files: [String]) -> String {
    let more = files.count > 4 ? " and \(files.count - 4) more" : ""
    return files.prefix(4).joined(separator: ", ") + more
  }
}

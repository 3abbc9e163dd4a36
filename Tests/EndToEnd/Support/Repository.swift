import Foundation
import SystemPackage

/// Where the tests find things: all of it follows from this file's place and the test bundle's.
enum Repository {
  static let root = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent().removingLastComponent()

  /// The program under test, built beside the running test bundle.
  static let pltop = builtProducts.appending("pltop")

  static let fixtures = root.appending("Tests/Fixtures/aws")
  static let support = root.appending("Tests/Support")

  /// The interpreter with boto3 and moto, installed by `Tests/Support/prepare`.
  static let python = root.appending(".venv/bin/python")

  private static let builtProducts = FilePath(
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  )
  .removingLastComponent()
}

/// The two AWS CLIs that the tests run.
enum CLI: String, CaseIterable, Sendable {
  case v1
  case v2

  var path: FilePath {
    switch self {
    case .v1: Repository.root.appending(".venv/bin/aws")
    case .v2: "/usr/bin/aws"
    }
  }
}

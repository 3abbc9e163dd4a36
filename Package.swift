// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One target of the house: its arrows are its dependencies, and the build checks them.
func house(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  path: String? = nil,
  exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    path: path,
    exclude: exclude,
    resources: resources,
    swiftSettings: settings
  )
}

func tests(
  of name: String,
  _ dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: exclude,
    swiftSettings: settings
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
func nio(_ product: String) -> Target.Dependency { .product(name: product, package: "swift-nio") }

let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

/// The program brings Swift's runtime along: it starts sooner, takes less memory, and runs where
/// there is no Swift.
let withRuntime = ["-static-stdlib"]
/// Nothing looks up symbols in a program; LLVM's linker, the toolchain's own, keeps code and tables
/// apart, so that tables that nobody reads are not loaded.
let asProgram = withRuntime + ["-use-ld=lld", "-Xlinker", "--no-export-dynamic"]

/// What Tests/Benchmarks/run measures inside a process; it sets the variable.
let benchmarks: [Target] =
  Context.environment["PLTOP_BENCHMARKS"] == nil
  ? []
  : [
    .executableTarget(
      name: "InProcess",
      dependencies: [
        "AWSBackend", "ChildProcess", "Dashboard", "DemoCloud", "Drawing", "PathModel",
      ],
      path: "Tests/Benchmarks/InProcess",
      swiftSettings: settings
    )
  ]

let package = Package(
  name: "pltop",
  products: [.executable(name: "pltop", targets: ["pltop"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    house("Drawing"),
    house("Terminal", ["CNcurses", "Drawing"]),
    house("Background", [systemPackage]),
    house("ChildProcess", ["Background", subprocess, systemPackage]),
    house("PathModel", exclude: ["Diagnosis/RULES.md"]),
    house(
      "AWSBackend",
      ["Background", "ChildProcess", "PathModel"],
      resources: [.embedInCode("Warm/Worker")]
    ),
    house("Requests", ["ChildProcess", "PathModel", histogram]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    house("StrictYAML", ["CYAML"]),
    house("Configuration", ["Drawing", "PathModel", "StrictYAML"]),
    house(
      "Themes",
      ["Drawing", "StrictYAML"],
      path: "Themes",
      resources: [.embedInCode("Schemes")]
    ),
    house(
      "DemoCloud",
      ["ChildProcess", "StrictYAML", nio("NIOCore"), nio("NIOPosix"), nio("NIOHTTP1")],
      resources: [.embedInCode("Scenarios"), .embedInCode("Tour")]
    ),
    house("TerraformStack", ["ChildProcess", "PathModel"], resources: [.embedInCode("Stack")]),
    house("Dashboard", ["PathModel", "Drawing"]),
    .executableTarget(
      name: "pltop",
      dependencies: [
        "AWSBackend", "Background", "ChildProcess", "Configuration", "Dashboard", "DemoCloud",
        "Drawing", "PathModel", "Requests", "Terminal", "TerraformStack", "Themes", argumentParser,
      ],
      swiftSettings: settings + [.unsafeFlags(withRuntime, .when(configuration: .release))],
      linkerSettings: [.unsafeFlags(asProgram, .when(configuration: .release))]
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Drawing", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: settings
    ),
    tests(of: "Drawing"),
    tests(of: "Terminal", ["CNcurses", "Drawing", "TerminalProbe"]),
    tests(of: "Background", [systemPackage]),
    tests(of: "ChildProcess"),
    tests(of: "PathModel"),
    tests(of: "AWSBackend", ["ChildProcess", "PathModel"]),
    tests(of: "Requests", ["AWSBackend", "ChildProcess", "PathModel", subprocess, systemPackage]),
    tests(of: "StrictYAML"),
    tests(of: "Configuration", ["Drawing", "PathModel", "StrictYAML"]),
    tests(of: "Themes", ["Drawing", "Terminal"]),
    tests(
      of: "DemoCloud",
      [
        "AWSBackend", "ChildProcess", "PathModel", "Requests", "StrictYAML", nio("NIOCore"),
        nio("NIOPosix"),
      ]
    ),
    tests(of: "TerraformStack", ["ChildProcess", "PathModel"]),
    tests(of: "Dashboard", ["Drawing", "PathModel"], exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEnd",
      dependencies: ["AWSBackend", "ChildProcess", "pltop", subprocess, systemPackage],
      swiftSettings: settings
    ),
  ] + benchmarks
)

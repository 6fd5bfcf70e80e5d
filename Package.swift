// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

enum Choices {
  /// A program that `make package` builds is not linked with OpenCC.
  static let isPackaged = Context.environment["GANGMU_PACKAGE"] != nil

  /// What is compiled in by `CEmbeddedFiles`.
  static let pageParts =
    ["html", "css"].map { "Review/review.\($0)" }
    + ["model", "panes", "strip", "app"].map { "Review/\($0).js" }
}

let package = Package(
  name: "gangmu",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "GangmuKit", targets: ["GangmuKit"]),
    .library(name: "GangmuSQLite", targets: ["GangmuSQLite"]),
    .executable(name: "gangmu", targets: ["gangmu"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its part for Foundation, which nothing here needs.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The C libraries, found through pkg-config.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "SystemICU", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(
      name: "SystemOpenCC", pkgConfig: "opencc",
      providers: [.apt(["libopencc-dev"]), .brew(["opencc"])]),
    .systemLibrary(
      name: "SystemNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    // C faces for the libraries that Swift cannot import as they are.
    .target(name: "CICU", dependencies: ["SystemICU"]),
    .target(name: "CNettle", dependencies: ["SystemNettle"]),
    .target(
      name: "COpenCC", dependencies: Choices.isPackaged ? [] : ["SystemOpenCC"],
      cxxSettings: Choices.isPackaged ? [.define("GANGMU_OPENCC_APART")] : []),
    // A setting of the C library.
    .target(name: "CAllocation"),
    // Files of the repository that the program carries with it.
    .target(name: "CEmbeddedFiles"),
    .target(name: "EmbeddedFiles", dependencies: ["CEmbeddedFiles"], swiftSettings: strict),

    // One wrapper for each C library; nothing above them sees C.
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Archives", dependencies: ["CLibArchive"], swiftSettings: strict),
    .target(name: "TextDecoding", dependencies: ["CICU"], swiftSettings: strict),
    .target(name: "Digests", dependencies: ["CNettle"], swiftSettings: strict),
    .target(
      name: "ScriptConversion", dependencies: ["COpenCC", "EmbeddedFiles"],
      exclude: ["Refined/field-words.txt"], swiftSettings: strict),

    // The domain, and the command as a thin library over it.
    .target(
      name: "GangmuKit",
      dependencies: [
        "Markup", "Archives", "TextDecoding", "Digests", "ScriptConversion", "EmbeddedFiles",
      ],
      exclude: Choices.pageParts,
      swiftSettings: strict),
    // Apart, so that who imports the library does not build GRDB.
    .target(
      name: "GangmuSQLite",
      dependencies: [
        "GangmuKit", "ScriptConversion", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Old formats through an installed LibreOffice; a target of its own, so that who imports
    // GangmuKit does not build what it stands on.
    .target(
      name: "LegacyDocuments",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(
          name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
      ], swiftSettings: strict),
    // Many documents: records on a pipe, and archives of files.
    .target(
      name: "GangmuBatch",
      dependencies: [
        "GangmuKit", "LegacyDocuments", "Archives", "TextDecoding", "Digests", "ScriptConversion",
        "CAllocation",
      ],
      swiftSettings: strict),
    .target(
      name: "GangmuCLI",
      dependencies: [
        "GangmuKit", "GangmuSQLite", "GangmuBatch", "Digests", "ScriptConversion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "gangmu", dependencies: ["GangmuCLI"], swiftSettings: strict),
    .executableTarget(
      name: "gangmu-bench",
      dependencies: [
        "GangmuKit", "GangmuBatch", "TextDecoding", "ScriptConversion", "ScriptTexts",
        "EncodingTexts",
      ],
      path: "Sources/Benchmark",
      swiftSettings: strict),

    // Texts in many charsets, sound and damaged, for the tests and the benchmark.
    .target(
      name: "EncodingTexts",
      dependencies: ["TextDecoding", "ScriptConversion", "PlanGeneration", "ScriptTexts"],
      path: "Tests/EncodingTexts", exclude: ["fuzz_seeds.py"], swiftSettings: strict),

    // Texts that try script conversions, and OpenCC's command as the oracle, for the tests, the
    // benchmark and the fuzzer.
    .target(
      name: "ScriptTexts", path: "Tests/ScriptTexts", exclude: ["compounds.txt"],
      swiftSettings: strict),

    // Plans with a known outline, sound and damaged, for the tests and for the fuzzer.
    .target(
      name: "PlanGeneration", dependencies: ["GangmuKit", "ScriptConversion", "TextDecoding"],
      path: "Tests/PlanGeneration", exclude: ["Pages/Layouts"], swiftSettings: strict),
    .executableTarget(
      name: "gangmu-fuzz",
      dependencies: [
        "GangmuKit", "PlanGeneration", "ScriptConversion", "ScriptTexts", "TextDecoding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Fuzz", swiftSettings: strict),

    .testTarget(
      name: "ScriptConversionTests", dependencies: ["ScriptConversion", "ScriptTexts"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuKitTests",
      dependencies: [
        "GangmuKit", "Markup", "Archives", "TextDecoding", "Digests", "ScriptConversion",
        "EmbeddedFiles", "PlanGeneration", "ScriptTexts", "EncodingTexts",
      ],
      exclude: ["Golden", "Compatibility/Results", "Laws/Inputs", "Scores/floors.json"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuSQLiteTests", dependencies: ["GangmuKit", "GangmuSQLite"],
      swiftSettings: strict),
    .testTarget(
      name: "LegacyDocumentsTests", dependencies: ["LegacyDocuments"], swiftSettings: strict),
    .testTarget(
      name: "GangmuBatchTests", dependencies: ["GangmuKit", "GangmuBatch"],
      swiftSettings: strict),
    .testTarget(
      name: "GangmuCLITests", dependencies: ["GangmuCLI", "gangmu"], exclude: ["Transcripts"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzzer has libFuzzer's main function and wants its flags, so it is there only when asked for.
if Context.environment["GANGMU_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "gangmu-fuzz-readers",
      dependencies: ["GangmuKit", "Markup", "TextDecoding", "PlanGeneration"],
      path: "Sources/ReaderFuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

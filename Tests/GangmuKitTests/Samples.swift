import FoundationEssentials
import Testing

/// The documents of `samples/`, found by walking the folder.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  /// A table copied as text, whose cells only text keeps apart.
  var isTabbed: Bool {
    guard name.hasSuffix(".txt"), let bytes = try? bytes() else { return false }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.contains("\t") == true
  }

  static let all: [Sample] = names.map(Sample.init)

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "samples")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0 != "README.md" && !$0.hasPrefix(".") }
    .sorted()
}

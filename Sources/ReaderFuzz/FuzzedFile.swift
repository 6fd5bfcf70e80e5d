import GangmuKit
import PlanGeneration

/// A Word file of which one part is the fuzzer's.
enum FuzzedFile: String, FuzzedPart {
  case container, flat, document, styles, numbering, settings, footnotes, endnotes, comments, header
  case footer, relationships, package, types, core, custom

  private var partName: String {
    switch self {
    case .container, .flat, .document: "word/document.xml"
    case .styles, .numbering, .settings, .footnotes, .endnotes, .comments: "word/\(rawValue).xml"
    case .header, .footer: "word/\(rawValue)1.xml"
    case .relationships: "word/_rels/document.xml.rels"
    case .package: "_rels/.rels"
    case .types: "[Content_Types].xml"
    case .core, .custom: "docProps/\(rawValue).xml"
    }
  }

  private static let limits = ImportLimits(
    inputBytes: 1 << 20, archiveEntries: 100, unpackedBytes: 8 << 20, compressionRatio: 100,
    nestingDepth: 2_000)

  func read(_ input: [UInt8]) throws {
    let options = ImportOptions(
      limits: Self.limits, revisions: WordRevisions.allCases[Int(input[0]) % 3])
    let broken = ImportPromises.broken(by: try document(input, options))
    if !broken.isEmpty { ReaderFuzz.fail("\(broken)") }
  }

  /// A part is the input as it stands, or, where its first byte is even, the markup that the bytes
  /// stand for: bytes alone are seldom well-formed.
  private func document(_ input: [UInt8], _ options: ImportOptions) throws -> SourceDocument {
    switch self {
    case .container: return try WordImporter().read(input, options: options)
    case .flat:
      let package = MarkupFromBytes(input.dropFirst(), of: self).text
      return try WordImporter().read(Array(package.utf8), options: options)
    default:
      var parts = FuzzedParts.all
      parts[partName] =
        input[0] & 1 == 1
        ? Array(input.dropFirst()) : Array(MarkupFromBytes(input.dropFirst(), of: self).text.utf8)
      return try WordImporter().read(parts: parts, options: options)
    }
  }
}

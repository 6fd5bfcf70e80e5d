import Archives
import Markup

/// The container of a Word document: a zip of parts that refer to each other.
struct WordPackage {
  /// The parts that nearly every document keeps under these names, unpacked in the first go.
  private static let usualParts: Set<String> = [
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "docprops/core.xml", "mimetype",
  ]

  /// The part that holds the text.
  private(set) var main: String
  /// Why the container could not be read to its end.
  private(set) var damage: String?
  private let xml: XMLReader
  /// By lower-case name, as part names are compared without case.
  private var parts: [String: ArchiveEntry] = [:]
  private var relationships = WordRelationships()

  /// - Throws: ``ConversionError`` when this is no Word document, is protected or passes a limit.
  init(_ bytes: [UInt8], limits: ImportLimits) throws {
    xml = XMLReader(depthLimit: limits.nestingDepth)
    main = "word/document.xml"
    try unpack(bytes, limits) { $0.hasSuffix(".rels") || Self.usualParts.contains($0) }

    let root = WordRelationships()
    _ = try read("_rels/.rels", with: root)
    main = root.target("officeDocument", from: "") ?? main
    _ = try read(Self.relationshipsPart(of: main), with: relationships)

    let unusual = Set([main, part("styles"), part("numbering")].map { $0.lowercased() })
      .subtracting(Self.usualParts)
    if !unusual.isEmpty { try unpack(bytes, limits, selecting: unusual.contains) }
    guard parts[main.lowercased()]?.content != nil else { throw refusal() }
  }

  /// The name of a part that the main part refers to, or its usual name.
  func part(_ kind: String) -> String {
    relationships.target(kind, from: folder) ?? folder + kind + ".xml"
  }

  /// Whether the main part says that there is such a part, but there is none.
  func isMissing(_ kind: String) -> Bool {
    relationships.target(kind, from: folder) != nil && parts[part(kind).lowercased()] == nil
  }

  /// Reads a part to its end, or to where it is damaged. A part that does not exist is empty.
  ///
  /// - Returns: What is wrong with the part; nil when nothing is.
  /// - Throws: ``ConversionError`` when the part holds refused markup or passes a limit.
  func read(_ name: String, with handler: any XMLHandler) throws -> String? {
    guard let entry = parts[name.lowercased()], let content = entry.content else { return nil }
    do {
      try xml.read(content, with: handler)
      return entry.damage
    } catch XMLReadingError.documentType {
      throw ConversionError(
        .forbiddenMarkup, "A part holds a document type declaration, which Word never writes",
        place: name, advice: "open it in Word and save it again")
    } catch XMLReadingError.tooDeep(let limit) {
      throw ConversionError(
        .limitExceeded, "Elements are nested more than \(limit) deep", place: name,
        advice: "raise the limit nestingDepth if the file can be trusted")
    } catch XMLReadingError.malformed(let message, let line) {
      return entry.damage ?? "line \(line): \(message)"
    }
  }

  private var folder: String {
    String(main[..<(main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex)])
  }

  private static func relationshipsPart(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
  }

  private mutating func unpack(
    _ bytes: [UInt8], _ limits: ImportLimits, selecting isSelected: (String) -> Bool
  ) throws {
    let reader = ZipReader(
      limits: ArchiveLimits(
        entries: limits.archiveEntries, unpackedBytes: limits.unpackedBytes,
        compressionRatio: limits.compressionRatio))
    do {
      let contents = try reader.read(bytes) { isSelected(Self.name($0)) }
      damage = contents.damage
      for entry in contents.entries where parts[Self.name(entry.name)]?.content == nil {
        parts[Self.name(entry.name)] = entry
      }
    } catch let error as ArchiveError {
      throw ConversionError(error)
    }
  }

  private static func name(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  // MARK: What it is when it is no Word document

  /// The part that gives another kind of zip away.
  private static let otherKinds: [(part: String, kind: String, advice: String)] = [
    ("xl/workbook.xml", "an Excel workbook", "save the text as .docx"),
    ("xl/workbook.bin", "an Excel workbook", "save the text as .docx"),
    ("ppt/presentation.xml", "a PowerPoint presentation", "save the text as .docx"),
    ("ofd.xml", "an OFD document", "convert it to .docx"),
    ("index/document.iwa", "a Pages document", "export it as .docx"),
    ("meta-inf/container.xml", "an EPUB book", "convert it to .docx"),
    ("content.xml", "an OpenDocument file", "save it as .docx"),
    ("mimetype", "an OpenDocument file", "save it as .docx"),
  ]

  private func refusal() -> ConversionError {
    if parts[main.lowercased()]?.isEncrypted == true {
      return ConversionError(
        .encrypted, "The Word file is protected by a password", place: main,
        advice: "open it in Word and save it without a password")
    }
    if let other = Self.otherKinds.first(where: { parts[$0.part] != nil }) {
      return ConversionError(
        .unsupportedFormat, "This is \(other.kind), not a Word document", advice: other.advice)
    }
    if let damage {
      return ConversionError(
        .damaged, "The Word file is cut off or damaged before its text begins: \(damage)",
        place: main, advice: "get the file again")
    }
    return ConversionError(
      .unsupportedFormat, "This is a zip archive without a Word document in it", place: main,
      advice: "unpack it and convert the files in it")
  }
}

extension ConversionError {
  fileprivate init(_ error: ArchiveError) {
    switch error {
    case .notAnArchive:
      self.init(
        .damaged, "The file starts like a Word document but is no zip archive",
        advice: "get the file again")
    case .unavailable:
      self.init(.damaged, "The zip archive cannot be opened", advice: "try again with more memory")
    case .tooManyEntries(let limit):
      self.init(
        .limitExceeded, "The archive has more than \(limit) entries",
        advice: "raise the limit archiveEntries if the file can be trusted")
    case .unpackedTooLarge(let limit):
      self.init(
        .limitExceeded, "The archive unpacks to more than \(limit) bytes",
        advice: "raise the limit unpackedBytes if the file can be trusted")
    case .ratioTooHigh(let entry, let limit):
      self.init(
        .limitExceeded, "A part unpacks to more than \(limit) times the file's size", place: entry,
        advice: "raise the limit compressionRatio if the file can be trusted")
    case .unsafeName(let name):
      self.init(
        .limitExceeded, "A part's name leads out of the archive", place: name,
        advice: "do not trust this file")
    case .duplicateName(let name):
      self.init(
        .damaged, "The archive holds two parts of the same name", place: name,
        advice: "open it in Word and save it again")
    }
  }
}

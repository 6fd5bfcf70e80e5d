import Archives
import Markup

/// The container of a Word document: parts that refer to each other, in a zip or in one XML file.
struct WordPackage {
  private enum Storage {
    /// By lower-case name, as part names are compared without case.
    case archive([String: ArchiveEntry])
    case flat(FlatPackage)
  }

  /// The part that holds the text.
  private(set) var main = Self.usualMain
  /// Why the container could not be read to its end.
  private(set) var damage: String?
  /// What is odd about how the parts refer to each other; each is a sentence.
  private(set) var oddities: [String] = []
  private let xml: XMLReader
  private var storage: Storage
  private var relationships = WordRelationships()

  private static let usualMain = "word/document.xml"

  /// - Throws: ``ConversionError`` when this is no Word document, is protected or passes a limit.
  init(archive bytes: [UInt8], limits: ImportLimits) throws {
    xml = XMLReader(depthLimit: limits.nestingDepth)
    let archive = WordArchive(bytes, limits)
    let contents = try archive.read(selecting: WordArchive.isUsual)
    damage = contents.damage
    storage = .archive(contents.parts)
    try findMain()
    let missing = neededParts.filter { content($0) == nil }
    if !missing.isEmpty {
      let more = try archive.read(selecting: Set(missing.map { $0.lowercased() }).contains)
      storage = .archive(
        contents.parts.merging(more.parts) { $0.content == nil ? $1 : $0 })
      // Now that its relationships are there.
      try findMain()
      try unpackRelated(archive)
    }
    guard content(main) != nil else { throw refusal() }
    checkContentType()
  }

  /// - Throws: ``ConversionError`` when there is no text among the parts, or a limit is passed.
  init(parts: [String: [UInt8]], limits: ImportLimits) throws {
    xml = XMLReader(depthLimit: limits.nestingDepth)
    let entries = parts.map { name, content in
      (name.lowercased(), ArchiveEntry(name: name, content: content))
    }
    storage = .archive(Dictionary(entries, uniquingKeysWith: { first, _ in first }))
    try findMain()
    guard content(main) != nil else { throw refusal() }
    checkContentType()
  }

  /// - Throws: ``ConversionError`` when the file breaks off before its text, or passes a limit.
  init(flat bytes: [UInt8], limits: ImportLimits) throws {
    xml = XMLReader(depthLimit: limits.nestingDepth)
    storage = .flat(FlatPackage(bytes, xml: xml))
    try findMain()
  }

  private mutating func findMain() throws {
    oddities = []
    let root = try readRelationships("_rels/.rels")
    if let target = root.target("officeDocument", from: ""), !isAbsent(target) || isAbsent(main) {
      main = target
    }
    relationships = try readRelationships(Self.relationshipsPart(of: main))
  }

  private mutating func readRelationships(_ name: String) throws -> WordRelationships {
    let (relationships, damage) = try read(name) { WordRelationships() }
    if let damage { oddities.append("The part \(name) is damaged (\(damage)).") }
    return relationships
  }

  /// What a second look into the archive has to bring.
  private var neededParts: [String] {
    let own = [main, Self.relationshipsPart(of: main)]
    return own + relatedParts
  }

  private static let relatedKinds: Set<Substring> = [
    "styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "footer",
  ]

  private var relatedParts: [String] {
    relationships.relationships.filter { Self.relatedKinds.contains($0.kind) }
      .map { WordRelationships.resolve($0.target, in: folder) }
  }

  private mutating func unpackRelated(_ archive: WordArchive) throws {
    let missing = relatedParts.filter { content($0) == nil }.map { $0.lowercased() }
    guard !missing.isEmpty, case .archive(let parts) = storage else { return }
    let more = try archive.read(selecting: Set(missing).contains)
    storage = .archive(parts.merging(more.parts) { $0.content == nil ? $1 : $0 })
  }

  // MARK: Parts

  /// The name of a part that the main part refers to, or its usual name.
  func part(_ kind: String) -> String {
    relationships.target(kind, from: folder) ?? folder + kind + ".xml"
  }

  /// The name of the part that a relationship of the main part leads to.
  func part(id: String) -> String? { relationships.target(id: id, from: folder) }

  /// Whether the main part says that there is such a part, but there is none.
  func isMissing(_ kind: String) -> Bool {
    relationships.target(kind, from: folder).map(isAbsent) ?? false
  }

  private func isAbsent(_ name: String) -> Bool {
    guard case .archive(let parts) = storage else { return false }
    return parts[name.lowercased()] == nil
  }

  private func content(_ name: String) -> ArchiveEntry? {
    guard case .archive(let parts) = storage, let entry = parts[name.lowercased()],
      entry.content != nil
    else { return nil }
    return entry
  }

  private var folder: String {
    String(main[..<(main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex)])
  }

  private static func relationshipsPart(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// Gives up the bytes of a part that has been read, the most of a document's memory.
  mutating func release(_ name: String) {
    guard case .archive(var parts) = storage else { return }
    parts[name.lowercased()]?.content = nil
    storage = .archive(parts)
  }

  // MARK: Reading

  /// Reads a part to its end, or to where it is damaged. A part that does not exist is empty.
  ///
  /// - Parameter makeHandler: Makes what reads the part; once more where characters of the part had
  ///   to be replaced, and nothing of the first handler counts then.
  /// - Returns: The handler, and what is wrong with the part; nil when nothing is.
  /// - Throws: ``ConversionError`` when the part holds refused markup or passes a limit.
  func read<Handler: XMLHandler>(
    _ name: String, _ makeHandler: () -> Handler
  ) throws -> (Handler, damage: String?) {
    let handler = makeHandler()
    do {
      return (handler, try parse(name, with: handler))
    } catch XMLReadingError.invalidCharacter(let message, let line) {
      guard let repaired = try repaired(name, makeHandler) else {
        return (handler, "line \(line): \(message)")
      }
      return (repaired, "line \(line): \(message); characters that XML has not are U+FFFD now")
    } catch XMLReadingError.malformed(let message, let line) {
      return (handler, content(name)?.damage ?? "line \(line): \(message)")
    }
  }

  /// Nil when the part cannot be read even after its characters were repaired.
  private func repaired<Handler: XMLHandler>(
    _ name: String, _ makeHandler: () -> Handler
  ) throws -> Handler? {
    let handler = makeHandler()
    do {
      switch storage {
      case .archive:
        guard let bytes = content(name)?.content, let repaired = XMLRepair.repaired(bytes) else {
          return nil
        }
        try refusing(name) { try xml.read(repaired, with: handler) }
      case .flat(let package):
        guard let repaired = package.repaired() else { return nil }
        try refusing(name) { _ = try repaired.read(name, with: handler) }
      }
    } catch is XMLReadingError {
      // What came before the next damage has been read.
    }
    return handler
  }

  /// - Returns: What the unpacking of the part says about it.
  private func parse(_ name: String, with handler: any XMLHandler) throws -> String? {
    try refusing(name) {
      switch storage {
      case .archive:
        guard let entry = content(name), let bytes = entry.content else { return nil }
        try xml.read(bytes, with: handler)
        return entry.damage
      case .flat(let package):
        _ = try package.read(name, with: handler)
        return nil
      }
    }
  }

  private func refusing<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch XMLReadingError.documentType {
      throw ConversionError(
        .forbiddenMarkup, "A part holds a document type declaration, which Word never writes",
        place: name, advice: "open it in Word and save it again")
    } catch XMLReadingError.tooDeep(let limit) {
      throw ConversionError(
        .limitExceeded, "Elements are nested more than \(limit) deep", place: name,
        advice: "raise the limit nestingDepth if the file can be trusted")
    }
  }

  // MARK: What it says it is

  /// The types of a main part of a Word file, macro-enabled files and templates included.
  private static let contentTypes = ["wordprocessingml", "ms-word"]

  private mutating func checkContentType() {
    guard let entry = content("[Content_Types].xml"), let bytes = entry.content else {
      oddities.append("The file does not list the types of its parts.")
      return
    }
    let isWord = Self.contentTypes.contains { bytes[...].holds(Array($0.utf8)) }
    if !isWord { oddities.append("The file lists no part as Word text; it was read as such.") }
  }

  private func refusal() -> ConversionError {
    guard case .archive(let parts) = storage else {
      return ConversionError(.damaged, "The Word file holds no text", place: main)
    }
    return WordRefusal.error(parts: parts, main: main, damage: damage)
  }
}

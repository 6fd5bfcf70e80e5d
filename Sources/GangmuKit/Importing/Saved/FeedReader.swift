internal import Markup

/// Reads the entries of a feed as feed readers keep it: RSS 2.0 and 1.0, and Atom (RFC 4287). Each
/// entry is a page of its title and its text.
enum FeedReader {
  /// Where the root of a feed has to begin.
  private static let headBytes = 1 << 10
  private static let roots = ["<rss", "<feed", "<rdf:RDF"].map { Array($0.utf8) }
  private static let vocabularies = ["rss", "Atom"].map { Array($0.utf8) }

  static func looksLikeFeed(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(headBytes)
    guard head.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    return roots.contains { head.holds($0) } && vocabularies.contains { head.holds($0) }
  }

  static func read(_ bytes: [UInt8], limits: ImportLimits) throws -> SavedContents {
    let entries = FeedEntries(limit: limits.archiveEntries)
    var damage: String?
    do {
      try XMLReader(depthLimit: limits.nestingDepth).read(bytes, with: entries)
    } catch XMLReadingError.documentType {
      throw ConversionError(
        .forbiddenMarkup, "The feed declares a document type, which is not read")
    } catch XMLReadingError.tooDeep(let limit) {
      throw ConversionError(
        .limitExceeded, "The feed's elements nest deeper than the limit nestingDepth of \(limit)",
        advice: "raise the limit if the feed is to be trusted")
    } catch XMLReadingError.malformed(let message, let line),
      XMLReadingError.invalidCharacter(let message, let line)
    {
      damage = "line \(line): \(message)"
    }
    guard !entries.isOverfull else {
      throw ConversionError(
        .limitExceeded,
        "The feed has more entries than the limit archiveEntries of \(limits.archiveEntries)",
        advice: "raise the limit or split the file")
    }
    return entries.contents(damage: damage)
  }
}

/// Collects the entries of a feed.
private final class FeedEntries: XMLHandler {
  private enum Name: Int, CaseIterable {
    case item = 1, entry, title, link, encoded, content, description, summary
    /// What an entry in XHTML marks its lines with.
    case line

    /// With the namespace where a name means something in one only.
    var words: [(namespace: Int?, name: String)] {
      switch self {
      case .encoded: [(0, "encoded")]
      case .content: [(1, "content")]
      case .line:
        ["p", "div", "li", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6"].map { (2, $0) }
      default: [(nil, "\(self)")]
      }
    }
  }

  private static let vocabulary = XMLVocabulary(
    [
      .init("http://purl.org/rss/1.0/modules/content/"), .init("http://www.w3.org/2005/Atom"),
      .init("http://www.w3.org/1999/xhtml"),
    ],
    names: Name.allCases.flatMap { name in
      name.words.map { (namespace: $0.namespace, name: $0.name, number: name.rawValue) }
    })

  private struct Entry {
    var title = ""
    var link = ""
    /// The text as HTML, the fullest that the entry gives.
    var text = ""
  }

  private let limit: Int
  private var entries: [Entry] = []
  private var entry: Entry?
  /// The field that is open, and what stands in it so far.
  private var field: Name?
  private var value: [UInt8] = []
  private var isPlain = false

  var isOverfull: Bool { entries.count > limit }

  init(limit: Int) { self.limit = limit }

  func contents(damage: String?) -> SavedContents {
    var contents = SavedContents(damage: damage)
    for entry in entries.prefix(limit) {
      let title = entry.title.trimmingBlanks
      let name = SavedDocument.name(of: entry.link, type: "text/html")
      guard !entry.text.trimmingBlanks.isEmpty else {
        contents.skipped.append(.init(name: name, reason: "the entry “\(title)” has no text"))
        continue
      }
      let heading = Self.escaped(title)
      let page =
        "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>\(heading)</title>\n"
        + "<h1>\(heading)</h1>\n\(entry.text)\n"
      contents.documents.append(
        SavedDocument(
          name: name, bytes: Array(page.utf8), declaredType: "text/html",
          declaredEncoding: "utf-8", address: entry.link.isEmpty ? nil : entry.link))
    }
    return contents
  }

  // MARK: Elements

  func number(for name: borrowing XMLName) -> Int { Self.vocabulary.number(for: name) }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    switch Name(rawValue: element) {
    case .item, .entry: if entry == nil { entry = Entry() }
    case .line: if field != nil { value += "\n<p>".utf8 }
    case .link:
      if let address = attributes["href"], entry?.link.isEmpty == true { entry?.link = address }
      open(.link, isPlain: false)
    case .title: open(.title, isPlain: false)
    case let name?:
      let type = attributes["type"] ?? ""
      open(name, isPlain: type == "text" || type == "xhtml" || type == "text/plain")
    case nil: break
    }
  }

  func end(_ element: Int) {
    guard let name = Name(rawValue: element) else { return }
    switch name {
    case .item, .entry:
      if let entry { entries.append(entry) }
      entry = nil
      field = nil
    case field: close(name)
    default: break
    }
  }

  /// - Parameter plain: The characters are text and not HTML.
  private func open(_ name: Name, isPlain plain: Bool) {
    guard entry != nil, field == nil else { return }
    field = name
    isPlain = plain
    value.removeAll(keepingCapacity: true)
  }

  private func close(_ name: Name) {
    let text = String(decoding: value, as: UTF8.self)
    field = nil
    switch name {
    case .title: entry?.title = text
    case .link: if entry?.link.isEmpty == true { entry?.link = text.trimmingBlanks }
    default: if text.utf8.count > entry?.text.utf8.count ?? 0 { entry?.text = text }
    }
  }

  func characters(_ text: Span<UInt8>) {
    guard let field else { return }
    for index in text.indices {
      // The tags of HTML in a feed are characters; those of plain text are none.
      if isPlain, field != .title, let reference = Self.references[text[index]] {
        value += reference
      } else {
        value.append(text[index])
      }
    }
  }

  private static let references: [UInt8: [UInt8]] = [
    UInt8(ascii: "<"): Array("&lt;".utf8), UInt8(ascii: "&"): Array("&amp;".utf8),
  ]

  private static func escaped(_ text: String) -> String {
    String(decoding: text.utf8.flatMap { references[$0] ?? [$0] }, as: UTF8.self)
  }
}

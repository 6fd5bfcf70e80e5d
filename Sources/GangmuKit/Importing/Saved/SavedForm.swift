/// Files in which pages are kept together with what a server said about them.
public enum SavedForm: String, Hashable, Sendable, CaseIterable {
  /// A page with its parts as one MIME message (`.mhtml`, `.mht`).
  case mhtml
  /// The answers of servers to a crawler, one after the other (`.warc`), also packed (`.warc.gz`).
  case warc
  /// The entries that a site offers to feed readers, RSS or Atom (`.rss`, `.atom`, `.xml`).
  case feed

  /// Whether each document stands for itself; of the others there is one, with its parts.
  public var isCollection: Bool { self != .mhtml }

  /// The name of the form for messages.
  public var title: String {
    switch self {
    case .mhtml: "web archive (MHTML)"
    case .warc: "web archive (WARC)"
    case .feed: "feed"
    }
  }

  /// The form of a file by its content; nil when it is none of these.
  public static func recognize(_ bytes: [UInt8]) -> SavedForm? {
    if bytes.starts(with: "WARC/".utf8) { return .warc }
    if Unpacking.isGzip(bytes) {
      return Unpacking.head(of: bytes).starts(with: "WARC/".utf8) ? .warc : nil
    }
    if FeedReader.looksLikeFeed(bytes) { return .feed }
    return MHTMLReader.looksLikeMessage(bytes) ? .mhtml : nil
  }

  /// The documents that a file holds, in its order.
  ///
  /// - Throws: ``ConversionError`` when the file cannot be read as this form or passes a limit.
  public func contents(of bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws
    -> SavedContents
  {
    try limits.checkInput(bytes.count)
    switch self {
    case .mhtml: return try MHTMLReader.read(bytes, limits: limits)
    case .warc: return try WARCReader.read(bytes, limits: limits)
    case .feed: return try FeedReader.read(bytes, limits: limits)
    }
  }
}

/// What a file of saved pages holds.
public struct SavedContents: Hashable, Sendable {
  public var documents: [SavedDocument] = []
  /// What was passed over, with the reason: pictures, redirections, answers that are errors.
  public var skipped: [Skipped] = []
  /// Why reading stopped before the end; nil when the whole file was seen.
  public var damage: String?

  /// A part that is no document.
  public struct Skipped: Hashable, Sendable {
    public var name: String
    public var reason: String
  }
}

/// A document of a file of saved pages.
public struct SavedDocument: Hashable, Sendable {
  /// A file name, made of the address; not unique.
  public var name: String
  public var bytes: [UInt8]
  /// The media type that the server declared, in lower case; nil when none.
  public var declaredType: String?
  /// The charset that the server declared, as written.
  public var declaredEncoding: String?
  /// Where the page was.
  public var address: String?

  public init(
    name: String, bytes: [UInt8], declaredType: String? = nil, declaredEncoding: String? = nil,
    address: String? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.declaredType = declaredType
    self.declaredEncoding = declaredEncoding
    self.address = address
  }
}

extension SavedDocument {
  /// Types of documents that can be read, and of what says nothing about itself.
  private static let types: [(type: String, suffix: String)] = [
    ("text/html", "html"), ("application/xhtml+xml", "xhtml"), ("text/plain", "txt"),
    ("text/markdown", "md"), ("application/msword", "doc"), ("application/json", "json"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/octet-stream", "bin"), ("", "bin"),
  ]

  static func isDocument(type: String) -> Bool { types.contains { $0.type == type } }

  /// How long a name may be.
  private static let nameLimit = 80

  /// The last part of an address without what no file name may hold.
  static func name(of address: String?, type: String) -> String {
    let path = (address ?? "").prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").dropFirst(path.contains("://") ? 1 : 0)
    let last = parts.last.map(String.init) ?? ""
    let safe = last.unicodeScalars.prefix(nameLimit).map { scalar -> Character in
      let isUnsafe =
        scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".contains(Character(scalar))
      return isUnsafe ? "-" : Character(scalar)
    }
    let name = String(safe.drop { $0 == "." })
    let suffix = types.first { $0.type == type }?.suffix ?? "bin"
    if name.isEmpty { return "page.\(suffix)" }
    return parts.count > 1 && name.contains(".") || parts.count == 1 && !path.contains("://")
      ? name : "\(name).\(suffix)"
  }
}

/// Reads a page that a browser saved with its parts as one MIME message (RFC 2557).
///
/// The documents are the page itself, first, and the pages in its frames; pictures, style sheets and
/// scripts are passed over.
enum MHTMLReader {
  /// How deep messages may stand in messages.
  private static let depthLimit = 10

  static func looksLikeMessage(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != 0x3C, first < 0x80,
      let fields = HeaderFields(bytes[...].drop { $0 <= 0x20 })
    else { return false }
    let type = fields.contentType
    guard fields["mime-version"] != nil || type["boundary"] != nil else { return false }
    return type.name.hasPrefix("multipart/") || type.name == "text/html"
  }

  static func read(_ bytes: [UInt8], limits: ImportLimits) throws -> SavedContents {
    var reading = Reading(limits: limits)
    try reading.read(bytes[...].drop { $0 <= 0x20 }, depth: 0)
    guard !reading.contents.documents.isEmpty else {
      throw ConversionError(.damaged, "The web archive (MHTML) holds no page")
    }
    return reading.ordered
  }

  private struct Reading {
    let limits: ImportLimits
    var contents = SavedContents()
    /// The place of the page that the message itself names as its root.
    private var root: Int?
    private var rootIdentifier: String?
    private var parts = 0

    init(limits: ImportLimits) { self.limits = limits }

    /// The root first.
    var ordered: SavedContents {
      guard let root, root > 0 else { return contents }
      var ordered = contents
      ordered.documents.insert(ordered.documents.remove(at: root), at: 0)
      return ordered
    }

    mutating func read(_ bytes: ArraySlice<UInt8>, depth: Int) throws {
      parts += 1
      guard parts <= limits.archiveEntries, depth <= MHTMLReader.depthLimit else {
        throw ConversionError(
          .limitExceeded,
          "The web archive has more parts than the limit archiveEntries of "
            + "\(limits.archiveEntries), or they stand too deep in each other",
          advice: "raise the limit if the file is to be trusted")
      }
      guard let fields = HeaderFields(bytes, isLenient: true) else { return }
      let type = fields.contentType
      let body = bytes[fields.end...]
      if type.name.hasPrefix("multipart/"), let boundary = type["boundary"] {
        if depth == 0 { rootIdentifier = type["start"] }
        for part in self.parts(of: body, boundary) { try read(part, depth: depth + 1) }
      } else {
        take(body, fields, type)
      }
    }

    private mutating func take(
      _ body: ArraySlice<UInt8>, _ fields: HeaderFields, _ type: MediaType
    ) {
      let address = fields["content-location"] ?? fields["snapshot-content-location"]
      guard SavedDocument.isDocument(type: type.name), !type.name.isEmpty else {
        contents.skipped.append(
          .init(
            name: address ?? fields["content-id"] ?? "a part", reason: "\(type.name) is no page"))
        return
      }
      if let rootIdentifier, fields["content-id"] == rootIdentifier {
        root = contents.documents.count
      }
      contents.documents.append(
        SavedDocument(
          name: SavedDocument.name(of: address, type: type.name), bytes: decoded(body, fields),
          declaredType: type.name, declaredEncoding: type["charset"], address: address))
    }

    private func decoded(_ body: ArraySlice<UInt8>, _ fields: HeaderFields) -> [UInt8] {
      switch fields["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": TransferDecoding.quotedPrintable(body)
      case "base64": TransferDecoding.base64(body)
      default: Array(body)
      }
    }

    /// The bytes between lines that begin with the boundary. A message that ends early has its last
    /// part all the same.
    private mutating func parts(
      of body: ArraySlice<UInt8>, _ boundary: String
    ) -> [ArraySlice<UInt8>] {
      let mark = Array("--\(boundary)".utf8)
      var parts: [ArraySlice<UInt8>] = []
      var start: Int?
      var position = body.startIndex
      while position < body.endIndex {
        let lineEnd = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
        let next = min(body.endIndex, lineEnd + 1)
        if body[position..<lineEnd].starts(with: mark) {
          if let start {
            parts.append(body[start..<max(start, Self.lineEnd(before: position, in: body))])
          }
          let isLast = body[position..<lineEnd].dropFirst(mark.count).starts(with: "--".utf8)
          start = isLast ? nil : next
          if isLast { return parts }
        }
        position = next
      }
      if let start {
        parts.append(body[start...])
        contents.damage = "the message ends before its last part does"
      }
      return parts
    }

    /// The line end before a boundary belongs to the boundary.
    private static func lineEnd(before position: Int, in body: ArraySlice<UInt8>) -> Int {
      var end = position
      if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
      if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
      return end
    }
  }
}

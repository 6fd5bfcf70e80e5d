/// An answer of a server as it was saved: status line, header lines, body.
struct HTTPMessage {
  var status: Int
  var fields: HeaderFields
  /// Where the body begins in the bytes that were given.
  var bodyStart: Int

  /// Nil when the bytes do not begin with a status line and header lines.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8),
      let lineEnd = bytes.prefix(1024).firstIndex(of: 0x0A),
      let fields = HeaderFields(bytes[(lineEnd + 1)...])
    else { return nil }
    let words = String(decoding: bytes[..<lineEnd], as: UTF8.self).split(separator: " ")
    guard words.count >= 2, let status = Int(words[1].prefix(3)), 100..<600 ~= status else {
      return nil
    }
    self.status = status
    self.fields = fields
    bodyStart = fields.end
  }

  /// An answer at the beginning of a saved file, also one whose status line was not saved: then the
  /// header lines have to name a type of document, and markup has to follow.
  init?(saved bytes: ArraySlice<UInt8>) {
    if let message = HTTPMessage(bytes) {
      guard message.fields["content-type"] != nil else { return nil }
      self = message
      return
    }
    guard let fields = HeaderFields(bytes), fields.fields.count > 1,
      SavedDocument.isDocument(type: fields.contentType.name), !fields.contentType.name.isEmpty,
      bytes[fields.end...].first(where: { $0 > 0x20 }) == 0x3C
    else { return nil }
    status = 200
    self.fields = fields
    bodyStart = fields.end
  }

  /// The body without the forms in which it was carried.
  ///
  /// - Throws: ``ConversionError`` when the body is packed in a way that is not known here, or
  ///   unpacks to more than the limits allow.
  func body(of bytes: ArraySlice<UInt8>, limits: ImportLimits) throws -> [UInt8] {
    let raw = bytes[bodyStart...]
    let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    let body = isChunked ? TransferDecoding.chunked(raw) ?? Array(raw) : Array(raw)
    switch fields["content-encoding"]?.lowercased() {
    case "gzip", "x-gzip": return try Unpacking.gzip(body, limits: limits)
    case nil, "", "identity", "none": return body
    case let coding?:
      throw ConversionError(
        .unsupportedFormat, "The page is packed with \(coding)",
        advice: "save it unpacked (Accept-Encoding: gzip)")
    }
  }
}

internal import CLibXML2

/// Drives a handler through an XML document without building a tree.
///
/// No document type, no entities beyond XML's own five, no network. The encoding is the
/// document's own (byte order mark or declaration); the handler gets UTF-8.
package struct XMLReader: Sendable {
  package var depthLimit: Int

  package init(depthLimit: Int = 10_000) {
    self.depthLimit = depthLimit
  }

  /// The parser's buffer grows with the piece it is given, so pieces keep memory small.
  private static let pieceBytes = 64 << 10

  /// libxml2 wants its set-up done before the first thread parses.
  private static let initialised: Void = xmlInitParser()

  /// - Throws: ``XMLReadingError``
  package func read(_ bytes: [UInt8], with handler: any XMLHandler) throws {
    Self.initialised
    let session = XMLSession(handler, depthLimit: depthLimit)
    let context = Unmanaged.passUnretained(session).toOpaque()
    var callbacks = XMLSession.callbacks()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
      throw XMLReadingError.malformed(message: "no memory for the parser", line: 0)
    }
    defer { xmlFreeParserCtxt(parser) }
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    xmlCtxtUseOptions(parser, options.reduce(0) { $0 | Int32($1.rawValue) })
    session.parser = parser
    withExtendedLifetime(session) { push(bytes, to: parser, of: session) }
    if let refusal = session.refusal { throw refusal }
    // A fault of the encoding ends the reading and leaves the document well-formed so far.
    if parser.pointee.wellFormed == 0 || session.isUnfinished { throw lastError(of: parser) }
  }

  private func push(_ bytes: [UInt8], to parser: xmlParserCtxtPtr, of session: XMLSession) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let end = pieceEnd(from: start, in: buffer)
        let piece = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        let status = xmlParseChunk(
          parser, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(piece.count), 0)
        if status != 0 || session.refusal != nil { return }
        start = end
      }
      xmlParseChunk(parser, nil, 0, 1)
    }
  }

  /// Never inside a UTF-8 sequence, which the parser would take for a broken one.
  private func pieceEnd(from start: Int, in buffer: UnsafeRawBufferPointer) -> Int {
    var end = min(start + Self.pieceBytes, buffer.count)
    guard end < buffer.count else { return end }
    for _ in 0..<3 where buffer[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static let characterErrors = [
    XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_INVALID_CHAR.rawValue,
    XML_ERR_INVALID_CHARREF.rawValue,
  ]

  private func lastError(of parser: xmlParserCtxtPtr) -> XMLReadingError {
    guard let error = xmlCtxtGetLastError(parser), let text = error.pointee.message else {
      return .malformed(message: "the document breaks off", line: 0)
    }
    var message = String(cString: text)
    while message.last?.isNewline == true { message.removeLast() }
    message.replace("\n", with: " ")
    let line = Int(error.pointee.line)
    let isCharacter = Self.characterErrors.contains(UInt32(error.pointee.code))
    return isCharacter
      ? .invalidCharacter(message: message, line: line) : .malformed(message: message, line: line)
  }
}

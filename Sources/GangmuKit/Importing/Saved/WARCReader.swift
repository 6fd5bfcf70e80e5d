/// Reads the records of a WARC file (ISO 28500). Responses that are documents are kept; requests,
/// metadata and pictures are passed over.
enum WARCReader {
  static func read(_ bytes: [UInt8], limits: ImportLimits) throws -> SavedContents {
    let unpacked = try Unpacking.gzip(bytes, limits: limits)
    var contents = SavedContents()
    var position = unpacked.startIndex
    var records = 0
    while let start = nextRecord(in: unpacked, from: position, &contents) {
      records += 1
      guard records <= limits.archiveEntries else {
        throw ConversionError(
          .limitExceeded,
          "The file has more records than the limit archiveEntries of \(limits.archiveEntries)",
          advice: "raise the limit or split the file")
      }
      guard let record = Record(unpacked, at: start) else {
        contents.damage = contents.damage ?? "the record at byte \(start) has no header"
        position = start + 5
        continue
      }
      if record.isCut {
        contents.damage = "the record at byte \(start) is cut off"
      }
      try take(record, limits, &contents)
      position = record.block.endIndex
    }
    guard records > 0 else {
      throw ConversionError(.damaged, "The file holds no record of a web archive (WARC)")
    }
    return contents
  }

  private static let signature = Array("WARC/".utf8)

  /// Where the next record begins. Records are parted by two line ends; after a wrong length, the
  /// next line that begins like a record is one.
  private static func nextRecord(
    in bytes: [UInt8], from start: Int, _ contents: inout SavedContents
  ) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] == 0x0D || bytes[position] == 0x0A {
      position += 1
    }
    guard position < bytes.count else { return nil }
    if bytes[position...].starts(with: signature) { return position }
    contents.damage = contents.damage ?? "no record begins at byte \(position)"
    while let lineEnd = bytes[position...].firstIndex(of: 0x0A) {
      position = lineEnd + 1
      if bytes[position...].starts(with: signature) { return position }
    }
    return nil
  }

  private struct Record {
    var fields: HeaderFields
    var block: ArraySlice<UInt8>
    var isCut: Bool

    init?(_ bytes: [UInt8], at start: Int) {
      guard let lineEnd = bytes[start...].prefix(64).firstIndex(of: 0x0A),
        let fields = HeaderFields(bytes[(lineEnd + 1)...])
      else { return nil }
      self.fields = fields
      let rest = bytes.count - fields.end
      let length = fields["content-length"].flatMap { Int($0) } ?? 0
      guard length >= 0 else { return nil }
      isCut = length > rest
      block = bytes[fields.end..<fields.end + min(length, rest)]
    }

    var address: String? {
      fields["warc-target-uri"].map { $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0 }
    }
  }

  private static func take(
    _ record: Record, _ limits: ImportLimits, _ contents: inout SavedContents
  ) throws {
    let address = record.address
    func skip(_ reason: String) {
      contents.skipped.append(.init(name: address ?? "a record without address", reason: reason))
    }
    let kind = record.fields["warc-type"]?.lowercased() ?? ""
    switch kind {
    case "response", "resource", "conversion": break
    case "revisit": return skip("a visit that found nothing new")
    default: return
    }
    guard let message = HTTPMessage(record.block) else {
      // A resource has no message around it, and neither have answers to protocols besides HTTP.
      let type = record.fields.contentType
      guard kind != "response", SavedDocument.isDocument(type: type.name) else {
        return skip("\(type.name.isEmpty ? "a record" : type.name) is no document")
      }
      return add(Array(record.block), type, address, &contents)
    }
    guard 200..<300 ~= message.status else { return skip("the server answered \(message.status)") }
    let type = message.fields.contentType
    guard SavedDocument.isDocument(type: type.name) else {
      return skip("\(type.name) is no document")
    }
    do {
      let body = try message.body(of: record.block, limits: limits)
      guard !body.isEmpty else { return skip("the answer is empty") }
      add(body, type, address, &contents)
    } catch let error as ConversionError where error.code == .unsupportedFormat {
      skip("\(error)")
    }
  }

  private static func add(
    _ bytes: [UInt8], _ type: MediaType, _ address: String?, _ contents: inout SavedContents
  ) {
    contents.documents.append(
      SavedDocument(
        name: SavedDocument.name(of: address, type: type.name), bytes: bytes,
        declaredType: type.name.isEmpty ? nil : type.name, declaredEncoding: type["charset"],
        address: address))
  }
}

package import GangmuKit
internal import LegacyDocuments

/// A document of another word processor, which an installed LibreOffice turns into .docx first.
package struct OldDocument {
  private let format: OldWordFormat
  private let bytes: [UInt8]

  /// Nil for what is read as it is.
  package init?(_ bytes: [UInt8]) {
    guard let format = OldWordFormat.recognize(bytes) else { return nil }
    self.format = format
    self.bytes = bytes
  }

  /// To be called on the main thread of a process, which waits for LibreOffice.
  ///
  /// - Throws: ``ConversionError`` when there is no LibreOffice, or when it fails.
  package func read(by reader: SourceReader, name: String?) throws -> SourceDocument {
    let converter = OfficeConverter(byteLimit: reader.options.limits.inputBytes)
    let docx: [UInt8]
    do {
      docx = try converter.docxAtOnce(from: bytes, suffix: format.rawValue)
    } catch {
      throw ConversionError(
        .unsupportedFormat, "This is \(format.description), and \(error)",
        advice: OldWordFormat.advice)
    }
    return try reader.read(docx, convertedFrom: bytes, by: "LibreOffice", name: name)
  }
}

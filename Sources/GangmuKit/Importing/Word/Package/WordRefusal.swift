import Archives

/// Why bytes cannot be read as a Word document, and what to do with them.
enum WordRefusal {
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

  /// An archive without the text of a Word document.
  static func error(
    parts: [String: ArchiveEntry], main: String, damage: String?
  ) -> ConversionError {
    if parts[main.lowercased()]?.isEncrypted == true {
      return ConversionError(
        .encrypted, "The Word file is protected by a password", place: main,
        advice: "open it in Word and save it without a password")
    }
    if let other = otherKinds.first(where: { parts[$0.part] != nil }) {
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

  /// Bytes that are no zip archive.
  static func error(for bytes: [UInt8]) -> ConversionError {
    if bytes.starts(with: CompoundFile.signature) {
      return error(for: CompoundFile.kind(of: bytes))
    }
    if let format = OldWordFormat.recognize(bytes) {
      return ConversionError(
        .unsupportedFormat, "This is \(format.description)", advice: OldWordFormat.advice)
    }
    return ConversionError(
      .unsupportedFormat, "This is not a Word document: it is no zip archive",
      advice: "open it in the program that wrote it and save it as .docx")
  }

  private static func error(for kind: CompoundFile.Kind) -> ConversionError {
    switch kind {
    case .encryptedPackage:
      ConversionError(
        .encrypted, "The Word file is protected by a password",
        advice: "open it in Word and save it without a password")
    case .word:
      ConversionError(
        .unsupportedFormat, "This is \(OldWordFormat.doc.description)",
        advice: OldWordFormat.advice)
    case .works:
      ConversionError(
        .unsupportedFormat, "This is \(OldWordFormat.wps.description)",
        advice: OldWordFormat.advice)
    case .excel:
      ConversionError(
        .unsupportedFormat, "This is an old Excel workbook (.xls), not a Word document",
        advice: "save the text as .docx")
    case .powerPoint:
      ConversionError(
        .unsupportedFormat, "This is an old PowerPoint presentation (.ppt), not a Word document",
        advice: "save the text as .docx")
    case .unknown:
      ConversionError(
        .unsupportedFormat, "This is an old Office file, perhaps a .doc or .wps",
        advice: "open it in the program that wrote it and save it as .docx")
    }
  }
}

import FoundationEssentials

/// The files of real life that a converter has to survive, made in code.
enum AwkwardFile {
  struct UnknownKind: Error { let kind: String }

  /// Makes what a section of a transcript asks for: `file NAME` with its lines, or `make KIND NAME`.
  static func make(_ section: Transcript.Section, in folder: String) throws {
    let words = section.words.map(String.init)
    if words.count == 2, words[0] == "file" {
      return try write(section.bytes, to: "\(folder)/\(words[1])")
    }
    guard words.count == 3, words[0] == "make" else { throw UnknownKind(kind: section.heading) }
    let path = "\(folder)/\(words[2])"
    switch words[1] {
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "empty-file": try write([], to: path)
    case "random-bytes": try write(randomBytes(4096), to: path)
    case "docx": try write(WordFile(paragraphs: paragraphs).bytes, to: path)
    case "truncated-docx":
      let whole = WordFile(paragraphs: manyParagraphs).bytes
      try write(Array(whole.prefix(whole.count / 2)), to: path)
    case "docx-with-doctype":
      let doctype = #"<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>"#
      try write(WordFile(paragraphs: ["&e;"], doctype: doctype).bytes, to: path)
    case "encrypted-docx": try write(CompoundFile.encryptedPackage, to: path)
    case "zip-bomb":
      let part = ZipArchive.Entry.blanks("word/document.xml", count: 64 << 20)
      try write(ZipArchive(WordFile.packageEntries + [part]).bytes, to: path)
    default: throw UnknownKind(kind: words[1])
    }
  }

  private static let paragraphs = ["一、总则", "1.加强巡查。每月不少于两次。", "2.落实责任。各站签订责任书。"]

  /// Long enough that half of the file ends inside the document part.
  private static let manyParagraphs =
    ["鹭溪县水务站2024年工作要点"] + (1...60).map { "\($0).加强第\($0)站巡查。每月不少于两次。" }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// The same bytes every time, from a linear congruential generator.
  static func randomBytes(_ count: Int, seed: UInt64 = 0x5DEE_CE66) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }
}

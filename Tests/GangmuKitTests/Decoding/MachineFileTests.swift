import GangmuKit
import Testing
import TextDecoding

/// What lies in archives beside documents, in the layouts of real programs.
@Suite("Files that are no text")
struct MachineFileTests {
  private static func word(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// A table of offsets and the strings that they tell, as message catalogues and fonts have it.
  private static let catalogue: [UInt8] = {
    let strings = (0..<400).map { Array("Message number \($0)".utf8) + [0] }
    var offset = 400 * 8
    var table: [UInt8] = []
    for string in strings {
      table += word(string.count - 1) + word(offset)
      offset += string.count
    }
    return table + strings.flatMap { $0 }
  }()

  /// Constants with a byte for their kind and two for their length, as compiled programs have them.
  private static let constants: [UInt8] = (0..<300).flatMap { number in
    let name = Array("org/example/Plan\(number)".utf8)
    return [1, 0, UInt8(name.count)] + name + [7, 0, UInt8(truncatingIfNeeded: number)]
  }

  /// Samples of a wave.
  private static let samples: [UInt8] = (0..<4000).flatMap { place -> [UInt8] in
    let value = (place * place * 31 + place * 7919) % 65521 - 32760
    return [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  @Test(
    "are no text in any charset", arguments: [catalogue, constants, samples])
  func refused(bytes: [UInt8]) {
    #expect(DecodedText(bytes)?.looksMachineMade ?? true)
    #expect(throws: ConversionError.self) {
      try TextImporter().read(bytes, options: ImportOptions())
    }
  }

  @Test(
    "are named by how they begin",
    arguments: [
      ("MZ\u{90}\0\u{3}", "a program"), ("\u{CA}\u{FE}\u{BA}\u{BE}\0\0\04", "a program"),
      ("\u{DE}\u{12}\u{4}\u{95}\0\0\0\0", "a program's message catalogue"),
      ("ITSF\u{3}\0\0\0", "a compiled help file (.chm)"),
      ("!<arch>\n", "a program library or package"),
      ("\0\0\u{1}\0\u{1}\0", "an icon"), ("OTTO\0\u{B}", "a font"), ("ID3\u{4}\0", "a sound file"),
    ])
  func named(head: String, kind: String) {
    let bytes = head.unicodeScalars.map { UInt8($0.value) }
    #expect(InputFormat.unsupportedKind(of: bytes) == kind)
    #expect(InputFormat.recognize(bytes, name: "plan.txt") == nil)
  }

  @Test("are read all the same when the caller names a charset")
  func vouched() throws {
    var options = ImportOptions()
    options.encoding = "windows-1252"
    #expect(try TextImporter().read(Self.constants, options: options).text.count > 1000)
  }

  @Test(
    "What word processors, terminals and disks leave in texts does not make one of them",
    arguments: [
      "序号\u{7}任务\u{7}单位\u{7}\u{D}一\u{7}抓质量\u{7}教务处\u{7}\u{D}",
      "详见\u{13} HYPERLINK x \u{14}附件\u{15}。\u{1}",
      "一、抓质量。\u{B}二、抓安全。\u{C}三、抓环境。\u{1A}", "\u{1B}[1m重点工作\u{1B}[0m",
      "2021年工作要点" + String(repeating: "\0", count: 4096),
    ])
  func texts(text: String) throws {
    let bytes = try #require(TextEncoding.gb18030.encode(text))
    let decoded = try #require(DecodedText(bytes))
    #expect(String(String.UnicodeScalarView(decoded.scalars)) == text)
    #expect(!decoded.looksMachineMade)
  }

  @Test("A table of numbers before plain text does not make it UTF-32")
  func table() throws {
    let header = [3, 0x5F, 7, 26] + Self.word(120) + [UInt8](repeating: 0, count: 24)
    let rows = (0..<120).map { "Plan \($0)" + String(repeating: " ", count: 40) }.joined()
    let decoded = DecodedText(header + Array(rows.utf8))
    #expect(decoded?.encoding != .utf32BigEndian && decoded?.encoding != .utf32LittleEndian)
  }
}

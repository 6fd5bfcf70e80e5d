import GangmuKit
import Testing
import TextDecoding

extension SourceDocument {
  /// The text of each block.
  var blockTexts: [String] {
    blocks.map { String(String.UnicodeScalarView(text[$0.range.bounds])) }
  }

  func string(_ range: SourceRange) -> String {
    String(String.UnicodeScalarView(text[range.bounds]))
  }

  var codes: [DiagnosticCode] { diagnostics.map(\.code) }
}

@Suite struct TextImporterTests {
  private func read(_ text: String) throws -> SourceDocument {
    try TextImporter().read(Array(text.utf8), options: ImportOptions())
  }

  @Test(
    "Each of these ends a line",
    arguments: [
      "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\n\n", "\r\r\n",
    ])
  func splitsLines(end: String) throws {
    let document = try read("一、总体要求\(end)二、重点任务\(end)")
    #expect(document.blockTexts == ["一、总体要求", "二、重点任务"])
  }

  @Test("Blanks at both ends of a line are not the block's")
  func trimsBlanks() throws {
    let document = try read("\u{FEFF}\u{3000}\u{3000}一、 总\u{3000}则 \u{A0}\t\n \u{200B}\u{3000}\n二")
    #expect(document.blockTexts == ["一、 总\u{3000}则", "二"])
    #expect(document.byteOrderMark)
    #expect(document.text.first == "\u{3000}")
  }

  @Test("Lines are numbered as an editor numbers them")
  func numbersLines() throws {
    let document = try read("甲\r\n\r\n乙\u{2028}丙\r丁\n戊")
    #expect(document.blocks.map(\.locator) == [1, 3, 3, 4, 5].map { .line($0) })
  }

  @Test("Equal blanks on both sides centre a line; indentation alone does not")
  func findsCentredLines() throws {
    let document = try read(
      "          工作要点          \n\u{3000}\u{3000}一、总则\n                          2024年3月1日\n")
    #expect(document.blocks.map(\.style.alignment) == [.center, .start, .start])
  }

  @Test("A file without text says so", arguments: ["", " \r\n\u{3000}\n", "\u{FEFF}"])
  func reportsEmptiness(text: String) throws {
    let document = try read(text)
    #expect(document.blocks.isEmpty)
    #expect(document.codes == [.emptyDocument])
  }

  @Test("A recognised charset is reported, a certain one is not")
  func reportsGuess() throws {
    let text = "一、深入推进义务教育优质均衡发展，扩大普惠性资源。"
    let legacy = try #require(TextEncoding.gb18030.encode(text))
    let guessed = try TextImporter().read(legacy, options: ImportOptions())
    #expect(guessed.encoding == "GB18030")
    #expect(guessed.codes == [.encodingGuessed])
    #expect(guessed.blockTexts == [text])
    #expect(try read(text).codes.isEmpty)
    let vouched = try TextImporter().read(legacy, options: ImportOptions(encoding: "gb2312"))
    #expect(vouched.encoding == "GB18030")
    #expect(vouched.codes.isEmpty)
  }

  @Test("Lost bytes are named where they stand, and counted when they are many")
  func reportsDamage() throws {
    let one = try TextImporter().read(
      Array("一、加强".utf8) + [0xFF] + Array("领导，落实责任。".utf8), options: ImportOptions())
    #expect(one.codes == [.undecodableBytes])
    #expect(one.diagnostics[0].range == SourceRange(4, 5))
    #expect(one.text[4] == "\u{FFFD}")

    let line = Array("加强学校安全管理，落实责任，完善机制。".utf8) + [0xFF]
    let many = try TextImporter().read(
      (0..<80).flatMap { _ in line }, options: ImportOptions())
    #expect(many.diagnostics.count == 51)
    #expect(many.diagnostics.contains { $0.range == nil && $0.message.contains("80") })
  }

  @Test("Bytes that are no text, unknown charsets and files over the limit are refused")
  func refuses() {
    func error(_ bytes: [UInt8], _ options: ImportOptions) -> ConversionError? {
      do {
        _ = try TextImporter().read(bytes, options: options)
        return nil
      } catch {
        return error as? ConversionError
      }
    }
    let zeros = [UInt8](repeating: 0, count: 100)
    #expect(error(zeros, ImportOptions())?.code == .unsupportedFormat)
    let unknown = error(Array("a".utf8), ImportOptions(encoding: "klingon"))
    #expect(unknown?.message.contains("klingon") == true)
    let small = ImportOptions(limits: ImportLimits(inputBytes: 3))
    let large = error(Array("abcd".utf8), small)
    #expect(large?.code == .limitExceeded)
    #expect(large?.message.contains("inputBytes") == true)
  }

  @Test("Every block is in order and holds no line end, whatever the bytes")
  func survivesAnything() throws {
    var state: UInt64 = 7
    let alphabet = "一二、.\r\n\u{2028}\u{85}\u{0B}\u{3000} \t\u{FEFF}\u{200B}a1。\u{FFFD}"
      .unicodeScalars.map { $0 }
    for _ in 0..<200 {
      let text = (0..<40).map { _ -> Unicode.Scalar in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let document = try read(String(String.UnicodeScalarView(text)))
      var end = 0
      for block in document.blocks {
        #expect(block.range.start >= end && !block.range.isEmpty)
        #expect(!document.string(block.range).contains { $0.isNewline })
        end = block.range.end
      }
    }
  }

  @Test("A result says how sure the charset is, what is in another one and which bytes are lost")
  func reportsDecoding() throws {
    let body = "各班导师负责收齐学生的调查表，逐页核对以后送交教务处。\n"
    let footer = "主办单位：云溪县教育局；地址：云溪县中山路。\n"
    let legacy = try #require(TextEncoding.gb18030.encode(footer))
    let main = Array(String(repeating: body, count: 8).utf8)
    let source = try TextImporter().read(
      main + [0xFF] + Array("\n".utf8) + legacy, options: ImportOptions())
    #expect(source.encoding == "UTF-8")
    let decoding = try #require(source.decoding)
    #expect(decoding.lost?.map(\.bytes) == [SourceRange(main.count, main.count + 1)])
    #expect(decoding.parts?.map(\.encoding) == ["GB18030"])
    #expect(source.diagnostics.contains { $0.code == .encodingMixed })
    #expect(source.diagnostics.contains { $0.code == .undecodableBytes })
    let plain = try TextImporter().read(main, options: ImportOptions())
    #expect(plain.decoding == nil)
  }
}

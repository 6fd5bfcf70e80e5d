import Testing
import TextDecoding

/// Sentences in the manner of the field; places and persons are invented.
enum Sentences {
  static let simplified = [
    "深入推进义务教育优质均衡发展，扩大城乡学前教育普惠性资源供给。",
    "（一）加强党对教育工作的全面领导。健全学校党组织领导的校长负责制，",
    "各中小学、幼儿园：现将《云溪县2024年教育工作要点》印发给你们，请认真贯彻执行。",
    "3.落实“双减”要求，提高课后服务质量；规范校外培训机构管理，减轻学生负担",
    "责任单位：县教育局、县财政局、县人力资源和社会保障局，完成时限：12月底前",
  ]
  static let traditional = [
    "深入推進義務教育優質均衡發展，擴大城鄉學前教育普惠性資源供給。",
    "（一）加強學校安全管理。健全校園周邊環境治理機制，落實責任，",
    "各中小學、幼兒園：現將《雲溪縣2024年教育工作要點》印發給你們，請認真貫徹執行。",
    "3.落實課後服務要求，提高教學質量；規範校外培訓機構管理，減輕學生負擔",
    "責任單位：縣教育局、縣財政局、縣人力資源處，完成時限：十二月底前",
  ]
  static let wide: [TextEncoding] = [
    .utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian,
  ]
}

@Suite struct EncodingRecognitionTests {
  @Test(
    "Twenty characters without a mark are enough",
    arguments: Sentences.simplified, Sentences.wide)
  func recognisesSimplified(sentence: String, encoding: TextEncoding) throws {
    try expectRecognised(sentence, encoding)
  }

  @Test(
    "Traditional text too, in Big5 as well",
    arguments: Sentences.traditional, Sentences.wide + [.big5HKSCS])
  func recognisesTraditional(sentence: String, encoding: TextEncoding) throws {
    try expectRecognised(sentence, encoding)
  }

  private func expectRecognised(_ sentence: String, _ encoding: TextEncoding) throws {
    for start in stride(from: 0, to: sentence.unicodeScalars.count - 20, by: 3) {
      let cut = String(
        String.UnicodeScalarView(sentence.unicodeScalars.dropFirst(start).prefix(20)))
      let bytes = try #require(encoding.encode(cut))
      let text = try #require(DecodedText(bytes))
      #expect(text.encoding == encoding, "\(cut)")
      #expect(String(String.UnicodeScalarView(text.scalars)) == cut)
      #expect(text.damaged.isEmpty)
    }
  }

  @Test(
    "A last character that is cut off is a hole, not another charset", arguments: Sentences.wide)
  func toleratesCutEnd(encoding: TextEncoding) throws {
    let sentence = Sentences.simplified[0]
    let bytes = try #require(encoding.encode(sentence)).dropLast()
    let text = try #require(DecodedText(Array(bytes)))
    #expect(text.encoding == encoding)
    #expect(text.isCut)
    #expect(text.damaged == [text.scalars.count - 1])
    #expect(text.scalars.last == "\u{FFFD}")
    #expect(text.scalars.dropLast().elementsEqual(sentence.unicodeScalars.dropLast()))
  }

  @Test("One damaged byte in a hundred does not turn the rest into another charset")
  func toleratesDamage() throws {
    let text = Sentences.simplified.joined(separator: "\n")
    for encoding in [TextEncoding.utf8, .gb18030] {
      var bytes = try #require(encoding.encode(text))
      for position in stride(from: 50, to: bytes.count, by: 100) { bytes[position] = 0xFF }
      let decoded = try #require(DecodedText(bytes))
      #expect(decoded.encoding == encoding)
      #expect(!decoded.damaged.isEmpty)
      #expect(decoded.damaged.allSatisfy { decoded.scalars[$0] == "\u{FFFD}" })
      #expect(String(String.UnicodeScalarView(decoded.scalars)).contains("完成时限"))
    }
  }

  @Test("A label is a voice, and the bytes decide", arguments: [TextEncoding.big5HKSCS, .utf8])
  func overrulesLabel(label: TextEncoding) throws {
    let bytes = try #require(TextEncoding.gb18030.encode(Sentences.simplified[1]))
    let text = try #require(DecodedText(bytes, label: label))
    #expect(text.encoding == .gb18030)
    #expect(text.basis == .evidence)
  }

  @Test("European text is not called Chinese")
  func keepsLatin() throws {
    let sentence =
      "Les élèves de l'école maternelle ont été accueillis à Genève; forêt, naïveté, où."
    let bytes = try #require(TextEncoding.windows1252.encode(sentence))
    #expect(try #require(DecodedText(bytes)).encoding == .windows1252)
    let utf8 = try #require(DecodedText(Array("Élan, où".utf8)))
    #expect(utf8.encoding == .utf8)
  }

  @Test("Text in the middle of a long ASCII file still decides")
  func samplesLargeInput() throws {
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    let chinese = try #require(
      TextEncoding.gb18030.encode(
        String(repeating: Sentences.simplified.joined(separator: "\n"), count: 40)))
    let text = try #require(DecodedText(filler + chinese + filler))
    #expect(text.encoding == .gb18030)
  }

  @Test("Bytes that are no text in any charset are refused")
  func refusesBinary() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for size in [64, 500, 5_000, 200_000] {
      let bytes = (0..<size).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      #expect(DecodedText(bytes) == nil, "\(size)")
    }
    #expect(DecodedText([UInt8](repeating: 0, count: 4096)) == nil)
  }

  @Test("Nothing is text, and plain ASCII is UTF-8")
  func readsTrivialInput() throws {
    #expect(try #require(DecodedText([])).scalars.isEmpty)
    #expect(try #require(DecodedText(Array("plan".utf8))).encoding == .utf8)
  }
}

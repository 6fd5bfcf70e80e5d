import Testing
import TextDecoding

@Suite struct TextEncodingTests {
  @Test(
    "Labels mean what files hold under them",
    arguments: [
      ("gb2312", TextEncoding.gb18030), ("GBK", .gb18030), ("x-gbk", .gb18030),
      ("cp936", .gb18030), ("GB_2312-80", .gb18030), ("gb18030", .gb18030),
      ("Big5", .big5HKSCS), ("big5-hkscs", .big5HKSCS), ("utf8", .utf8), ("UTF-8", .utf8),
      ("iso-8859-1", .windows1252), ("Latin1", .windows1252), ("utf-16", .utf16LittleEndian),
    ])
  func understandsLabels(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test("An unknown label means nothing")
  func refusesUnknownLabels() {
    #expect(TextEncoding(label: "klingon") == nil)
    #expect(TextEncoding(label: "") == nil)
  }

  @Test(
    "A byte order mark decides and is no text",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030],
    ["", "a", "云溪县", "第一章 总则\r\n"])
  func takesByteOrderMark(encoding: TextEncoding, text: String) throws {
    let bytes = try #require(encoding.encodeWithByteOrderMark(text))
    let decoded = try #require(DecodedText(bytes, vouched: .windows1252))
    #expect(decoded.encoding == encoding)
    #expect(decoded.hadByteOrderMark)
    #expect(decoded.basis == .byteOrderMark)
    #expect(decoded.scalars.elementsEqual(text.unicodeScalars))
  }

  /// Codes from the standards' tables.
  @Test(
    "Characters beyond the label's own set",
    arguments: [
      // 镕 is in GBK, not in GB 2312.
      (TextEncoding.gb18030, [0xE9, 0x46], "镕"),
      // A code of four bytes: the first of plane 2.
      (.gb18030, [0x95, 0x32, 0x82, 0x36], "\u{20000}"),
      // GB 18030-2022 moved these out of the private use area.
      (.gb18030, [0xA6, 0xD9, 0xFE, 0x59], "\u{FE10}\u{9FB4}"),
      // ETEN: seven Han characters, circled figures, kana.
      (.big5HKSCS, [0xF9, 0xD6, 0xF9, 0xD7, 0xF9, 0xDC], "碁銹嫺"),
      (.big5HKSCS, [0xC6, 0xA1, 0xC7, 0xF2], "①ヶ"),
      // HKSCS.
      (.big5HKSCS, [0xFA, 0x40], "\u{20547}"),
      (.windows1252, [0x93, 0xE9, 0x94], "“é”"),
      (.utf8, [0xF0, 0xA0, 0x80, 0x80], "\u{20000}"),
      (.utf16LittleEndian, [0x40, 0xD8, 0x00, 0xDC], "\u{20000}"),
    ] as [(TextEncoding, [UInt8], String)])
  func decodesRareCodes(encoding: TextEncoding, bytes: [UInt8], text: String) {
    let decoded = DecodedText(bytes, as: encoding)
    #expect(String(String.UnicodeScalarView(decoded.scalars)) == text)
    #expect(decoded.damaged.isEmpty)
  }

  /// The Unicode Standard, table 3-8: one U+FFFD for each maximal part.
  @Test(
    "Faulty UTF-8",
    arguments: [
      ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62], "a???b", [1, 2, 3]),
      ([0xC0, 0xAF], "??", [0, 1]),
      ([0xED, 0xA0, 0x80], "???", [0, 1, 2]),
      ([0xF4, 0x91, 0x92, 0x93], "????", [0, 1, 2, 3]),
      ([0xE4, 0xB8], "?", [0]),
      ([0x80, 0xE4, 0xB8, 0xAD], "?中", [0]),
    ] as [([UInt8], String, [Int])])
  func replacesFaults(bytes: [UInt8], text: String, damaged: [Int]) {
    let decoded = DecodedText(bytes, as: .utf8)
    let expected = text.unicodeScalars.map { $0 == "?" ? "\u{FFFD}" : $0 }
    #expect(decoded.scalars == expected)
    #expect(decoded.damaged == damaged)
  }

  @Test("A U+FFFD that the file itself holds is no damage")
  func tellsOwnReplacementCharacter() throws {
    let text = "云溪\u{FFFD}县"
    for encoding in [TextEncoding.utf8, .gb18030, .utf16BigEndian] {
      let bytes = try #require(encoding.encode(text))
      let decoded = DecodedText(bytes, as: encoding)
      #expect(decoded.damaged.isEmpty)
      #expect(decoded.scalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test("Lone surrogates and an odd byte become holes")
  func replacesLoneSurrogates() {
    let decoded = DecodedText([0x00, 0xD8, 0x41, 0x00, 0x00, 0xDC, 0x42], as: .utf16LittleEndian)
    #expect(decoded.scalars == ["\u{FFFD}", "A", "\u{FFFD}"])
    #expect(
      decoded.lost == [
        LostBytes(position: 0, bytes: 0..<2), LostBytes(position: 2, bytes: 4..<7),
      ])
    #expect(decoded.isCut)
  }

  @Test("Any bytes decode in any charset", arguments: TextEncoding.allCases)
  func survivesAnything(encoding: TextEncoding) {
    var state: UInt64 = 1
    for size in 0..<300 {
      let bytes = (0..<size).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      let decoded = DecodedText(bytes, as: encoding)
      #expect(decoded.scalars.count <= size)
      #expect(decoded.damaged.allSatisfy { decoded.scalars[$0] == "\u{FFFD}" })
    }
  }
}

/// How surprising each character is in texts of a language: minus the logarithm of its
/// probability, so that costs add up and the cheapest reading of bytes is the likeliest.
///
/// The values only have to be roughly right. A character read rightly costs about 7 nats, one read
/// wrongly about 14, so that five characters settle most cases. They were set from the shares that
/// the common characters, the first levels of the national standards and the rest have in running
/// text; `make bench-encoding` shows what a change of them does.
struct CharacterCosts: Sendable {
  /// A cost, in eighths of a nat.
  typealias Cost = UInt8

  static let perNat = 8.0

  static func cost(nats: Double) -> Cost { Cost(min(255, nats * perNat + 0.5)) }

  /// One for each code point of the basic plane.
  private let basic: [Cost]

  private static let supplementary = cost(nats: 19)
  private static let pictograph = cost(nats: 13)

  subscript(_ scalar: UInt32) -> Cost {
    if scalar < 0x10000 { return basic[Int(scalar)] }
    return 0x1F300...0x1FAFF ~= scalar ? Self.pictograph : Self.supplementary
  }

  func withBasicPlane<Result>(_ body: (UnsafeBufferPointer<Cost>) -> Result) -> Result {
    basic.withUnsafeBufferPointer(body)
  }

  static func of(_ language: EncodingRow.Language) -> CharacterCosts {
    switch language {
    case .any: any
    case .chinese: chinese
    case .japanese: japanese
    case .korean: korean
    case .mixed: mixed
    }
  }

  private static let chinese = CharacterCosts(CostRows.shared + CostRows.chinese)
  private static let japanese = CharacterCosts(CostRows.shared + CostRows.japanese)
  private static let mixed = CharacterCosts(
    CostRows.shared + CostRows.chinese + CostRows.european + CostRows.neighbours)
  private static let korean = CharacterCosts(CostRows.shared + CostRows.korean)
  /// For charsets that hold every language: whichever explains a character best.
  private static let any = CharacterCosts(
    cheapestOf: [chinese, japanese, korean, CharacterCosts(CostRows.shared + CostRows.european)])

  private init(_ rows: [CostRow]) {
    var basic = [Cost](repeating: Self.cost(nats: CostRows.unlikely), count: 0x10000)
    for row in rows {
      let cost = Self.cost(nats: row.nats)
      for range in row.ranges {
        for value in range { basic[Int(value)] = cost }
      }
      for scalar in row.characters().unicodeScalars where scalar.value < 0x10000 {
        basic[Int(scalar.value)] = cost
      }
    }
    self.basic = basic
  }

  private init(cheapestOf others: [CharacterCosts]) {
    basic = (0..<0x10000).map { value in others.map { $0.basic[value] }.min() ?? 0 }
  }
}

/// Characters that are about equally likely. Later rows win over earlier ones.
struct CostRow: Sendable {
  var nats: Double
  var ranges: [ClosedRange<UInt32>] = []
  var characters: @Sendable () -> String = { "" }
}

enum CostRows {
  /// Whatever no row names: unassigned code points, scripts that have nothing to do with ours.
  static let unlikely = 18.0

  /// ASCII costs the same in every language, so that the markup of a page speaks for no charset.
  static let shared = [
    CostRow(nats: 14, ranges: [0x01...0x1F, 0x7F...0x9F, 0xFFFD...0xFFFD]),
    // What a word processor leaves of cells, lines, pages and fields.
    CostRow(nats: 6.5, ranges: [0x07...0x07, 0x0B...0x0C, 0x13...0x15]),
    CostRow(nats: 16, ranges: [0x00...0x00, 0xFFFE...0xFFFF, 0xFDD0...0xFDEF]),
    CostRow(nats: 17, ranges: [0xE000...0xF8FF]),
    CostRow(nats: 2.5, ranges: [0x09...0x0A, 0x0D...0x0D, 0x20...0x20]),
    CostRow(nats: 4.2, ranges: [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]),
    CostRow(nats: 6.5, characters: { "~`^|{}\\@#$*" }),
    CostRow(nats: 3.6, ranges: [0x30...0x39]),
    CostRow(nats: 4, ranges: [0x41...0x5A]),
    CostRow(nats: 3.4, ranges: [0x61...0x7A]),
    CostRow(nats: 11, ranges: [0xA0...0xBF, 0x2100...0x214F, 0xFEFF...0xFEFF]),
    CostRow(nats: 12.5, ranges: [0xC0...0xFF, 0x0391...0x03C9, 0x2190...0x22FF]),
    CostRow(nats: 10.5, ranges: [0x25A0...0x25FF, 0x2460...0x249B, 0x2160...0x217B]),
    CostRow(nats: 8.5, ranges: [0x2010...0x2026, 0x3000...0x3017]),
    CostRow(nats: 9.5, ranges: [0xFF01...0xFF5E]),
    CostRow(nats: 13, ranges: [0x3018...0x303F, 0x3200...0x33FF, 0x2500...0x257F]),
  ]

  static let chinese = [
    CostRow(nats: 15.5, ranges: [0x4E00...0x9FFF]),
    CostRow(nats: 17, ranges: [0x3400...0x4DBF, 0xF900...0xFAFF]),
    CostRow(nats: 14.5, ranges: [0x3040...0x30FF, 0x0400...0x045F]),
    CostRow(nats: 13, ranges: [0x3105...0x312F]),
    CostRow(nats: 11, characters: { StandardLevels.characters(.gb2312) }),
    CostRow(nats: 11, characters: { StandardLevels.characters(.big5) }),
    CostRow(nats: 8.3, characters: { CommonCharacters.chinese }),
    CostRow(nats: 6.4, characters: { CommonCharacters.veryCommonChinese }),
    CostRow(nats: 6.5, characters: { "“”：；（）《》？！　" }),
    CostRow(nats: 4.6, characters: { "，。、" }),
  ]

  static let japanese = [
    CostRow(nats: 14.5, characters: { StandardLevels.characters(.jisSecond) }),
    CostRow(nats: 10, characters: { StandardLevels.characters(.jisFirst) }),
    CostRow(nats: 7.6, characters: { CommonCharacters.japanese }),
    CostRow(nats: 9.5, ranges: [0xFF61...0xFF9F]),
    CostRow(nats: 6.2, ranges: [0x30A1...0x30FA]),
    CostRow(nats: 4.4, ranges: [0x3041...0x3093]),
    CostRow(nats: 6.5, characters: { "「」・（）『』　？！" }),
    CostRow(nats: 4.4, characters: { "、。ー" }),
  ]

  static let korean = [
    CostRow(nats: 13, characters: { StandardLevels.characters(.ksHanja) }),
    CostRow(nats: 13.5, ranges: [0xAC00...0xD7A3]),
    CostRow(nats: 9.3, characters: { StandardLevels.characters(.ksHangul) }),
    CostRow(nats: 5.7, characters: { CommonCharacters.korean }),
  ]

  /// What Chinese texts quote of their neighbours.
  static let neighbours = [
    CostRow(nats: 6.5, ranges: [0x3041...0x3093, 0x30A1...0x30FC]),
    CostRow(nats: 9.5, ranges: [0xAC00...0xD7A3, 0xFF61...0xFF9F]),
  ]

  /// What the court has to know of other texts in Unicode.
  static let european = [
    CostRow(nats: 5, ranges: [0xC0...0xFF]),
    CostRow(nats: 7.5, ranges: [0xA0...0xBF, 0x0100...0x024F]),
    CostRow(nats: 6, ranges: [0x0370...0x03FF, 0x0400...0x04FF]),
    CostRow(nats: 8, ranges: [0x0590...0x05FF, 0x0600...0x06FF, 0x0900...0x097F, 0x0E00...0x0E7F]),
    CostRow(nats: 6.5, ranges: [0x2010...0x2026]),
    CostRow(nats: 11, ranges: [0x20A0...0x22FF]),
  ]
}

import Testing

@testable import GangmuKit

@Suite("Chinese numbers")
struct ChineseNumberTests {
  private func read(_ text: String) -> ChineseNumber? {
    let folded = text.unicodeScalars.map(FoldedText.widthFolded)
    return ChineseNumber.read(in: folded, at: 0, end: folded.count)
  }

  private static let forms: [(text: String, value: Double, share: ChineseNumber.Share?)] = [
    ("二十一", 21, nil), ("十", 10, nil), ("十二", 12, nil), ("一十二", 12, nil),
    ("廿五", 25, nil), ("卅", 30, nil), ("二〇二〇", 2020, nil), ("二○二一", 2021, nil),
    ("一百零三", 103, nil), ("一百二", 120, nil), ("一百一十", 110, nil), ("两万三千", 23_000, nil),
    ("两万三", 23_000, nil), ("三千零五十", 3050, nil), ("十万", 100_000, nil), ("一千五百万", 15_000_000, nil),
    ("一亿两千万", 120_000_000, nil), ("一万亿", 1e12, nil), ("三点五", 3.5, nil), ("零点零五", 0.05, nil),
    ("三点五万", 35_000, nil), ("百", 100, nil), ("贰拾壹", 21, nil), ("叁仟伍佰", 3500, nil),
    ("百分之八十", 80, .percent), ("百分之85", 85, .percent), ("百分之三点五", 3.5, .percent),
    ("千分之三", 3, .permille), ("三分之二", 2.0 / 3, .fraction), ("半数", 0.5, .fraction),
    ("一半", 0.5, .fraction), ("两成", 20, .percent), ("八成以上", 80, .percent),
    ("3.5万", 35_000, nil), ("2.3亿", 230_000_000, nil), ("1.1万", 11_000, nil),
    ("一点一亿", 110_000_000, nil),
    ("12,000", 12_000, nil), ("1,234,567", 1_234_567, nil),
    ("１２０", 120, nil),
    ("５０．５", 50.5, nil), ("85.5", 85.5, nil), ("2亿", 200_000_000, nil), ("5千", 5000, nil),
    ("0", 0, nil), ("12,5", 12, nil), ("12,3456", 12, nil), ("3.", 3, nil),
  ]

  @Test("are read in every form", arguments: forms)
  func reads(text: String, value: Double, share: ChineseNumber.Share?) throws {
    let number = try #require(read(text))
    #expect(number.value == value)
    #expect(number.share == share)
  }

  @Test(
    "end where the numeral ends",
    arguments: [
      ("三成立", 1), ("两成果", 1), ("二十三五", 3), ("3.5万人次", 4), ("五点建议", 1), ("12,5", 2), ("百分之八十以上", 5),
    ])
  func lengths(text: String, length: Int) {
    #expect(read(text)?.length == length)
  }

  @Test("words are no numbers", arguments: ["", "第三", "多", "半天", "点五", "百分之", "几"])
  func refuses(text: String) {
    #expect(read(text) == nil)
  }

  private static let spellings: [(value: Int, style: ChineseNumberStyle, text: String)] = [
    (0, .han, "零"), (10, .han, "十"), (21, .han, "二十一"), (110, .han, "一百一十"),
    (103, .han, "一百零三"), (10_010, .han, "一万零一十"), (23_005, .spoken, "两万三千零五"),
    (2, .spoken, "两"), (22, .spoken, "二十二"), (200, .spoken, "两百"), (2020, .positional, "二〇二〇"),
    (1_000_000_000_000, .han, "一万亿"), (100_000_001, .han, "一亿零一"), (12_000, .grouped, "12,000"),
    (999, .grouped, "999"), (3500, .financial, "叁仟伍佰"), (12, .financial, "壹拾贰"),
  ]

  @Test("are written as they are read aloud", arguments: spellings)
  func writes(value: Int, style: ChineseNumberStyle, expected: String) {
    #expect(ChineseNumber.written(value, as: style) == expected)
  }

  @Test("what is written is read back, in every style", arguments: ChineseNumberStyle.allCases)
  func roundTrip(style: ChineseNumberStyle) {
    var random = SeededGenerator(seed: 7)
    var values = Array(0...1200) + [9999, 10_000, 10_001, 99_999, 100_000, 1_000_000_000_000]
    for digits in 1...13 {
      var limit = 1
      for _ in 0..<digits { limit *= 10 }
      for _ in 0..<60 { values.append(Int.random(in: 0..<limit, using: &random)) }
    }
    for value in values {
      let text = ChineseNumber.written(value, as: style)
      let number = read(text)
      #expect(number?.value == Double(value), "\(text)")
      #expect(number?.length == text.unicodeScalars.count, "\(text)")
    }
  }

  @Test("shares and decimals are read back")
  func roundTripShares() {
    for value in 1...100 {
      #expect(read(ChineseNumber.percent(value))?.value == Double(value))
      #expect(
        read(ChineseNumber.written(value, decimals: [value % 10, 5]))?.value
          == Double(value * 100 + value % 10 * 10 + 5) / 100)
      for whole in 2...12 {
        let fraction = read(ChineseNumber.fraction(value, of: whole))
        #expect(fraction?.value == Double(value) / Double(whole))
        #expect(fraction?.share == .fraction)
      }
    }
  }
}

import Testing

@testable import GangmuKit

@Suite struct NumberFormatTests {
  /// domain.md 6.1: what Word shows at these numbers.
  static let numbers = [1, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 111, 1000, 1001, 10000]
  static let rows: [(format: String, texts: String)] = [
    (
      "chineseCounting",
      "一 九 十 十一 十九 二十 二十一 九十九 一○○ 一○一 一一○ 一一一 一○○○ 一○○一 一○○○○"
    ),
    (
      "chineseCountingThousand",
      "一 九 十 十一 十九 二十 二十一 九十九 一百 一百〇一 一百一十 一百一十一 一千 一千〇一 一万"
    ),
    (
      "chineseLegalSimplified",
      "壹 玖 壹拾 壹拾壹 壹拾玖 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹佰壹拾壹 壹仟 壹仟零壹 壹万"
    ),
    (
      "ideographDigital",
      "一 九 一〇 一一 一九 二〇 二一 九九 一〇〇 一〇一 一一〇 一一一 一〇〇〇 一〇〇一 一〇〇〇〇"
    ),
    (
      "japaneseDigitalTenThousand",
      "一 九 一〇 一一 一九 二〇 二一 九九 一〇〇 一〇一 一一〇 一一一 一〇〇〇 一〇〇一 一〇〇〇〇"
    ),
    (
      "taiwaneseDigital",
      "一 九 一○ 一一 一九 二○ 二一 九九 一○○ 一○一 一一○ 一一一 一○○○ 一○○一 一○○○○"
    ),
    (
      "taiwaneseCounting",
      "一 九 十 十一 十九 二十 二十一 九十九 一○○ 一○一 一一○ 一一一 一○○○ 一○○一 一○○○○"
    ),
    (
      "taiwaneseCountingThousand",
      "一 九 十 十一 十九 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一千 一千零一 一萬"
    ),
    (
      "ideographLegalTraditional",
      "壹 玖 壹拾 壹拾壹 壹拾玖 貳拾 貳拾壹 玖拾玖 壹佰 壹佰壹 壹佰壹拾 壹佰壹拾壹 壹仟 壹仟壹 壹萬"
    ),
    (
      "japaneseCounting",
      "一 九 十 十一 十九 二十 二十一 九十九 百 百一 百十 百十一 千 千一 一万"
    ),
    (
      "japaneseLegal",
      "壱 九 壱拾 壱拾壱 壱拾九 弐拾 弐拾壱 九拾九 壱百 壱百壱 壱百壱拾 壱百壱拾壱 壱阡 壱阡壱 壱萬"
    ),
    ("ideographTraditional", "甲 壬 癸 11 19 20 21 99 100 101 110 111 1000 1001 10000"),
    ("ideographZodiac", "子 申 酉 戌 19 20 21 99 100 101 110 111 1000 1001 10000"),
    ("ideographZodiacTraditional", "甲子 壬申 癸酉 甲戌 壬午 癸未 甲申"),
    ("decimalFullWidth", "１ ９ １０ １１ １９ ２０ ２１ ９９ １００"),
    ("decimalFullWidth2", "１ ９ １０ １１ １９ ２０ ２１ ９９ １００"),
    ("decimal", "1 9 10 11 19 20 21 99 100 101 110 111 1000 1001 10000"),
    ("decimalHalfWidth", "1 9 10 11 19 20 21 99 100 101 110 111 1000 1001 10000"),
    ("decimalZero", "01 09 10 11 19 20 21 99 100 101 110 111 1000 1001 10000"),
    ("decimalEnclosedCircle", "① ⑨ ⑩ ⑪ ⑲ ⑳ 21 99 100"),
    ("decimalEnclosedCircleChinese", "① ⑨ ⑩ ⑪ ⑲ ⑳ 21"),
    ("decimalEnclosedParen", "⑴ ⑼ ⑽ ⑾ ⒆ ⒇ 21"),
    ("decimalEnclosedFullstop", "⒈ ⒐ ⒑ ⒒ ⒚ ⒛ 21"),
    ("ideographEnclosedCircle", "㈠ ㈨ ㈩ 11 19 20"),
    ("lowerLetter", "a i j k s t u uuuu vvvv wwww fffff ggggg"),
    ("upperLetter", "A I J K S T U UUUU VVVV WWWW FFFFF GGGGG"),
    ("lowerRoman", "i ix x xi xix xx xxi xcix c ci cx cxi m mi mmmmmmmmmm"),
    ("upperRoman", "I IX X XI XIX XX XXI XCIX C CI CX CXI M MI MMMMMMMMMM"),
    ("hex", "1 9 A B 13 14 15 63 64"),
  ]

  @Test(arguments: rows)
  func `a format writes its numbers as Word does`(format: String, texts: String) {
    let format = NumberFormat(name: format, pattern: nil)
    for (number, text) in zip(Self.numbers, texts.split(separator: " ")) {
      #expect(format.text(number) == text, "\(number)")
    }
  }

  static let points: [(format: String, number: Int, text: String)] = [
    ("numberInDash", 1, "- 1 -"), ("numberInDash", 10, "- 10 -"),
    ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("lowerLetter", 28, "bb"),
    ("lowerLetter", 52, "zz"), ("lowerLetter", 53, "aaa"),
    ("lowerLetter", 1000, String(repeating: "l", count: 39)),
    ("ideographZodiac", 12, "亥"), ("ideographZodiac", 13, "13"),
    ("ideographTraditional", 10, "癸"),
    ("ideographZodiacTraditional", 60, "癸亥"),
    ("decimalEnclosedCircle", 20, "⑳"),
    ("chineseCountingThousand", 16, "十六"), ("chineseCountingThousand", 1010, "一千〇一十"),
    ("chineseCountingThousand", 10_001, "一万〇一"),
    ("chineseCountingThousand", 10_100, "一万〇一百"),
    ("chineseCountingThousand", 12_345, "一万二千三百四十五"),
    ("chineseCountingThousand", 999_999, "九十九万九千九百九十九"),
    ("chineseCountingThousand", 1_000_000, ""),
    ("chineseLegalSimplified", 1_000_000, ""), ("japaneseCounting", 1_000_000, ""),
    ("chineseLegalSimplified", 2020, "贰仟零贰拾"),
    ("japaneseCounting", 11_111, "一万千百十一"),
    ("decimal", 0, "0"), ("none", 0, ""), ("none", 3, ""), ("bullet", 3, ""),
  ]

  @Test(arguments: points)
  func `a format is right at the ends of its range`(format: String, number: Int, text: String) {
    #expect(NumberFormat(name: format, pattern: nil).text(number) == text)
  }

  @Test(arguments: [
    ("001, 002, 003, ...", 7, "007"), ("0001, 0002, 0003, ...", 12, "0012"),
    ("00001, 00002, 00003, ...", 123_456, "123456"), ("01, 02, 03, ...", 1, "01"),
  ])
  func `a custom format pads with zeros`(pattern: String, number: Int, text: String) {
    #expect(NumberFormat(name: "custom", pattern: pattern).text(number) == text)
  }

  @Test(arguments: ["bahtText", "aiueo", "noSuchFormat"])
  func `an unknown format is decimal and says so`(name: String) {
    let format = NumberFormat(name: name, pattern: nil)
    #expect(format.text(12) == "12")
    #expect(!format.isSupported)
  }

  @Test func `a pattern counts only with custom`() {
    #expect(NumberFormat(name: "decimal", pattern: "001, 002").text(1) == "1")
    #expect(!NumberFormat(name: "custom", pattern: "a, b").isSupported)
  }

  @Test func `no format fails at any number`() {
    for row in NumberFormat.table {
      for number in [-1, 0, 1, 59, 60, 61, 32_767, 99_999_999, 100_000_000, Int(Int32.max)]
      where number < 40_000
        || !["lowerLetter", "upperLetter"].contains(row.name)
          && !row.name.hasSuffix("Roman")
      {
        _ = row.algorithm.text(number)
      }
      #expect(!row.algorithm.text(1).isEmpty)
    }
  }

  /// The example of a row is its documentation, so it must be true: "12 = 十二, 21 = 21".
  @Test(arguments: NumberFormat.table.map { ($0.name, $0.example) })
  func `the example of a row holds`(name: String, example: String) throws {
    for part in example.split(separator: ", ") {
      let sides = part.split(separator: " = ", maxSplits: 1)
      let number = try #require(Int(sides[0]))
      #expect(NumberFormat(name: name, pattern: nil).text(number) == sides[1])
    }
  }
}

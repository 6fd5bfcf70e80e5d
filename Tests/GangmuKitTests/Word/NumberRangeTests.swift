import Testing

@testable import GangmuKit

/// Every format at every number that a list of a document may come to, against rules that are written
/// down here a second time and in another way: from the words of the standard, digit by digit.
@Suite struct NumberRangeTests {
  static let numbers = Array(1...120) + [199, 200, 999, 1000, 1001, 9999, 10_000, 10_001]

  /// The decimal digits of a number, highest first.
  private static func digits(_ number: Int) -> [Int] {
    String(number).compactMap(\.wholeNumberValue)
  }

  private static func positional(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return digits(number).map { String(signs[$0]) }.joined()
  }

  /// 十 below a hundred, digit by digit above (17.18.59 chineseCounting).
  private static func counting(_ number: Int, _ signs: String) -> String {
    guard number < 100, number >= 10 else { return positional(number, signs) }
    let signs = Array(signs)
    let tens = number / 10 == 1 ? "十" : "\(signs[number / 10])十"
    return number % 10 == 0 ? tens : tens + String(signs[number % 10])
  }

  /// Words for places, written right to left: a zero between others is said once.
  private static func spoken(
    _ number: Int, _ signs: String, _ places: [String], zero: String
  ) -> String {
    let signs = Array(signs)
    var text = ""
    var isZeroOwed = false
    for (place, digit) in digits(number).reversed().enumerated() {
      if digit == 0 {
        isZeroOwed = !text.isEmpty
        // The place of ten thousands is said also where its own digit is not.
        continue
      }
      if isZeroOwed { text = zero + text }
      isZeroOwed = false
      text = String(signs[digit]) + places[place] + text
    }
    return text
  }

  private static let thousands = ["", "十", "百", "千", "万"]

  private static func chineseThousand(_ number: Int) -> String {
    let text = spoken(number, "〇一二三四五六七八九", thousands, zero: "〇")
    return (10...19).contains(number) ? String(text.dropFirst()) : text
  }

  private static func letters(_ number: Int, _ alphabet: String) -> String {
    let alphabet = Array(alphabet)
    var text = ""
    var rest = number
    repeat {
      text.append(alphabet[(number - 1) % alphabet.count])
      rest -= alphabet.count
    } while rest > 0
    return text
  }

  private static func roman(_ number: Int) -> String {
    let signs = [["i", "v", "x"], ["x", "l", "c"], ["c", "d", "m"]]
    var text = String(repeating: "m", count: number / 1000)
    for place in [2, 1, 0] {
      let digit = number / [1, 10, 100][place] % 10
      let (one, five, ten) = (signs[place][0], signs[place][1], signs[place][2])
      switch digit {
      case 9: text += one + ten
      case 5...8: text += five + String(repeating: one, count: digit - 5)
      case 4: text += one + five
      default: text += String(repeating: one, count: digit)
      }
    }
    return text
  }

  private static func series(_ number: Int, _ words: [String]) -> String {
    words.indices.contains(number - 1) ? words[number - 1] : String(number)
  }

  private static func characters(_ first: UInt32, _ count: UInt32) -> [String] {
    (0..<count).compactMap { Unicode.Scalar(first + $0).map { String($0) } }
  }

  typealias Rule = @Sendable (Int) -> String
  static let rules: [(format: String, rule: Rule)] = [
    ("decimal", { String($0) }), ("decimalHalfWidth", { String($0) }),
    ("decimalZero", { $0 < 10 ? "0\($0)" : String($0) }),
    ("decimalFullWidth", { positional($0, "０１２３４５６７８９") }),
    ("decimalFullWidth2", { positional($0, "０１２３４５６７８９") }),
    ("hex", { String($0, radix: 16).uppercased() }), ("numberInDash", { "- \($0) -" }),
    ("lowerLetter", { letters($0, "abcdefghijklmnopqrstuvwxyz") }),
    ("upperLetter", { letters($0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }),
    ("lowerRoman", { roman($0) }), ("upperRoman", { roman($0).uppercased() }),
    ("ideographDigital", { positional($0, "〇一二三四五六七八九") }),
    ("japaneseDigitalTenThousand", { positional($0, "〇一二三四五六七八九") }),
    ("taiwaneseDigital", { positional($0, "○一二三四五六七八九") }),
    ("chineseCounting", { counting($0, "○一二三四五六七八九") }),
    ("taiwaneseCounting", { counting($0, "○一二三四五六七八九") }),
    ("chineseCountingThousand", { chineseThousand($0) }),
    (
      "taiwaneseCountingThousand",
      {
        chineseThousand($0).replacing("〇", with: "零").replacing("万", with: "萬")
      }
    ),
    (
      "chineseLegalSimplified",
      { spoken($0, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟", "万"], zero: "零") }
    ),
    (
      "ideographLegalTraditional",
      { spoken($0, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟", "萬"], zero: "") }
    ),
    (
      "japaneseLegal",
      { spoken($0, "零壱弐参四伍六七八九", ["", "拾", "百", "阡", "萬"], zero: "") }
    ),
    (
      "japaneseCounting",
      { number in
        var text = spoken(number, "〇一二三四五六七八九", thousands, zero: "")
        for place in ["十", "百", "千"] { text = text.replacing("一" + place, with: place) }
        return text
      }
    ),
    ("ideographTraditional", { series($0, Array("甲乙丙丁戊己庚辛壬癸").map { String($0) }) }),
    ("ideographZodiac", { series($0, Array("子丑寅卯辰巳午未申酉戌亥").map { String($0) }) }),
    ("decimalEnclosedCircle", { series($0, characters(0x2460, 20)) }),
    ("decimalEnclosedCircleChinese", { series($0, characters(0x2460, 20)) }),
    ("decimalEnclosedParen", { series($0, characters(0x2474, 20)) }),
    ("decimalEnclosedFullstop", { series($0, characters(0x2488, 20)) }),
    ("ideographEnclosedCircle", { series($0, characters(0x3220, 10)) }),
  ]

  @Test(arguments: rules.map(\.format))
  func `a format is exact at every number`(format: String) throws {
    let rule = try #require(Self.rules.first { $0.format == format }).rule
    let format = NumberFormat(name: format, pattern: nil)
    for number in Self.numbers {
      #expect(format.text(number) == rule(number), "\(number)")
    }
  }

  @Test func `the sixty stems and branches go round`() {
    let format = NumberFormat(name: "ideographZodiacTraditional", pattern: nil)
    let round = (1...60).map { format.text($0) }
    #expect(Set(round).count == 60)
    #expect(round.first == "甲子")
    #expect(round[11] == "乙亥")
    #expect(round.last == "癸亥")
    #expect((61...120).map { format.text($0) } == round)
  }

  @Test func `no letter and no numeral is longer than a label`() {
    for name in ["lowerLetter", "upperRoman", "chicago"] {
      let format = NumberFormat(name: name, pattern: nil)
      #expect(format.text(Int(Int32.max)).count < 5_000)
    }
  }
}

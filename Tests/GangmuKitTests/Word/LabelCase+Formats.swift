extension LabelCase {
  /// One level of a format, and the labels of paragraphs from a number on.
  private static func format(
    _ name: String, _ template: String = "%1", from start: Int, _ labels: [String],
    source: String = "17.18.59", _ more: String = ""
  ) -> LabelCase {
    LabelCase(
      rule: "format \(name) from \(start) in \(template)", source: source,
      numbering: abstractNum(0, [level(name, template, start: start, more)]) + num(1, of: 0),
      body: lists(labels.map { _ in 0 }), labels: labels)
  }

  /// Formats at the places where they turn; "Word" is Word 16.112 as other projects recorded it.
  static let formats: [LabelCase] = [
    format("chineseCountingThousand", "%1、", from: 9, ["九、", "十、", "十一、"], source: "Word"),
    format("chineseCountingThousand", "（%1）", from: 19, ["（十九）", "（二十）", "（二十一）"], source: "Word"),
    format("chineseCountingThousand", "第%1条", from: 100, ["第一百条", "第一百〇一条"], source: "Word"),
    format("chineseCounting", "%1、", from: 99, ["九十九、", "一○○、", "一○一、"], source: "Word"),
    format("chineseLegalSimplified", "%1、", from: 10, ["壹拾、", "壹拾壹、"], source: "Word"),
    format("ideographDigital", "%1．", from: 9, ["九．", "一〇．", "一一．"], source: "Word"),
    format("taiwaneseCountingThousand", "%1、", from: 10, ["十、", "十一、"]),
    format("ideographLegalTraditional", "%1、", from: 1, ["壹、", "貳、", "參、"]),
    format("ideographTraditional", "%1、", from: 9, ["壬、", "癸、", "11、"], source: "Word"),
    format("ideographZodiac", "%1", from: 12, ["亥", "13"], source: "Word"),
    format("decimalFullWidth", "%1．", from: 9, ["９．", "１０．"], source: "Word"),
    format("decimalEnclosedCircle", "%1", from: 19, ["⑲", "⑳", "21"], source: "Word"),
    format("decimalEnclosedParen", "%1", from: 1, ["⑴", "⑵"]),
    format("decimalEnclosedFullstop", "%1", from: 9, ["⒐", "⒑"]),
    format("ideographEnclosedCircle", "%1", from: 9, ["㈨", "㈩"], source: "MS-OI29500 on 17.18.59"),
    format("decimalZero", "%1.", from: 9, ["09.", "10."]),
    format("numberInDash", "%1", from: 1, ["- 1 -", "- 2 -"]),
    format("lowerLetter", "%1)", from: 26, ["z)", "aa)", "bb)"]),
    format("upperRoman", "%1.", from: 3, ["III.", "IV.", "V."]),
    format("ordinal", "%1", from: 1, ["1st", "2nd", "3rd", "4th"]),
    format("cardinalText", "%1", from: 20, ["Twenty", "Twenty-one"]),
    format("ordinalText", "%1", from: 1, ["First", "Second"]),
    format("chicago", "%1", from: 1, ["*", "†", "‡", "§", "**"]),
    format("chineseLegalSimplified", "%1.", from: 3, ["3.", "4."], source: "17.9.4", "<w:isLgl/>"),
    format(
      "bullet", "&#xF06C;", from: 1, ["●", "●"], source: "17.9.24; the font Wingdings",
      "<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr>"),
    format("decimal", "%10.", from: 1, ["10.", "20."], source: "17.9.11"),
    format("decimal", "附件", from: 1, ["附件", "附件"], source: "17.9.11"),
    format("decimal", "", from: 1, ["", ""], source: "17.9.11"),
    LabelCase(
      rule: "a document in another language has no English words", source: "17.18.59",
      numbering: abstractNum(0, [level("cardinalText", "%1.")]) + num(1, of: 0),
      styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr>"
        + "</w:rPrDefault></w:docDefaults>",
      body: lists([0, 0]), labels: ["1.", "2."]),
  ]
}

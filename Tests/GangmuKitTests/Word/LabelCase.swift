import Testing

/// A document with lists and the labels that Word shows in it.
struct LabelCase: Sendable, CustomTestStringConvertible {
  var rule: String
  /// The clause of ECMA-376 part 1, or what else says what Word shows.
  var source: String
  var numbering: String
  var styles = ""
  var body: String
  var labels: [String]

  var testDescription: String { rule }

  /// 一、 / （一） / 1. / （1） / ①, as Chinese documents are usually set up.
  static let official = abstractNum(
    0,
    [
      level("chineseCountingThousand", "%1、"), level("chineseCountingThousand", "（%2）"),
      level("decimal", "%3."), level("decimal", "（%4）"), level("decimalEnclosedCircle", "%5"),
    ])

  /// 1 / 1.1 / 1.1.1
  static let legal = abstractNum(
    1, [level("decimal", "%1"), level("decimal", "%1.%2"), level("decimal", "%1.%2.%3")])

  static func style(
    _ id: String, name: String? = nil, basedOn: String? = nil, _ properties: String = ""
  ) -> String {
    let base = basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name ?? id)\"/>"
      + base + "<w:pPr>\(properties)</w:pPr></w:style>"
  }

  static func numPr(_ list: Int? = nil, level: Int? = nil) -> String {
    let ilvl = level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? ""
    let numId = list.map { "<w:numId w:val=\"\($0)\"/>" } ?? ""
    return "<w:numPr>\(ilvl)\(numId)</w:numPr>"
  }

  static func startOverride(_ level: Int, _ start: Int) -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
  }

  static func lists(_ levels: [Int], list: Int = 1) -> String {
    levels.map { p("内容", list: list, level: $0) }.joined()
  }

  static let all = structure + formats + counting

  /// How a paragraph comes to its list, and a list to its definition; the rules that start with a
  /// number follow each other as Word applies them.
  static let structure: [LabelCase] = [
    LabelCase(
      rule: "the five levels of an official document", source: "17.9.11; GB/T 9704-2012, 7.3.3",
      numbering: official + num(1, of: 0),
      body: lists([0, 1, 2, 3, 4, 4, 1, 0]),
      labels: ["一、", "（一）", "1.", "（1）", "①", "②", "（二）", "二、"]),
    LabelCase(
      rule: "1: direct numPr", source: "17.3.1.19", numbering: official + num(1, of: 0),
      body: p("甲", list: 1) + p("乙") + p("丙", list: 1), labels: ["一、", "", "二、"]),
    LabelCase(
      rule: "1: numId 0 removes the style's number", source: "17.9.18",
      numbering: official + num(1, of: 0),
      styles: style("A", numPr(1)),
      body: p("甲", style: "A")
        + p("乙", "<w:pStyle w:val=\"A\"/>" + numPr(0)) + p("丙", style: "A"),
      labels: ["一、", "", "二、"]),
    LabelCase(
      rule: "1: numId 0 in a style removes the number of its base", source: "17.9.18",
      numbering: official + num(1, of: 0),
      styles: style("A", numPr(1)) + style("B", basedOn: "A", numPr(0)),
      body: p("甲", style: "A") + p("乙", style: "B"), labels: ["一、", ""]),
    LabelCase(
      rule: "1: ilvl without numId takes the style's list", source: "17.3.1.19, 17.9.3",
      numbering: official + num(1, of: 0),
      styles: style("A", numPr(1)),
      body: p("甲", style: "A") + p("乙", "<w:pStyle w:val=\"A\"/>" + numPr(level: 1)),
      labels: ["一、", "（一）"]),
    LabelCase(
      rule: "1: direct numPr wins over the style's", source: "17.3.1.19, 17.7.2",
      numbering: official + legal + num(1, of: 0) + num(2, of: 1), styles: style("A", numPr(1)),
      body: p("甲", "<w:pStyle w:val=\"A\"/>" + numPr(2, level: 0)), labels: ["1"]),
    LabelCase(
      rule: "1: the list comes from a style two steps down basedOn", source: "17.7.4.3",
      numbering: official + num(1, of: 0),
      styles: style("A", numPr(1)) + style("B", basedOn: "A") + style("C", basedOn: "B"),
      body: p("甲", style: "C") + p("乙", style: "A"), labels: ["一、", "二、"]),
    LabelCase(
      rule: "1: the default paragraph style numbers paragraphs that name none", source: "17.7.4.17",
      numbering: official + num(1, of: 0),
      styles:
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/>"
        + "<w:pPr>\(numPr(1))</w:pPr></w:style>",
      body: p("甲") + p("乙"), labels: ["一、", "二、"]),
    LabelCase(
      rule: "2: a style's level is the one whose pStyle names it (17.3.1.19)", source: "17.9.23",
      numbering: abstractNum(
        0,
        [
          level("chineseCounting", "%1、", "<w:pStyle w:val=\"A\"/>"),
          level("chineseCounting", "（%2）", "<w:pStyle w:val=\"B\"/>"),
        ]) + num(1, of: 0),
      styles: style("A", numPr(1, level: 1)) + style("B", numPr(1, level: 0)),
      body: p("甲", style: "A") + p("乙", style: "B"), labels: ["一、", "（一）"]),
    LabelCase(
      rule: "2: without a pStyle the style's ilvl counts", source: "17.9.3",
      numbering: official + num(1, of: 0),
      styles: style("A", numPr(1, level: 1)), body: p("甲", style: "A"), labels: ["（一）"]),
    LabelCase(
      rule: "3: numStyleLink leads to the definition with the styleLink", source: "17.9.21",
      numbering: abstractNum(
        0, [level("chineseCounting", "%1、"), level("chineseCounting", "（%2）")],
        head: "<w:styleLink w:val=\"S\"/>")
        + abstractNum(5, [], head: "<w:numStyleLink w:val=\"S\"/>")
        + num(1, of: 0) + num(2, of: 5),
      styles: "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:name w:val=\"S\"/>"
        + "<w:pPr>\(numPr(1))</w:pPr></w:style>",
      body: lists([0, 1], list: 2) + p("丙", list: 1), labels: ["一、", "（一）", "二、"]),
    LabelCase(
      rule: "3: the styleLink is found when the numbering style names no list", source: "17.9.27",
      numbering: abstractNum(0, [level("decimal", "%1)")], head: "<w:styleLink w:val=\"S\"/>")
        + abstractNum(5, [], head: "<w:numStyleLink w:val=\"S\"/>") + num(2, of: 5),
      body: lists([0, 0], list: 2), labels: ["1)", "2)"]),
    LabelCase(
      rule: "4: a whole level in an override replaces the definition's", source: "17.9.5, 17.9.8",
      numbering: official
        + num(
          1, of: 0,
          "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\">\(level("decimal", "第%1项"))</w:lvl>"
            + "</w:lvlOverride>"),
      body: lists([0, 1, 0]), labels: ["第1项", "（一）", "第2项"]),
    LabelCase(
      rule: "4: startOverride counts from its number when the list is first used",
      source: "17.9.26",
      numbering: official + num(1, of: 0) + num(2, of: 0, startOverride(0, 1)),
      body: lists([0, 0]) + lists([0, 0], list: 2), labels: ["一、", "二、", "一、", "二、"]),
    LabelCase(
      rule: "4: startOverride does not restart at every use", source: "17.9.26",
      numbering: official + num(1, of: 0, startOverride(0, 5)),
      body: lists([0, 0]) + p("插入") + lists([0]), labels: ["五、", "六、", "", "七、"]),
    LabelCase(
      rule: "4: a level that restarts takes the override's start again (17.9.26)",
      source: "17.9.26",
      numbering: official + num(1, of: 0, startOverride(1, 3)),
      body: lists([0, 1, 1, 0, 1]), labels: ["一、", "（三）", "（四）", "二、", "（三）"]),
    LabelCase(
      rule: "5: lists of one definition continue each other", source: "17.9.15",
      numbering: official + num(1, of: 0) + num(2, of: 0),
      body: lists([0, 0]) + lists([0], list: 2) + lists([0]),
      labels: ["一、", "二、", "三、", "四、"]),
    LabelCase(
      rule: "5: lists of different definitions count apart when interleaved", source: "17.9.1",
      numbering: official + legal + num(1, of: 0) + num(2, of: 1),
      body: lists([0]) + lists([0], list: 2) + lists([0]) + lists([0], list: 2),
      labels: ["一、", "1", "二、", "2"]),
    LabelCase(
      rule: "6: a level above that was never counted shows its start", source: "17.9.10, 17.9.11",
      numbering: legal + num(1, of: 1), body: lists([1, 1, 0, 1]),
      labels: ["1.1", "1.2", "1", "1.1"]),
    LabelCase(
      rule: "6: deeper levels restart after each higher one", source: "17.9.10, 17.9.11",
      numbering: legal + num(1, of: 1),
      body: lists([0, 1, 2, 2, 1, 2, 0, 1, 2]),
      labels: ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
    LabelCase(
      rule: "6: lvlRestart 0 never restarts", source: "17.9.10",
      numbering: abstractNum(
        0,
        [level("chineseCounting", "%1、"), level("decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")])
        + num(1, of: 0),
      body: lists([0, 1, 1, 0, 1]), labels: ["一、", "1.", "2.", "二、", "3."]),
    LabelCase(
      rule: "6: lvlRestart 1 restarts after level 1 and not after level 2", source: "17.9.10",
      numbering: abstractNum(
        0,
        [
          level("chineseCounting", "%1、"), level("chineseCounting", "（%2）"),
          level("decimal", "%3.", "<w:lvlRestart w:val=\"1\"/>"),
        ]) + num(1, of: 0),
      body: lists([0, 1, 2, 2, 1, 2, 0, 1, 2]),
      labels: ["一、", "（一）", "1.", "2.", "（二）", "3.", "二、", "（一）", "1."]),
    LabelCase(
      rule: "6: Word takes no lvlRestart above 7 (MS-OI29500)", source: "MS-OI29500 on 17.9.10",
      numbering: abstractNum(
        0,
        [level("chineseCounting", "%1、"), level("decimal", "%2.", "<w:lvlRestart w:val=\"8\"/>")])
        + num(1, of: 0),
      body: lists([0, 1, 0, 1]), labels: ["一、", "1.", "二、", "1."]),
    LabelCase(
      rule: "7: each number is in the format of its own level", source: "17.9.11",
      numbering: abstractNum(
        0, [level("chineseCounting", "第%1章"), level("decimal", "%1.%2")]) + num(1, of: 0),
      body: lists([0, 1]), labels: ["第一章", "一.1"]),
    LabelCase(
      rule: "7: isLgl writes every number as decimal", source: "17.9.4",
      numbering: abstractNum(
        0, [level("chineseCounting", "第%1章"), level("chineseCounting", "%1.%2", "<w:isLgl/>")])
        + num(1, of: 0),
      body: lists([0, 1]), labels: ["第一章", "1.1"]),
    LabelCase(
      rule: "7: 第%1条 with isLgl is 第1条", source: "17.9.4",
      numbering: abstractNum(0, [level("chineseCountingThousand", "第%1条", "<w:isLgl/>")])
        + num(1, of: 0),
      body: lists([0]), labels: ["第1条"]),
    LabelCase(
      rule: "7: a place for a deeper level empties the label", source: "MS-OI29500 on 17.9.11",
      numbering: abstractNum(0, [level("decimal", "%1.%2"), level("decimal", "%2)")])
        + num(1, of: 0),
      body: lists([0, 1]), labels: ["", "1)"]),
    LabelCase(
      rule: "7: a percent sign without a digit is plain text", source: "17.9.11",
      numbering: abstractNum(0, [level("decimal", "%1%")]) + num(1, of: 0),
      body: lists([0, 0]), labels: ["1%", "2%"]),
    LabelCase(
      rule: "7: a bullet is its text, and private characters are bullets",
      source: "17.18.59 bullet",
      numbering: abstractNum(
        0, [level("bullet", "&#xF0B7;"), level("bullet", "◆"), level("bullet", "%1")])
        + num(1, of: 0),
      body: lists([0, 1, 2]), labels: ["•", "◆", "%1"]),
    LabelCase(
      rule: "7: none leaves the text of the level", source: "17.18.59 none",
      numbering: abstractNum(0, [level("none", "附"), level("none", "")]) + num(1, of: 0),
      body: lists([0, 1]), labels: ["附", ""]),
    LabelCase(
      rule: "8: of alternative formats the one that is understood",
      source: "MS-DOCX 2.4; ECMA-376 part 3, 7.7",
      numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<mc:AlternateContent><mc:Choice Requires=\"w14\">"
        + "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice>"
        + "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" + num(1, of: 0),
      body: lists([0, 0]), labels: ["001.", "002."]),
    LabelCase(
      rule: "8: else the fallback", source: "ECMA-376 part 3, 7.7",
      numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<mc:AlternateContent><mc:Choice Requires=\"future\">"
        + "<w:numFmt w:val=\"lowerRoman\"/></mc:Choice>"
        + "<mc:Fallback><w:numFmt w:val=\"upperRoman\"/></mc:Fallback></mc:AlternateContent>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" + num(1, of: 0),
      body: lists([0, 0]), labels: ["I.", "II."]),
    LabelCase(
      rule: "10: a level whose label is hidden still counts", source: "17.3.2.41",
      numbering: abstractNum(
        0, [level("decimal", "%1", "<w:rPr><w:vanish/></w:rPr>"), level("decimal", "%1.%2")])
        + num(1, of: 0),
      body: lists([0, 0, 1]), labels: ["", "", "2.1"]),
    LabelCase(
      rule: "10: a hidden paragraph mark hides its label and still counts", source: "17.3.2.41",
      numbering: official + num(1, of: 0),
      body: p("甲", list: 1) + p("乙", numPr(1) + "<w:rPr><w:vanish/></w:rPr>") + p("丙", list: 1),
      labels: ["一、", "", "三、"]),
    LabelCase(
      rule: "10: a deleted paragraph does not count", source: "17.13.5.15",
      numbering: official + num(1, of: 0),
      body: p("甲", list: 1)
        + "<w:p><w:pPr>\(numPr(1))<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
        + "<w:del w:id=\"2\"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>"
        + p("乙", list: 1),
      labels: ["一、", "二、"]),
    LabelCase(
      rule: "12: tables and text boxes count with the story",
      source: "17.9.15; the order of the story", numbering: official + num(1, of: 0),
      body: p("甲", list: 1) + table([[p("乙", list: 1), p("某科")]])
        + "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p("框", list: 1))"
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" + p("丙", list: 1),
      labels: ["一、", "二、", "三、", "四、"]),
    LabelCase(
      rule: "a start of its own, and 0 when none is given (17.9.25)", source: "17.9.25",
      numbering: abstractNum(0, [level("decimal", "%1.", start: 7)])
        + abstractNum(1, ["<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"])
        + num(1, of: 0) + num(2, of: 1),
      body: lists([0, 0]) + lists([0, 0], list: 2), labels: ["7.", "8.", "0.", "1."]),
  ]
}

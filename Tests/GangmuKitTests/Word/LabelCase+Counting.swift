extension LabelCase {
  /// How numbers go on, start again and are shown together.
  static let counting: [LabelCase] = [
    LabelCase(
      rule: "articles count on through the chapters", source: "17.9.10",
      numbering: abstractNum(
        0,
        [
          level("chineseCountingThousand", "第%1章"),
          level("chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>"),
        ]) + num(1, of: 0),
      body: lists([0, 1, 1, 0, 1]), labels: ["第一章", "第一条", "第二条", "第二章", "第三条"]),
    LabelCase(
      rule: "three levels of Arabic numbers under a Chinese one", source: "17.9.4",
      numbering: abstractNum(
        0,
        [
          level("chineseCounting", "第%1章"), level("decimal", "%1.%2", "<w:isLgl/>"),
          level("decimal", "%1.%2.%3", "<w:isLgl/>"),
        ]) + num(1, of: 0),
      body: lists([0, 1, 2, 2, 0, 1, 2]),
      labels: ["第一章", "1.1", "1.1.1", "1.1.2", "第二章", "2.1", "2.1.1"]),
    LabelCase(
      rule: "a list goes on behind a table and a heading", source: "17.9.15",
      numbering: official + num(1, of: 0),
      body: lists([0, 0]) + table([[p("甲"), p("乙")]]) + p("标题", "<w:outlineLvl w:val=\"0\"/>")
        + lists([0]),
      labels: ["一、", "二、", "", "", "三、"]),
    LabelCase(
      rule: "a list with a start of its own leaves the count to the others of its definition",
      source: "17.9.15, 17.9.26",
      numbering: official + num(1, of: 0) + num(2, of: 0, startOverride(0, 1)),
      body: lists([0, 0]) + lists([0], list: 2) + lists([0]),
      labels: ["一、", "二、", "一、", "二、"]),
    LabelCase(
      rule: "starts of its own on two levels", source: "17.9.26",
      numbering: official + num(1, of: 0, startOverride(0, 3) + startOverride(1, 5)),
      body: lists([0, 1, 1, 0, 1]), labels: ["三、", "（五）", "（六）", "四、", "（五）"]),
    LabelCase(
      rule: "a whole level of its own further down", source: "17.9.5",
      numbering: official
        + num(
          1, of: 0,
          "<w:lvlOverride w:ilvl=\"1\"><w:lvl w:ilvl=\"1\">\(level("upperLetter", "%2.", start: 2))"
            + "</w:lvl></w:lvlOverride>"),
      body: lists([0, 1, 1]), labels: ["一、", "B.", "C."]),
    LabelCase(
      rule: "levels above that were never counted show their starts", source: "17.9.11",
      numbering: abstractNum(
        0, [level("decimal", "%1", start: 3), level("decimal", "%1.%2", start: 5)])
        + num(1, of: 0),
      body: lists([1, 0, 1]), labels: ["3.5", "3", "3.5"]),
    LabelCase(
      rule: "the deepest of nine levels", source: "17.9.6",
      numbering: abstractNum(
        0, (1...9).map { level("decimal", (1...$0).map { "%\($0)" }.joined(separator: ".")) })
        + num(1, of: 0),
      body: lists([8, 8]), labels: ["1.1.1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1.2"]),
    LabelCase(
      rule: "headings of three levels by their styles", source: "17.9.23",
      numbering: abstractNum(
        0,
        (1...3).map { depth in
          level(
            "decimal", (1...depth).map { "%\($0)" }.joined(separator: "."),
            "<w:pStyle w:val=\"H\(depth)\"/>")
        }) + num(1, of: 0),
      styles: (1...3).map { style("H\($0)", name: "heading \($0)", numPr(1)) }.joined(),
      body: p("甲", style: "H1") + p("乙", style: "H2") + p("丙", style: "H3")
        + p("丁", style: "H2") + p("戊", style: "H1") + p("己", style: "H2"),
      labels: ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]),
    LabelCase(
      rule: "a style based on a numbered one takes its list and a level of its own",
      source: "17.7.4.3, 17.9.3", numbering: official + num(1, of: 0),
      styles: style("A", numPr(1)) + style("B", basedOn: "A", numPr(level: 1)),
      body: p("甲", style: "A") + p("乙", style: "B"), labels: ["一、", "（一）"]),
    LabelCase(
      rule: "numbers in a content control count with the others", source: "17.5.2",
      numbering: official + num(1, of: 0),
      body: lists([0]) + "<w:sdt><w:sdtPr/><w:sdtContent>\(lists([0]))</w:sdtContent></w:sdt>"
        + lists([0]), labels: ["一、", "二、", "三、"]),
    LabelCase(
      rule: "a paragraph that was moved away does not count", source: "17.13.5.21",
      numbering: official + num(1, of: 0),
      body: lists([0])
        + "<w:p><w:pPr>\(numPr(1))<w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr>"
        + "<w:moveFrom w:id=\"2\">\(r("移走"))</w:moveFrom></w:p>" + lists([0]),
      labels: ["一、", "二、"]),
    LabelCase(
      rule: "a list in a text box counts with the story", source: "the order of the story",
      numbering: official + num(1, of: 0),
      body: table([
        [
          "<w:p>\(r("甲"))<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(lists([0]))"
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        ]
      ]) + lists([0]), labels: ["", "一、", "二、"]),
    LabelCase(
      rule: "a numbered empty paragraph counts and is seen", source: "17.3.1.19",
      numbering: official + num(1, of: 0), body: p("甲", list: 1) + p("", list: 1) + p("乙", list: 1),
      labels: ["一、", "二、", "三、"]),
    LabelCase(
      rule: "a custom format of four digits", source: "MS-DOCX 2.4",
      numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/>"
        + "<w:numFmt w:val=\"custom\" w:format=\"0001, 0002, 0003, ...\"/><w:lvlText w:val=\"%1\"/>"
        + "</w:lvl></w:abstractNum>" + num(1, of: 0),
      body: lists([0, 0]), labels: ["0007", "0008"]),
    LabelCase(
      rule: "a level without a text shows nothing and counts", source: "17.9.11",
      numbering: abstractNum(
        0, ["<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>", level("decimal", "%1.%2")])
        + num(1, of: 0),
      body: lists([0, 0, 1]), labels: ["", "", "2.1"]),
    LabelCase(
      rule: "a style separator keeps the number of the first of the two", source: "17.3.2.36",
      numbering: official + num(1, of: 0),
      body: "<w:p><w:pPr>\(numPr(1))<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>\(r("题。"))"
        + "</w:p>" + p("文。") + lists([0]), labels: ["一、", "二、"]),
  ]
}

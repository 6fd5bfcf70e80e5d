extension DocxBuilder {
  /// A whole plan as an office would write it: headings by style with automatic numbers, items
  /// numbered by the paragraph, responsibility, a task table. All names are invented.
  static var plan: DocxBuilder {
    let title = "<w:pStyle w:val=\"Title\"/>"
    let body =
      p("云溪县文化和旅游局", title) + p("2031年工作要点", title) + p("")
      + p("2031年，全县文化和旅游工作围绕惠民和兴业，重点做好以下工作。", style: "Body")
      + p("完善公共文化服务", style: "1") + p("建设乡镇书屋。", list: 2)
      + p("年内新建书屋12个，改造8个。（责任单位：公共服务股）", style: "Body")
      + p("办好春季读书节。", list: 2) + p("四月举办，不少于20场。", style: "Body")
      + p("规范旅游市场", style: "1") + p("开展假日巡查。", list: 3)
      + p("元旦、春节期间每日巡查。（责任单位：市场管理股）", style: "Body")
      + p("重点任务分解表", "<w:jc w:val=\"center\"/>")
      + table([
        [p("序号"), p("重点任务"), p("责任单位"), p("完成时限")],
        [p("", list: 4), p("建设乡镇书屋"), p("公共服务股"), p("11月底前")],
        [p("", list: 4), p("开展假日巡查"), p("市场管理股"), p("全年")],
      ])
      + p("云溪县文化和旅游局", "<w:jc w:val=\"right\"/>")
      + p("2031年1月15日", "<w:jc w:val=\"right\"/>")
    return DocxBuilder(body, styles: planStyles, numbering: planNumbering, core: planCore)
  }

  private static let planStyles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/>"
    + "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
    + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Body\"><w:name w:val=\"Body Text\"/><w:basedOn w:val=\"a\"/>"
    + "<w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style>"

  private static let planNumbering =
    abstractNum(
      0,
      [
        level(
          "chineseCountingThousand", "%1、",
          "<w:pStyle w:val=\"1\"/><w:suff w:val=\"nothing\"/>")
      ])
    + abstractNum(1, [level("decimal", "%1.")]) + abstractNum(2, [level("decimal", "%1")])
    + num(1, of: 0) + num(2, of: 1)
    + num(
      3, of: 1,
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
    + num(4, of: 2)

  private static let planCore =
    "<cp:coreProperties"
    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>2031年工作要点</dc:title>"
    + "<dc:creator>云溪县文化和旅游局</dc:creator></cp:coreProperties>"
}

import GangmuKit
import Testing

@Suite struct WordTableTests {
  @Test func `a row is a block of cells joined by tabs`() throws {
    let body = p("前") + table([[p("序号"), p("任务")], [p("1"), p("修路") + p("") + p("架桥")]])
    let reading = try WordReading(DocxBuilder(body + p("后")))
    #expect(reading.text == "前\n序号\t任务\n1\t修路 架桥\n后")
    #expect(reading.source.blocks.map(\.role) == [.paragraph, .tableRow, .tableRow, .paragraph])
    #expect(reading.rows == [["序号", "任务"], ["1", "修路 架桥"]])
    #expect(reading.source.tables.map(\.range) == [SourceRange(2, 15)])
  }

  @Test func `tabs and breaks inside a cell are spaces`() throws {
    let cell = "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"
    let reading = try WordReading(DocxBuilder(table([[cell, p("丁")]])))
    #expect(reading.text == "甲 乙 丙\t丁")
  }

  @Test func `a table of one column is layout`() throws {
    let body = table([[p("某县教育局文件") + p("某教〔2031〕8号")], [p("关于印发要点的通知")]])
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "某县教育局文件\n某教〔2031〕8号\n关于印发要点的通知")
    #expect(reading.source.blocks.allSatisfy { $0.role == .paragraph })
    #expect(reading.source.tables.isEmpty)
  }

  @Test func `a table inside a layout table stays a table`() throws {
    let reading = try WordReading(DocxBuilder(table([[p("甲") + table([[p("乙"), p("丙")]])]])))
    #expect(reading.text == "甲\n乙\t丙")
    #expect(reading.rows == [["乙", "丙"]])
  }

  @Test func `a table inside a cell runs into its text`() throws {
    let inner = table([[p("乙"), p("丙")], [p("丁"), p("戊")]])
    let reading = try WordReading(DocxBuilder(table([[p("甲") + inner, p("己")]])))
    #expect(reading.text == "甲 乙 丙 丁 戊\t己")
  }

  @Test func `a cell that continues the one above has its text`() throws {
    let body =
      "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>\(p("甲"))</w:tc>"
      + "<w:tc>\(p("乙"))</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(p("甲"))</w:tc>"
      + "<w:tc>\(p("丙"))</w:tc></w:tr></w:tbl>"
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "甲\t乙\n\t丙")
    #expect(reading.rows == [["甲", "乙"], ["甲", "丙"]])
  }

  @Test(arguments: [("2", 3), ("0", 2), ("1000000", 64), ("-4", 2)])
  func `a wide cell has empty ranges for its other columns`(span: String, columns: Int) throws {
    let body =
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(p("甲"))</w:tc>"
      + "<w:tc>\(p("乙"))</w:tc></w:tr></w:tbl>"
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "甲\t乙")
    #expect(reading.rows.map(\.count) == [columns])
  }

  @Test func `a deleted row and a deleted cell are gone`() throws {
    let body =
      "<w:tbl><w:tr><w:tc>\(p("甲"))</w:tc><w:tc>\(p("乙"))</w:tc></w:tr>"
      + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>\(p("丙"))</w:tc><w:tc>\(p("丁"))</w:tc></w:tr>"
      + "<w:tr><w:tc>\(p("戊"))</w:tc><w:tc><w:tcPr><w:cellDel w:id=\"2\"/></w:tcPr>\(p("己"))</w:tc>"
      + "</w:tr></w:tbl>"
    #expect(try WordReading(DocxBuilder(body)).rows == [["甲", "乙"], ["戊"]])
  }

  @Test func `a numbered first cell labels its row`() throws {
    let body = table([[p("", list: 1), p("修路")], [p("", list: 1), p("架桥")]])
    let reading = try WordReading(
      DocxBuilder(body, numbering: abstractNum(0, [level("decimal", "%1")]) + num(1, of: 0)))
    #expect(reading.blocks == ["1\t修路", "2\t架桥"])
    #expect(reading.labels == ["1", "2"])
    #expect(reading.source.blocks.map { $0.automaticLabel?.value } == [1, 2])
  }

  @Test func `tables nested beyond reason keep their text`() throws {
    let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: 300)
    let close = String(repeating: "</w:tc><w:tc>\(p("旁"))</w:tc></w:tr></w:tbl>", count: 300)
    let reading = try WordReading(DocxBuilder(open + p("底") + close))
    #expect(reading.text.filter { $0 == "旁" }.count == 300)
    #expect(reading.text.filter { $0 == "底" }.count == 1)
    #expect(reading.brokenPromises == [])
  }

  @Test func `rows and cells out of place are looked through`() throws {
    let body = "<w:tr><w:tc>\(p("甲"))</w:tc></w:tr><w:tbl>\(p("乙"))<w:tc>\(p("丙"))</w:tc></w:tbl>"
    #expect(try WordReading(DocxBuilder(body)).text == "甲\n乙\n丙")
  }
}

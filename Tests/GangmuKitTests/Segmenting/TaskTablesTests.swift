import GangmuKit
import Testing

@Suite("Task tables")
struct TaskTablesTests {
  struct Row: Sendable {
    var name: String
    var plan: String
    var outline: [String]
  }

  static let rows = [
    Row(
      name: "categories, numbers and offices",
      plan: """
        | 序号 | 类别 | 重点任务 | 责任单位 | 完成时限 |
        |---|---|---|---|---|
        | 1 | 管护 | 干渠清淤26公里 | 工程科、财务科 | 2031年3月底前 |
        | 2 | 管护 | 汛期巡查 | 管护科 | 全年 |
        | 3 | 便民 | 开设热线 | 办公室 | 6月底前 |
        """,
      outline: [
        "1 section - 管护", "2 item 1 干渠清淤26公里 | org 工程科、财务科 | deadline ../2031-03-31",
        "2 item 2 汛期巡查 | org 管护科", "1 section - 便民",
        "2 item 3 开设热线 | org 办公室 | deadline",
      ]),
    Row(
      name: "below a heading, rows that head others, a header on every page",
      plan: """
        一、任务分工

        | 编号 | 工作任务 | 牵头单位 | 配合单位 |
        |---|---|---|---|
        | 农田建设 | 农田建设 | 农田建设 | 农田建设 |
        | 1 | 平整土地 | 农业股 | 财务股 各村 |
        | 编号 | 工作任务 | 牵头单位 | 配合单位 |
        | 2 | 疏浚渠道 | 水利股 | |

        二、保障措施

        1.加强领导。
        """,
      outline: [
        "1 section - 任务分工", "2 section - 农田建设",
        "3 item 1 平整土地 | leadOrg 农业股 | coOrg 财务股、各村", "3 item 2 疏浚渠道 | leadOrg 水利股",
        "1 section - 保障措施", "2 item 1 加强领导",
      ]),
    Row(
      name: "rows that head others, numbered in another way than the tasks",
      plan: """
        | 序号 | 工作任务 | 牵头单位 | 责任单位 |
        |---|---|---|---|
        | 一 | 民生工程 | | |
        | 1 | 新建水厂2座 | 水利局 | 各镇 |
        | 2 | 改造管网 | 住建局 | |
        | 二 | 产业发展 | | |
        | 3 | 扶持合作社 | 农业局 | |
        """,
      outline: [
        "1 section - 民生工程", "2 item 1 新建水厂2座 | leadOrg 水利局 | org 各镇", "2 item 2 改造管网 | leadOrg 住建局",
        "1 section - 产业发展", "2 item 3 扶持合作社 | leadOrg 农业局",
      ]),
    Row(
      name: "tasks numbered in Han, some of which name nobody",
      plan: """
        | 序号 | 工作任务 | 牵头单位 |
        |---|---|---|
        | 一 | 清淤 | 水利局 |
        | 二 | 巡查 | |
        """,
      outline: ["1 item 1 清淤 | leadOrg 水利局", "1 item 2 巡查"]),
    Row(
      name: "no numbers",
      plan: """
        | 重点工作 | 具体任务 | 责任人 |
        |---|---|---|
        | 招生 | 摸清底数 | 王 明、李小兰 |
        | 招生 | 公布方案 | 赵一 |
        """,
      outline: [
        "1 section - 招生", "2 item - 摸清底数 | person 王明、李小兰", "2 item - 公布方案 | person 赵一",
      ]),
    Row(
      name: "a summary behind the last item, with its caption",
      plan: """
        一、水利工作

        1.清淤。六月底前完成。

        重点任务分解表

        | 序号 | 重点任务 | 责任单位 |
        |---|---|---|
        | 1 | 清淤 | 工程科 |
        """,
      outline: [
        "1 section - 水利工作", "2 item 1 清淤 | deadline", "1 section - 重点任务分解表",
        "2 item 1 清淤 | org 工程科",
      ]),
    Row(
      name: "a table of figures is no table of tasks",
      plan: """
        一、基本情况

        | 学校 | 班级数 | 学生数 |
        |---|---|---|
        | 甲校 | 12 | 540 |
        """,
      outline: ["1 item 1 基本情况"]),
  ]

  @Test("Rows are items with their fields", arguments: rows)
  func items(_ row: Row) throws {
    let converter = try Converter()
    let plan = try converter.convert(Array(row.plan.utf8), format: .markdown)
    #expect(Self.outline(plan) == row.outline)
    // By way of each product that gives the outline back.
    var json: [UInt8] = []
    JSONExporter(pretty: false).write(plan, into: &json)
    #expect(Self.outline(try converter.convert(json, format: .json)) == row.outline)
    for flavor in MarkdownFlavor.allCases {
      var markdown: [UInt8] = []
      MarkdownExporter(flavor: flavor).write(plan, into: &markdown)
      #expect(Self.outline(try converter.convert(markdown, format: .markdown)) == row.outline)
    }
  }

  @Test("Empty cells before the words of a row count too")
  func leadingTabs() throws {
    let plan = try Converter().convert(
      Array(
        """
        柳溪县2031年重点任务分解表
        类别\t序号\t重点任务\t责任单位
        管护\t1\t干渠清淤\t工程科
        \t2\t汛期巡查\t管护科
        便民\t3\t开设热线\t办公室\t\t
        """.utf8))
    #expect(
      Self.outline(plan) == [
        "1 section - 管护", "2 item 1 干渠清淤 | org 工程科", "2 item 2 汛期巡查 | org 管护科", "1 section - 便民",
        "2 item 3 开设热线 | org 办公室",
      ])
  }

  @Test("Rows of one width are a table, whatever its header says, and no part of a title")
  func plainTable() throws {
    let plan = try Converter().convert(
      Array(
        """
        柳溪县关于分配名额的通知
        各学校：
        一、按附件分配名额。
        二、按时报名。
        柳溪县教育局
        2031年5月6日
        附件
        名额分配表
        学校\t语文\t数学
        第一小学\t10\t
        第三中学\t\t12
        合计\t10\t12
        填表人：王明
        """.utf8))
    #expect(plan.attachments.map(\.title) == ["名额分配表"])
    #expect(
      plan.tables.map { $0.rows.map { $0.map(\.text) } } == [
        [["学校", "语文", "数学"], ["第一小学", "10", ""], ["第三中学", "", "12"], ["合计", "10", "12"]]
      ])
  }

  @Test(
    "Lines with tabs are no table where they number, state or spread",
    arguments: [
      "前言\t第一页\t1\n总则\t第二页\t2\n附则\t第三页\t3",
      "\t一、总体要求\t\n\t二、重点任务\t\n\t三、保障措施\t",
      "甲\t乙\t丙\n丁\t戊\n己\t庚\t辛",
      "姓名：\t单位：\t电话：\n甲\t乙\t丙\n丁\t戊\t己",
    ])
  func noPlainTable(_ text: String) throws {
    #expect(try Converter().convert(Array("柳溪县通讯录\n\(text)\n".utf8)).tables.isEmpty)
  }

  @Test("Cells of plain text are separated by tabs")
  func tabs() throws {
    let text = """
      柳溪县2031年重点任务分解表
      序号\t重点任务\t责任单位\t完成时限
      水利工作
      1\t干渠清淤\t工程科\t3月底前
      2\t汛期巡查\t管护科
      以上任务请各单位抓好落实。
      """
    let converter = try Converter()
    let plan = try converter.convert(Array(text.utf8))
    #expect(
      Self.outline(plan) == [
        "1 section - 水利工作", "2 item 1 干渠清淤 | org 工程科 | deadline ../2031-03-31",
        "2 item 2 汛期巡查 | org 管护科",
      ])
    #expect(plan.closing.map(\.text) == ["以上任务请各单位抓好落实。"])
    #expect(plan.tables.count == 1)
    #expect(try Restorer.restore(plan) == Array(text.unicodeScalars))
  }

  /// Tables whose cells are parted by blanks, each with its items and the number of tables.
  static let spaced: [(text: String, outline: [String])] = [
    (
      """
      柳溪县2031年重点任务分解表
      序号 重点任务 责任单位 完成时限 备注
      水利工作
      1 干渠清淤 工程科 财务科 3月底前
      2 汛期巡查 管护科 全年 含夜间

      3 开设热线 办公室 6月底前
      以上任务请各单位抓好落实。
      """,
      [
        "1 section - 水利工作", "2 item 1 干渠清淤 | org 工程科、财务科 | deadline ../2031-03-31",
        "2 item 2 汛期巡查 | org 管护科 | note 含夜间",
        "2 item 3 开设热线 | org 办公室 | deadline ../2031-06-30",
      ]
    ),
    (
      """
              柳溪縣2031年重點任務分解表
      序號     重點任務                責任單位          完成時限
       1     干渠 清淤26公里          工程科           3月底前
       2     汛期巡查                管護科           6月底前
      """,
      [
        "1 item 1 干渠清淤26公里 | org 工程科 | deadline ../2031-03-31",
        "1 item 2 汛期巡查 | org 管护科 | deadline ../2031-06-30",
      ]
    ),
    (
      """
      柳溪县2031年工作安排
      重点任务 责任单位 完成时限 由办公室汇总
      干渠清淤 工程科
      汛期巡查 管护科
      """, []
    ),
  ]

  @Test("Cells of plain text may be parted by blanks", arguments: spaced.indices)
  func blanks(_ index: Int) throws {
    let (text, outline) = Self.spaced[index]
    let plan = try Converter(options: ConversionOptions(script: .hans)).convert(Array(text.utf8))
    #expect(Self.outline(plan) == outline)
    #expect(plan.tables.count == (outline.isEmpty ? 0 : 1))
    #expect(try Restorer.restore(plan) == Array(text.unicodeScalars))
    let again = try Converter().interpret(JSONImporter.source(of: plan))
    #expect(Self.outline(again) == outline)
  }

  @Test("Merged cells count for every row that they cover")
  func merged() throws {
    func row(_ cells: [String]) -> String {
      let cells = cells.map { cell in
        let merge =
          cell.hasPrefix("↓") ? "<w:vMerge w:val=\"restart\"/>" : cell == "↑" ? "<w:vMerge/>" : ""
        let text = cell.hasPrefix("↓") ? String(cell.dropFirst()) : cell == "↑" ? "" : cell
        return "<w:tc><w:tcPr>\(merge)</w:tcPr>\(p(text))</w:tc>"
      }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    let rows = [
      ["序号", "工作任务", "责任单位", "完成时限"], ["1", "清点校产", "↓总务处", "5月底前"],
      ["2", "修缮门窗", "↑", "8月底前"], ["3", "绿化校园", "↑", ""],
    ]
    let file = DocxBuilder("<w:tbl>\(rows.map(row).joined())</w:tbl>")
    let plan = try Converter().convert(file.bytes, format: .docx)
    #expect(
      Self.outline(plan) == [
        "1 item 1 清点校产 | org 总务处 | deadline", "1 item 2 修缮门窗 | org 总务处 | deadline",
        "1 item 3 绿化校园 | org 总务处",
      ])
    #expect(plan.outline.map { $0.responsibility.first?.inherited } == [nil, true, true])
  }

  @Test("Every header of the table of columns is known", arguments: TaskColumn.table)
  func columns(_ row: TaskColumn.Row) {
    for header in row.headers {
      #expect(TaskColumn(header: header.unicodeScalars) == row.column)
      let spread = header.map(String.init).joined(separator: " ") + "（单位）"
      #expect(
        TaskColumn(header: spread.unicodeScalars.map(FoldedText.widthFolded)) == row.column)
    }
  }

  static func outline(_ plan: PlanDocument) -> [String] {
    plan.outline.flattened.map { node in
      let number = node.kind == .item ? node.number.map(String.init) ?? "-" : "-"
      var line = "\(node.level) \(node.kind) \(number) \(node.title ?? "∅")"
      for duty in node.responsibility where duty.role != .deadline {
        line += " | \(duty.role) \(duty.names.joined(separator: "、"))"
      }
      for deadline in node.deadlines where deadline.kind == .by {
        line += [" | deadline", deadline.edtf].compactMap(\.self).joined(separator: " ")
      }
      return line
    }
  }
}

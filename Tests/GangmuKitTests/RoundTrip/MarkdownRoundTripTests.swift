import GangmuKit
import Testing

@Suite("Our own Markdown read back")
struct MarkdownRoundTripTests {
  private func source(
    _ document: PlanDocument, _ flavor: MarkdownFlavor = .commonmark
  ) throws -> SourceDocument {
    var bytes: [UInt8] = []
    MarkdownExporter(flavor: flavor).write(document, into: &bytes)
    return try MarkdownImporter().read(bytes, options: ImportOptions())
  }

  /// Each block as a line: `+` where a node starts, `-` where none does, `?` where it is open.
  private func dump(_ source: SourceDocument) -> [String] {
    source.blocks.map { block in
      let mark =
        switch block.nodeStart {
        case .yes: "+"
        case .no: "-"
        case .unknown: "?"
        }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: source.text[block.range.bounds])
      return mark + String(view)
    }
  }

  @Test("every block comes back, and nodes start where they did")
  func full() throws {
    let source = try source(FullSample.document)
    #expect(source.format == .markdown)
    #expect(
      dump(source) == [
        "-云教〔2021〕8号", "-关于印发工作要点的通知", "-各学校：", "-现印发给你们。", "-云山县教育局", "-2021年3月1日", "-云山县教育局",
        "-2021年工作要点", "-今年的思路是“稳中求进”。", "+一、总体要求", "+2. 规范管理。落实《办法》，20**年完成。",
        "-（责任科室：人事科、基教科）", "+①健全制度。", "-此外，各校要抓好落实。", "-云山县教育局", "-2021年3月1日", "-（此件主动公开）", "-附件1",
        "-任务分解表", "-各科室对照落实。", "+1、招生", "-序号\t任务",
      ])
    #expect(source.properties["title"] == "云山县教育局2021年工作要点")
    #expect(source.blocks.filter { $0.style.alignment == .end }.count == 4)
  }

  @Test("computed labels, headings and titles come back")
  func hints() throws {
    let source = try source(FullSample.document)
    let item = try #require(source.blocks.first { $0.automaticLabel != nil })
    let label = try #require(item.automaticLabel)
    #expect(label.range == SourceRange(item.range.start, item.range.start + 2))
    #expect(label.value == 2 && label.level == 1)
    #expect(item.style.boldPrefix == 5)
    #expect(
      source.blocks.compactMap { block -> Int? in
        if case .heading(let level) = block.role { level } else { nil }
      } == [1, 1, 1, 2, 1, 1])
  }

  @Test(
    "a paragraph of any text comes back as it was", arguments: HostileStrings.lines,
    MarkdownFlavor.allCases)
  func paragraph(text: String, flavor: MarkdownFlavor) throws {
    let source = try source(SampleDocuments.paragraph("甲\n\(text)\n乙"), flavor)
    #expect(source.text == Array("甲\n\(text)\n乙".unicodeScalars))
    #expect(source.blocks.allSatisfy { $0.nodeStart == .no && $0.role == .paragraph })
  }

  @Test(
    "an item of any title and text comes back as it was", arguments: HostileStrings.lines,
    MarkdownFlavor.allCases)
  func item(text: String, flavor: MarkdownFlavor) throws {
    let source = try source(SampleDocuments.item(title: text, text: "\(text)\n\(text)"), flavor)
    #expect(source.text == Array("1.\(text)。\(text)\n\(text)".unicodeScalars))
    #expect(source.blocks.map(\.nodeStart) == [.yes, .no])
    let untitled = try self.source(SampleDocuments.item(title: nil, text: text), flavor)
    #expect(untitled.text == Array("1.\(text)".unicodeScalars))
    #expect(untitled.blocks.map(\.nodeStart) == [.yes])
  }

  @Test("a table is a table in the dialects that have them, and comes back")
  func table() throws {
    var document = SampleDocuments.paragraph("序号\t任务\n1\t植|树\n之后")
    document.tables = [
      Table(
        range: SourceRange(0, 10),
        rows: [
          [
            TableCell(text: "序号", range: SourceRange(0, 2)),
            TableCell(text: "任务", range: SourceRange(3, 5)),
          ],
          [
            TableCell(text: "1", range: SourceRange(6, 7)),
            TableCell(text: "植|树", range: SourceRange(8, 11)),
          ],
        ])
    ]
    for flavor in [MarkdownFlavor.pandoc, .obsidian] {
      let source = try source(document, flavor)
      #expect(dump(source) == ["-序号\t任务", "-1\t植|树", "-之后"])
      #expect(source.tables.map { $0.rows.map(\.count) } == [[2, 2]])
    }
    let plain = try source(document)
    #expect(plain.tables.isEmpty)
  }

  @Test("each node has the anchor of its dialect", arguments: MarkdownFlavor.allCases)
  func anchors(flavor: MarkdownFlavor) throws {
    var bytes: [UInt8] = []
    MarkdownExporter(flavor: flavor).write(FullSample.document, into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    switch flavor {
    case .commonmark: #expect(!text.contains("{#") && !text.contains(" ^s1"))
    case .pandoc:
      #expect(text.contains("## 一、总体要求 {#s1}\n"))
      #expect(text.contains("\n[]{#s1.i2}**2."))
    case .obsidian:
      #expect(text.contains("## 一、总体要求 ^s1\n"))
      #expect(text.contains(" ^s1-i2\n"))
    }
  }

  @Test("a title that stands on its own line stays there", arguments: ["", "\n"])
  func titleLine(kept: String) throws {
    var source = SampleSource()
    let label = source.keep("1.")
    let title = source.keep("招生")
    source.change("\n　　", to: kept, rule: "layout/line-end")
    source.keep("严格程序。")
    let document = PlanDocument(
      generator: SampleDocuments.generator, source: SampleDocuments.summary(source),
      script: SampleDocuments.script,
      outline: [
        OutlineNode(
          id: "i1", kind: .item, level: 1, label: "1.", title: "招生", text: kept + "严格程序。",
          range: source.range(from: 0), labelRange: label, titleRange: title)
      ], edits: source.edits)
    #expect(dump(try self.source(document)) == ["+1.招生", "-严格程序。"])
  }

  @Test("a heading of any title comes back as it was", arguments: HostileStrings.lines)
  func heading(text: String) throws {
    var document = SampleDocuments.item(label: "一、", title: text, text: text)
    document.outline[0].kind = .section
    document.front.title = text
    let source = try source(document)
    #expect(source.text == Array("\(text)\n一、\(text)。\n\(text)".unicodeScalars))
    #expect(source.blocks.map(\.nodeStart) == [.no, .yes, .no])
    #expect(source.properties["title"] == text)
  }

  @Test("text of all the marks together comes back as it was", arguments: 0..<200)
  func random(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let alphabet = Array("*_`~[]()<>!&#;|\\-+=1.) \t　年。“”A\u{301}甲乙/\"".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      view.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let text = "字" + String(view) + "\n甲" + String(view)
    #expect(try source(SampleDocuments.paragraph(text)).text == Array(text.unicodeScalars))
    let item = try source(SampleDocuments.item(title: String(view) + "乙", text: text))
    #expect(item.text == Array("1.\(String(view))乙。\(text)".unicodeScalars))
  }
}

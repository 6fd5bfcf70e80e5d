import GangmuKit
import Testing

@Suite("JSON importer")
struct JSONImporterTests {
  private func source(_ document: PlanDocument) throws -> SourceDocument {
    var bytes: [UInt8] = []
    JSONExporter().write(document, into: &bytes)
    return try JSONImporter().read(bytes, options: ImportOptions())
  }

  private func lines(_ source: SourceDocument) -> [String] {
    source.blocks.map { block in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: source.text[block.range.bounds])
      return String(view)
    }
  }

  @Test("gives the source text back, a block for each line")
  func lines() throws {
    let source = try source(FullSample.document)
    #expect(source.format == .json)
    #expect(source.text == FullSample.sourceText)
    #expect(
      lines(source) == [
        "云教〔2021〕8号", "关于印发工作要点的通知", "各学校：", "现印发给你们。", "云山县教育局", "2021年3月1日", "云山县教育局",
        "2021年工作要点", "今年的思路是“稳中求进”。", "一、总体要求", "2. 規范管理。落实《办法》，20**年完成。",
        "（责任科室：人事科、基教科）", "①健全制度。", "此外，各校要抓好落实。", "云山县教育局", "2021年3月1日", "（此件主动公开）", "附件1",
        "任务分解表", "各科室对照落实。", "1、招生", "序号\t任务",
      ])
  }

  @Test("only the first lines of nodes start nodes")
  func starts() throws {
    let source = try source(FullSample.document)
    let starts = zip(lines(source), source.blocks).filter { $1.nodeStart == .yes }.map(\.0)
    #expect(starts == ["一、总体要求", "2. 規范管理。落实《办法》，20**年完成。", "①健全制度。", "1、招生"])
    #expect(source.blocks.allSatisfy { $0.nodeStart != .unknown })
  }

  @Test("a computed label comes back as one, a title as the strong run")
  func hints() throws {
    let source = try source(FullSample.document)
    let item = try #require(source.blocks.first { $0.automaticLabel != nil })
    let label = try #require(item.automaticLabel)
    #expect(label.range == SourceRange(item.range.start, item.range.start + 2))
    #expect(label.value == 2 && label.level == 1)
    #expect(item.style.boldPrefix == 6)  // the blank, 規范管理 and the full stop after it
    let section = try #require(source.blocks.first { $0.nodeStart == .yes })
    #expect(section.style.isBold && section.style.boldPrefix == 6)
  }

  @Test("a heading without a label comes back as a heading")
  func heading() throws {
    var document = SampleDocuments.item(label: "", title: "重点工作", text: "")
    document.outline[0].label = nil
    document.outline[0].labelRange = nil
    #expect(try source(document).blocks.map(\.role) == [.heading(level: 1)])
  }

  @Test("what was set aside stays aside, layout and tables are carried over")
  func aside() throws {
    let source = try source(FullSample.document)
    #expect(source.discarded.map(\.rule) == ["source-line"])
    #expect(source.tables.map(\.range) == FullSample.document.tables.map(\.range))
    #expect(source.blocks.last?.role == .tableRow)
    for block in source.blocks {
      #expect(source.discarded.allSatisfy { !$0.range.overlaps(block.range) })
      #expect(!source.text[block.range.bounds].contains("\n"))
    }
  }

  @Test("ranges that run backwards or out of the text do not get through")
  func badRanges() throws {
    var document = FullSample.document
    document.outline[0].titleRange = SourceRange(30, 20)
    #expect(throws: ConversionError.self) { try source(document) }
    document = FullSample.document
    document.tables[0].rows[0][0].range = SourceRange(0, 1_000_000)
    #expect(try source(document).tables.isEmpty)
  }
}

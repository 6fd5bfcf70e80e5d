import GangmuKit
import Markup
import Testing

/// The character data of an XML file, and how often each element occurs.
private final class Reading: XMLHandler {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var counts: [String: Int] = [:]
  private(set) var identifiers: [String] = []
  private var names: [String] = []

  init(_ bytes: [UInt8]) throws { try XMLReader().read(bytes, with: self) }

  func number(for name: XMLName) -> Int {
    names.append(name.local)
    return names.count - 1
  }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    counts[names[element], default: 0] += 1
    if let id = attributes["eId"] { identifiers.append(id) }
  }

  func end(_ element: Int) {}

  func characters(_ text: Span<UInt8>) { self.text.append(utf8: text) }

  func says(_ words: String) -> Bool {
    words.isEmpty || text.firstPlace(of: Array(words.unicodeScalars)) != nil
  }
}

extension String {
  /// As XML holds it: what XML 1.0 forbids is replaced.
  fileprivate var inXML: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: scalar
          default: "\u{FFFD}"
          }
        }))
  }
}

@Suite("Exporters that write XML")
struct MarkupExportTests {
  private func written(_ document: PlanDocument, by exporter: some Exporter) -> [UInt8] {
    var bytes: [UInt8] = []
    exporter.write(document, into: &bytes)
    return bytes
  }

  @Test("are well-formed and hold every title and text, whatever characters stand in it")
  func words() throws {
    for document in ExporterContractTests.documents {
      for exporter in [StratMLExporter(), AkomaNtosoExporter()] as [any Exporter] {
        let reading = try Reading(written(document, by: exporter))
        for node in document.outline.flattened {
          #expect(reading.says((node.title ?? "").inXML))
          for line in node.text.unicodeScalars.split(separator: "\n") {
            #expect(reading.says(String(line).inXML))
          }
        }
      }
    }
  }

  @Test("StratML: a section is a goal, an item an objective, a target an indicator")
  func stratML() throws {
    let document = try plan(
      """
      青石县水务局2024年工作要点
      一、加强河道管护
      1.落实巡查责任。每月巡查不少于2次。（责任科室：综合科、养护科）
      2.整治河道。疏浚河道12公里。
      二、做好宣传
      3.开展宣传。
      """)
    let reading = try Reading(written(document, by: StratMLExporter()))
    #expect(reading.counts["Goal"] == 2)
    #expect(reading.counts["Objective"] == 3)
    #expect(reading.counts["PerformanceIndicator"] == 2)
    #expect(reading.counts["Stakeholder"] == 2)
    #expect(reading.says("一.1"))
  }

  @Test("StratML: an outline without sections is one goal, and no outline too")
  func stratMLWithoutSections() throws {
    let items = try plan("青石县2024年工作要点\n1.甲事。做好。\n2.乙事。做好。\n")
    #expect(try Reading(written(items, by: StratMLExporter())).counts["Objective"] == 2)
    let empty = try Reading(written(SampleDocuments.empty, by: StratMLExporter()))
    #expect(empty.counts["Goal"] == 1)
  }

  @Test("Akoma Ntoso: eIds follow the naming convention and are unique, also for a number twice")
  func akomaNtoso() throws {
    var document = try plan(
      "青石县2024年工作要点\n一、管护\n1.甲。做好甲。\n2.乙。做好乙。\n二、宣传\n3.丙。做好丙。\n")
    document.outline[0].children[1].number = 1
    let reading = try Reading(written(document, by: AkomaNtosoExporter()))
    #expect(Set(reading.identifiers).count == reading.identifiers.count)
    #expect(
      reading.identifiers.filter { $0.hasPrefix("sec_") } == [
        "sec_1", "sec_1__para_1", "sec_1__para_1-2", "sec_2", "sec_2__para_3",
      ])
  }

  @Test("a page names each node, is one file and fetches nothing")
  func page() throws {
    for document in ExporterContractTests.documents {
      let page = String(decoding: written(document, by: HTMLExporter()), as: UTF8.self)
      #expect(page.hasPrefix("<!doctype html>"))
      for node in document.outline.flattened { #expect(page.contains("id=\"\(node.id)\"")) }
      #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url("))
    }
  }
}

@Suite("Word exporter")
struct DocxExporterTests {
  private static let converter = Result { try Converter() }

  private func written(_ document: PlanDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    DocxExporter().write(document, into: &bytes)
    return bytes
  }

  /// Everything about the outline but where it stood and how its numbers came.
  private func words(_ document: PlanDocument) -> [[String]] {
    document.allNodes.map {
      [
        $0.id, $0.kind.rawValue, String($0.level), $0.label ?? "-",
        $0.number.map { String($0) } ?? "-", $0.title ?? "∅", $0.text,
      ]
    }
  }

  @Test("what is written reads back to the same outline", arguments: Sample.all)
  func roundTrip(sample: Sample) throws {
    let converter = try Self.converter.get()
    let document = try converter.convert(sample.bytes(), name: sample.name)
    let again = try converter.convert(written(document), name: "again.docx")
    #expect(again.source.format == .docx)
    #expect(words(again) == words(document))
    #expect(again.front.title == document.front.title)
  }

  @Test(
    "labels are the numbers that Word computes, also where they jump, repeat or go on",
    arguments: [
      "一、甲类\n1.甲。做好。\n2.乙。做好。\n二、乙类\n3.丙。做好。\n5.丁。做好。\n",
      "一、甲类\n（一）甲。\n1、甲。做好。\n2、乙。做好。\n（二）乙。\n1、丙。做好。\n",
      "第一章 总则\n第一条 本办法自印发之日起施行。\n第二条 县直各单位遵照执行。\n第二章 附则\n第三条 解释权归县政府。\n",
      "一、甲类\n1. 甲。做好。\n2. 乙。做好。\n",
    ])
  func numbers(body: String) throws {
    let document = try plan("青石县2024年工作要点\n\(body)")
    let again = try Self.converter.get().convert(written(document), name: "again.docx")
    #expect(words(again) == words(document))
    #expect(again.outline.flattened.allSatisfy { $0.numberSource == .auto })
  }

  @Test("no character of a text breaks the file")
  func hostile() throws {
    for document in ExporterContractTests.documents {
      let source = try SourceReader().read(written(document), name: "again.docx")
      #expect(source.format == .docx)
      #expect(!source.diagnostics.contains { $0.code == .partDamaged })
    }
  }
}

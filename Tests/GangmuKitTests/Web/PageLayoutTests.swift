import GangmuKit
import PlanGeneration
import ScriptConversion
import Testing
import TextDecoding

/// Known plans in the layouts of many kinds of site: the plan is found, all of it and hardly more,
/// and has the outline of its text in every charset.
@Suite("Plans in pages of many layouts")
struct PageLayoutTests {
  private static let converter = Result { try Converter() }
  private static let traditional = Result { try ScriptConverter(configuration: "s2t") }
  private static let seeds = [3, 8]

  private func convert(_ bytes: [UInt8]) throws -> PlanDocument {
    try Self.converter.get().convert(bytes, format: .html)
  }

  @Test("There are at least 20 layouts, some of them kept blind")
  func thereAreLayouts() {
    #expect(PageLayout.all.count >= 20)
    #expect(PageLayout.all.count(where: \.isBlind) >= 6)
  }

  @Test("The text is found, at least 99 characters of 100, and 99 of 100 found are text")
  func content() throws {
    var sum = PageScore()
    for layout in PageLayout.all {
      for seed in Self.seeds {
        let page = GeneratedPage(layout, seed: seed)
        let source = try HTMLImporter().read(
          page.bytes(as: .utf8, label: "utf-8"), options: ImportOptions())
        let score = PageScore(found: source.blockWords.joined(), truth: page.truth.joined())
        #expect(score.precision >= 0.95 && score.recall >= 0.98, "\(layout.name), \(seed)")
        #expect(ImportPromises.broken(by: source) == [], "\(layout.name), \(seed)")
        sum += score
      }
    }
    #expect(sum.precision >= 0.99)
    #expect(sum.recall >= 0.99)
  }

  @Test(
    "The outline of the text, as UTF-8 and as GB18030 under the label gb2312",
    arguments: PageLayout.all.map(\.name))
  func outline(name: String) throws {
    let layout = try #require(PageLayout.all.first { $0.name == name })
    let page = GeneratedPage(layout, seed: 5)
    let expected = OutlineWords(
      try Self.converter.get().convert(Array(page.plainText.utf8), format: .text))
    let utf8 = try convert(page.bytes(as: .utf8, label: "utf-8"))
    let gb18030 = try convert(page.bytes(as: .gb18030, label: "gb2312"))
    #expect(!expected.lines.isEmpty)
    #expect(OutlineWords(utf8) == expected)
    #expect(OutlineWords(gb18030) == expected)
    #expect(gb18030.source.encoding == "GB18030")
  }

  @Test(
    "A Traditional page has the same headings in Big5 as in UTF-8",
    arguments: PageLayout.all.map(\.name))
  func traditional(name: String) throws {
    let layout = try #require(PageLayout.all.first { $0.name == name })
    let page = GeneratedPage(layout, seed: 9)
    let script = try Self.traditional.get()
    func convertedPage(_ charset: String) -> String {
      let bytes = Array(page.html(charset: charset).utf8)
      return String(
        decoding: bytes.withUnsafeBufferPointer { script.convert(utf8: $0) }, as: UTF8.self)
    }
    let big5 = try convert(GeneratedPage.encode(convertedPage("big5"), as: .big5HKSCS))
    let utf8 = try convert(Array(convertedPage("utf-8").utf8))
    let simplified = try convert(page.bytes(as: .utf8, label: "utf-8"))
    #expect(OutlineWords(big5) == OutlineWords(utf8))
    #expect(big5.outline.flattened.map(\.path) == simplified.outline.flattened.map(\.path))
    #expect(big5.source.encoding == "Big5-HKSCS")
  }
}

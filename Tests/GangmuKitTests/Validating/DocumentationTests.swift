import FoundationEssentials
import Testing

@testable import GangmuKit

/// What the catalogue says is what the code has.
@Suite("Documentation")
struct DocumentationTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/GangmuKit/GangmuKit.docc")

  private static func page(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name + ".md")), as: UTF8.self)
  }

  @Test("has a row for every format that is read or written")
  func formats() throws {
    let page = try Self.page("Formats")
    for name in InputFormat.allCases.map(\.rawValue) + OutputFormat.allCases.map(\.rawValue) {
      #expect(page.contains("| `\(name)` |"), "\(name) has no row in Formats.md")
    }
  }

  private struct Row: Decodable {
    var code: String
    var severity: String
    var meaning: String
    var example: String
  }

  @Test("says of each finding what schemas/diagnostics.json says")
  func diagnostics() throws {
    let list = Self.folder.appending(path: "../../../schemas/diagnostics.json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: list)).map { row in
      let cells = [row.meaning, row.example].map {
        $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      }
      return "| `\(row.code)` | \(row.severity) | \(cells[0]) | \(cells[1]) |"
    }
    let shown = try Self.page("Diagnostics").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("| `") }
    #expect(shown.count > 60)
    for line in shown { #expect(rows.contains(line), "not so in diagnostics.json: \(line)") }
  }

  @Test("refers to every page of its own from the landing page")
  func pages() throws {
    let landing = try Self.page("GangmuKit")
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(names.count > 5)
    for name in names where name != "GangmuKit" {
      #expect(landing.contains("<doc:\(name)>"), "\(name) is not on the landing page")
    }
  }

  /// The importer of the page "Writing an importer", as it stands there.
  struct SubtitleImporter: Importer {
    func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
      let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      var blocks: [SourceBlock] = []
      var discarded: [Discard] = []
      var start = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let range = SourceRange(start, start + line.count)
        start = range.end + 1
        let isTime = line.contains(">") || line.allSatisfy { $0.properties.numericType != nil }
        if line.isEmpty { continue }
        if isTime {
          let words = String(String.UnicodeScalarView(line))
          discarded.append(
            Discard(range: range, text: words, reason: .chrome, rule: "subtitle/time"))
        } else {
          blocks.append(SourceBlock(range: range, locator: .line(blocks.count + 1)))
        }
      }
      return SourceDocument(format: .text, text: text, blocks: blocks, discarded: discarded)
    }
  }

  @Test("shows an importer that works, by the same words")
  func importer() throws {
    let bytes = Array("1\n00:01 --> 00:04\n工作计划\n\n2\n00:05 --> 00:09\n一、抓落实\n".utf8)
    let source = try SubtitleImporter().read(bytes, options: ImportOptions())
    let plan = try Converter().interpret(source)
    #expect(plan.outline.map(\.title) == ["抓落实"])
    #expect(try Restorer.restore(plan) == source.text)
    let page = try Self.page("WritingAnImporter").split(separator: "```swift\n")
    let shown = try #require(page.last?.split(separator: "```").first)
    let own = String(decoding: try Data(contentsOf: URL(filePath: #filePath)), as: UTF8.self)
    // Where lines break is the formatter's.
    #expect(own.filter { !$0.isWhitespace }.contains(shown.filter { !$0.isWhitespace }))
  }
}

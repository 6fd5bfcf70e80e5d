import GangmuKit
import Testing

@Suite("CSV exporter")
struct CSVExporterTests {
  private func written(_ document: PlanDocument, excel: Bool = false, header: Bool = true) -> String
  {
    var bytes: [UInt8] = []
    CSVExporter(excel: excel, header: header).write(document, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A reader of RFC 4180, on scalars, as a Swift character may be CR LF.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(String(cell))
        cell.removeAll()
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        rows[rows.count - 1].append(String(cell))
        cell.removeAll()
        rows.append([])
      default: cell.append(scalar)
      }
    }
    return rows.dropLast()
  }

  @Test("has a row for each node, those of attachments last")
  func nodes() {
    let table = rows(written(FullSample.document))
    #expect(table[0].prefix(4) == ["id", "parent", "path", "level"])
    #expect(table.dropFirst().map { $0[0] } == ["s1", "s1.i2", "s1.i2.p1", "a1.i1"])
    #expect(table.dropFirst().map { $0[1] } == ["", "s1", "s1.i2", ""])
    #expect(table.allSatisfy { $0.count == 20 })
  }

  @Test("joins several names in a cell")
  func names() throws {
    let table = rows(written(FullSample.document))
    let column = try #require(table[0].firstIndex(of: "offices"))
    #expect(table[2][column] == "人事科; 基教科")
  }

  @Test("any text reads back", arguments: HostileStrings.lines)
  func hostile(text: String) {
    let table = rows(written(SampleDocuments.item(title: text, text: "甲\n\(text)\r\n乙")))
    #expect(table.count == 2)
    #expect(table[1][9] == text)
    #expect(table[1][10] == "甲\n\(text)\r\n乙")
  }

  @Test(
    "for a spreadsheet, a cell that would be computed starts with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"),
      ("\ra", "'\ra"), ("a=1", "a=1"), ("'a", "'a"),
    ])
  func formulas(title: String, expected: String) {
    let text = written(SampleDocuments.item(title: title, text: ""), excel: true)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(rows(text)[1][9] == expected)
    #expect(rows(written(SampleDocuments.item(title: title, text: "")))[1][9] == title)
  }

  @Test("without header a table can be continued")
  func withoutHeader() {
    let text = written(FullSample.document)
    let rest = written(FullSample.document, header: false)
    #expect(text.hasSuffix(rest))
    #expect(rows(rest).count == 4)
  }
}

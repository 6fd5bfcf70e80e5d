import FoundationEssentials
import GangmuKit
import Testing

@Suite("Every exporter")
struct ExporterContractTests {
  static let exporters: [any Exporter] =
    OutputFormat.allCases.map(\.exporter) + [
      CSVExporter(excel: true), JSONExporter(positions: Set(PositionUnit.allCases)),
    ]
  /// The formats that are text; a Word file is a container.
  static let textExporters =
    OutputFormat.allCases.filter { $0 != .docx }.map(\.exporter) + [CSVExporter(excel: true)]

  static let documents: [PlanDocument] =
    [SampleDocuments.empty, FullSample.document]
    + HostileStrings.lines.map { SampleDocuments.item(title: $0, text: $0) }
    + HostileStrings.lines.map { SampleDocuments.paragraph("\($0)\n\($0)") }

  @Test(
    "writes valid UTF-8 of whole lines, the same bytes each time",
    arguments: textExporters.indices)
  func bytes(exporter: Int) {
    for document in Self.documents {
      var first: [UInt8] = []
      var second: [UInt8] = []
      Self.textExporters[exporter].write(document, into: &first)
      Self.textExporters[exporter].write(document, into: &second)
      #expect(String(validating: first, as: UTF8.self) != nil)
      #expect(first.isEmpty || first.last == UInt8(ascii: "\n"))
      #expect(first == second)
    }
  }

  @Test("says every title", arguments: exporters.indices.dropLast())
  func titles(exporter: Int) throws {
    var bytes: [UInt8] = []
    Self.exporters[exporter].write(FullSample.document, into: &bytes)
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for node in FullSample.document.outline.flattened {
      #expect(
        text.firstPlace(of: Array((node.title ?? "").unicodeScalars)) != nil || node.title == nil)
    }
  }

  @Test("appends to what was written before", arguments: exporters.indices)
  func appends(exporter: Int) {
    var alone: [UInt8] = []
    var after: [UInt8] = [1, 2]
    Self.exporters[exporter].write(FullSample.document, into: &alone)
    Self.exporters[exporter].write(FullSample.document, into: &after)
    #expect(after == [1, 2] + alone)
  }
}

@Suite("JSON exporter")
struct JSONExporterTests {
  private func written(_ document: PlanDocument, pretty: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONExporter(pretty: pretty).write(document, into: &bytes)
    return bytes
  }

  @Test("reads back as the same value", arguments: [true, false])
  func roundTrip(pretty: Bool) throws {
    for document in ExporterContractTests.documents {
      let bytes = written(document, pretty: pretty)
      #expect(try JSONDecoder().decode(PlanDocument.self, from: Data(bytes)) == document)
      #expect(try PlanDocument(json: bytes) == document)
    }
  }

  @Test("the compact form is one line, as JSON Lines needs it")
  func oneLine() {
    let bytes = written(FullSample.document, pretty: false)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test("fields stand in the order of the contract")
  func order() throws {
    let text = String(decoding: written(SampleDocuments.empty, pretty: true), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map {
      String($0.split(separator: "\"")[1])
    }
    #expect(
      keys == [
        "schemaVersion", "generator", "source", "script", "front", "preamble", "outline", "closing",
        "back", "attachments", "tables", "discarded", "edits", "diagnostics",
      ])
  }
}

import GangmuKit
import TextDecoding

/// The stages of a conversion, measured apart on documents of several sizes.
struct Benchmark {
  let table: String

  private struct Row {
    var stage: String
    var bytes: Int
    var seconds: Double
  }

  /// - Parameter stage: Measures only the stages whose name holds this.
  init(sizes: [Int], only stage: String? = nil) throws {
    let rows = try sizes.flatMap { try Self.rows(for: PlanGenerator.plan(bytes: $0), stage) }
    table = Self.table(of: rows)
  }

  private static func rows(for bytes: [UInt8], _ stage: String?) throws -> [Row] {
    let converter = try Converter()
    let normalizer = try Normalizer(options: converter.options)
    let source = try converter.reader.read(bytes)
    let normalized = normalizer.normalize(source)
    let segmented = Segmenter().segment(normalized)
    let document = converter.interpret(source)
    let generator = document.generator
    func row(_ name: String, _ work: () throws -> some Any) rethrows -> Row? {
      if let stage, !name.contains(stage) { return nil }
      return Row(stage: name, bytes: bytes.count, seconds: try Measurement(work).seconds)
    }
    return [
      row("decode") { DecodedText(bytes) },
      try row("import (with decode)") { try converter.reader.read(bytes) },
      row("normalise (with script)") { normalizer.normalize(source) },
      row("segment") { Segmenter().segment(normalized) },
      row("annotate") {
        Annotator().annotate(segmented, of: normalized, generator: generator)
      },
      row("export JSON") { written(document, by: JSONExporter(pretty: false)) },
      row("export CSV") { written(document, by: CSVExporter()) },
      row("export Markdown") { written(document, by: MarkdownExporter()) },
      try row("end to end, bytes to JSON") {
        written(try converter.convert(bytes), by: JSONExporter(pretty: false))
      },
    ].compactMap { $0 }
  }

  private static func written(_ document: PlanDocument, by exporter: some Exporter) -> [UInt8] {
    var output: [UInt8] = []
    exporter.write(document, into: &output)
    return output
  }

  private static func table(of rows: [Row]) -> String {
    let header = ["bytes", "stage", "ms", "MB/s", "documents/s"]
    let cells = rows.map { row in
      [
        String(row.bytes), row.stage, decimal(row.seconds * 1000, places: 3),
        decimal(Double(row.bytes) / row.seconds / 1e6, places: 1),
        decimal(1 / row.seconds, places: 0),
      ]
    }
    let widths = header.indices.map { column in
      ([header] + cells).map { $0[column].count }.max() ?? 0
    }
    return ([header] + cells).map { line in
      line.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 1 ? line[column] + blanks : blanks + line[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}

import GangmuKit
import ScriptConversion
import TextDecoding

/// The stages of a conversion, measured apart on documents of several sizes.
struct Benchmark {
  let table: String

  private struct Row {
    var text: String
    var stage: String
    var bytes: Int
    var seconds: Double
    /// What was written, where something was.
    var product: Int?
  }

  /// The stages on documents of the user's own.
  init(files: [String]) throws {
    table = Self.table(of: try files.flatMap { try Self.rows(for: FileBytes.read($0), $0, nil) })
  }

  /// - Parameter stage: Measures only the stages whose name holds this.
  init(sizes: [Int], only stage: String? = nil) throws {
    let traditional = try ScriptConverter(configuration: "s2t")
    let rows = try sizes.flatMap { size in
      let plan = PlanGenerator.plan(bytes: size)
      let converted = plan.withUnsafeBufferPointer { traditional.convert(utf8: $0) }
      return try Self.rows(for: plan, "Simplified", stage)
        + Self.rows(for: converted, "Traditional", stage)
    }
    table = Self.table(of: rows)
  }

  private static func rows(
    for bytes: [UInt8], _ text: String, _ stage: String?
  ) throws -> [Row] {
    let converter = try Converter()
    let normalizer = try Normalizer(options: converter.options)
    let source = try converter.reader.read(bytes)
    let normalized = normalizer.normalize(source)
    let segmented = Segmenter().segment(normalized)
    let document = converter.interpret(source)
    let generator = document.generator
    func row(_ name: String, _ work: () throws -> some Any) rethrows -> Row? {
      if let stage, !"\(text) \(name)".contains(stage) { return nil }
      return Row(
        text: text, stage: name, bytes: bytes.count, seconds: try Measurement(work).seconds,
        product: (try work() as? [UInt8])?.count)
    }
    return [
      row("decode") { DecodedText(bytes) },
      try row("import (with decode)") { try converter.reader.read(bytes) },
      row("normalise (with script)") { normalizer.normalize(source) },
      row("segment") { Segmenter().segment(normalized) },
      row("annotate") {
        Annotator().annotate(segmented, of: normalized, generator: generator)
      },
      row("segment and annotate") {
        Annotator().annotate(Segmenter().segment(normalized), of: normalized, generator: generator)
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
    let header = ["bytes", "text", "stage", "ms", "MB/s", "MB/s written", "documents/s"]
    let cells = rows.map { row in
      [
        String(row.bytes), row.text, row.stage, decimal(row.seconds * 1000, places: 3),
        decimal(Double(row.bytes) / row.seconds / 1e6, places: 1),
        row.product.map { decimal(Double($0) / row.seconds / 1e6, places: 0) } ?? "",
        decimal(1 / row.seconds, places: 0),
      ]
    }
    let widths = header.indices.map { column in
      ([header] + cells).map { $0[column].count }.max() ?? 0
    }
    return ([header] + cells).map { line in
      line.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 1 || column == 2 ? line[column] + blanks : blanks + line[column]
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

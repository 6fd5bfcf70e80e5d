/// Writes a plan as JSON, every field of the contract in the order of the contract.
///
/// Fields that are unknown are left out; lists are always there, empty or not.
public struct JSONExporter: Exporter {
  private let layout: JSONWriter.Layout
  private let units: Set<PositionUnit>

  /// - Parameters:
  ///   - pretty: False writes one line, as JSON Lines needs it.
  ///   - positions: Units in which every range stands once more, as `rangeUtf8` or `rangeUtf16`
  ///     beside `range`.
  public init(pretty: Bool = true, positions: Set<PositionUnit> = []) {
    layout = pretty ? .pretty : .compact
    units = positions
  }

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = JSONWriter(
      layout: layout, positions: PositionTables(of: document, units: units),
      capacity: Self.expectedSize(of: document))
    writer.document(document)
    writer.endLine()
    writer.append(to: &output)
  }
}

extension JSONExporter {
  /// Room that most documents need, so that few are copied while they are written. The shares are
  /// those of the samples: text stands twice at three bytes a character, an entry of the record
  /// takes a hundred bytes.
  private static func expectedSize(of document: PlanDocument) -> Int {
    let record = document.edits.count + document.discarded.count + document.diagnostics.count
    return 4096 + 12 * document.source.scalars + 100 * record
  }
}

extension PositionTables {
  /// Nil when nothing was asked for, or when the document does not hold its source.
  init?(of document: PlanDocument, units: Set<PositionUnit>) {
    guard !units.isEmpty, let text = try? Restorer.restore(document) else { return nil }
    self.init(of: text, units: units)
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ document: PlanDocument) {
    object {
      $0.field("schemaVersion", document.schemaVersion)
      $0.field("generator") { $0.generator(document.generator) }
      $0.field("source") { $0.source(document.source) }
      $0.field("script") { $0.script(document.script) }
      $0.field("front") { $0.front(document.front) }
      $0.list("preamble", document.preamble) { $0.block($1) }
      $0.list("outline", document.outline) { $0.node($1) }
      $0.list("closing", document.closing) { $0.block($1) }
      $0.field("back") { $0.back(document.back) }
      $0.list("attachments", document.attachments) { $0.attachment($1) }
      $0.list("tables", document.tables) { $0.table($1) }
      if let layers = document.layers { $0.field("layers") { $0.layers(layers) } }
      $0.list("discarded", document.discarded) { $0.discard($1) }
      $0.list("edits", document.edits) { $0.edit($1) }
      $0.list("diagnostics", document.diagnostics) { $0.diagnostic($1) }
    }
  }

  private mutating func generator(_ generator: Generator) {
    object {
      $0.field("name", generator.name)
      $0.field("version", generator.version)
      $0.field("opencc", generator.opencc)
      $0.field("rules", generator.rules)
      $0.field("options") {
        $0.object {
          $0.field("script", generator.options.script.rawValue)
          $0.field("punctuation", generator.options.punctuation.rawValue)
          $0.field("keepSpaces", generator.options.keepSpaces)
          $0.field("engine", generator.options.engine.rawValue)
          if let outline = generator.options.outline {
            $0.field("outline", outline.lines)
          }
          if !generator.options.appliedSuggestions.isEmpty {
            $0.field(
              "appliedSuggestions", generator.options.appliedSuggestions.map(\.rawValue))
          }
        }
      }
      if let undone = generator.undone { $0.field("undone", undone) }
      $0.field("decisions", generator.decisions)
    }
  }

  private mutating func source(_ source: SourceSummary) {
    object {
      $0.field("name", source.name)
      $0.field("format", source.format.rawValue)
      $0.field("encoding", source.encoding)
      if let decoding = source.decoding { $0.field("decoding") { $0.decoding(decoding) } }
      $0.field("byteOrderMark", source.byteOrderMark)
      $0.field("sha256", source.sha256)
      $0.field("bytes", source.bytes)
      $0.field("scalars", source.scalars)
      $0.field("revisions", source.revisions?.rawValue)
      if let properties = source.properties {
        $0.field("properties") {
          $0.object { writer in
            for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
              writer.key(naming: name)
              writer.value(value)
            }
          }
        }
      }
    }
  }

  private mutating func script(_ script: ScriptReport) {
    object {
      $0.field("detected", script.detected)
      $0.field("state", script.state)
      $0.field("converter", script.converter)
      $0.field("confidence", script.confidence)
      $0.field("evidence") {
        $0.object { writer in
          for (name, count) in script.evidence.sorted(by: { $0.key < $1.key }) {
            writer.key(naming: name)
            writer.value(count)
          }
        }
      }
      $0.field("target", script.target)
      $0.field("spunWords", script.spunWords)
      $0.list("parts", script.parts) { writer, part in
        writer.object {
          $0.range(part.range)
          $0.field("detected", part.detected)
          $0.field("state", part.state)
        }
      }
    }
  }
}

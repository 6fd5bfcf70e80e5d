/// What the review page knows, as JSON that may stand inside a script element.
struct ReviewData {
  private(set) var bytes: [UInt8]

  /// - Throws: ``ConversionError`` when a result does not hold its source.
  init(_ documents: [PlanDocument]) throws {
    let texts = try documents.map { String(try Restorer.restore($0)[...]) }
    let rules = Set(documents.flatMap { $0.edits.map(\.rule) + $0.discarded.map(\.rule) }).sorted()
    let codes = Set(documents.flatMap { $0.diagnostics.map(\.code) })
      .sorted { $0.rawValue < $1.rawValue }
    let meanings = DiagnosticMeanings.byCode
    var writer = JSONWriter(layout: .compact, capacity: 1 << 16)
    writer.object {
      $0.list("documents", Array(zip(documents, texts))) { $0.document($1.0, text: $1.1) }
      $0.field("rules") {
        $0.object { writer in
          for rule in rules {
            let description = RuleBook.description(of: rule)
            writer.key(naming: rule)
            writer.line([description?.meaning ?? "", description?.source ?? ""]) { $0.value($1) }
          }
        }
      }
      $0.field("codes") {
        $0.object { writer in
          for code in codes {
            writer.key(naming: code.rawValue)
            writer.line([meanings[code.rawValue] ?? "", ""]) { $0.value($1) }
          }
        }
      }
    }
    // No text may end the element that it stands in.
    bytes = []
    for byte in writer.bytes {
      if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ document: PlanDocument, text: String) {
    object {
      $0.field("name", document.source.name)
      $0.field("title", document.front.title)
      $0.field("sha256", document.source.sha256)
      $0.field("format", document.source.format.rawValue)
      $0.field("encoding", document.source.encoding)
      $0.field("scalars", document.source.scalars)
      $0.field("script", "\(document.script.detected) → \(document.script.target)")
      $0.field("text", text)
      $0.list("parts", document.owners) { $0.part($1) }
      $0.list("edits", document.edits) { writer, edit in
        writer.row(edit.range) {
          $0.element(edit.before)
          $0.element(edit.after)
          $0.element(edit.rule)
        }
      }
      $0.list("discards", document.discarded) { writer, discard in
        writer.row(discard.range) {
          $0.element(discard.reason.rawValue)
          $0.element(discard.rule)
        }
      }
      $0.list("findings", document.diagnostics) { writer, finding in
        writer.row(finding.range ?? SourceRange(-1, -1)) {
          $0.element(finding.code.rawValue)
          $0.element(finding.severity.rawValue)
          $0.element(finding.message)
          $0.element(finding.confidence)
          $0.element(finding.suggestion)
        }
      }
    }
  }

  /// A part that owns text, as a row of the outline.
  private mutating func part(_ owner: OwnedText) {
    object {
      $0.field("start", owner.range.start)
      $0.field("end", owner.range.end)
      switch owner.part {
      case .node(let node): $0.outlineRow(node)
      case .frame(let role): $0.blockRow("frame", role: role.rawValue, owner.text)
      case .paragraph: $0.blockRow("paragraph", role: "paragraph", owner.text)
      case .attachmentHeading: $0.blockRow("attachment", role: "attachment", owner.text)
      }
    }
  }

  private mutating func blockRow(_ kind: String, role: String, _ text: String) {
    field("kind", kind)
    field("role", role)
    field("level", 0)
    field("text", text)
  }

  private mutating func outlineRow(_ node: OutlineNode) {
    field("kind", "node")
    field("role", node.kind.rawValue)
    field("level", node.level)
    field("label", node.label)
    field("title", node.title)
    field("text", node.text)
    field("number", node.number)
    field("printed", node.numberPrinted)
    field("source", node.numberSource?.rawValue)
    field("path", node.path)
    field("confidence", node.confidence)
    let facts = node.facts
    if !facts.isEmpty {
      list("facts", facts) { writer, fact in writer.line([fact.0, fact.1]) { $0.value($1) } }
    }
  }

  // MARK: Rows

  private mutating func row(_ range: SourceRange, _ body: (inout JSONWriter) -> Void) {
    rowStart(range)
    body(&self)
    rowEnd()
  }
}

extension OutlineNode {
  /// What the node's text says about who, when and how much, in pairs of name and value.
  fileprivate var facts: [(String, String)] {
    responsibility.filter { !$0.names.isEmpty }.map {
      ($0.label ?? "责任", $0.names.joined(separator: "、"))
    }
      + deadlines.map { ("时限", $0.edtf.map { edtf in "\(edtf)" } ?? $0.raw) }
      + targets.map { ("指标", $0.raw) }
      + citations.map { ("依据", "《\($0.title)》") }
  }
}

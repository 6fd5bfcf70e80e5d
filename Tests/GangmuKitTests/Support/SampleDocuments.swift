import GangmuKit

/// Builds a source text and the record of what became of it, piece by piece.
struct SampleSource {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var edits: [Edit] = []
  private(set) var discarded: [Discard] = []

  /// Text that stands in the result as it stands in the source.
  @discardableResult
  mutating func keep(_ text: String) -> SourceRange {
    let start = scalars.count
    scalars.append(contentsOf: text.unicodeScalars)
    return SourceRange(start, scalars.count)
  }

  /// Text that the result shows as something else, or not at all.
  @discardableResult
  mutating func change(_ before: String, to after: String, rule: String) -> SourceRange {
    let range = keep(before)
    edits.append(Edit(range: range, before: before, after: after, rule: rule))
    return range
  }

  mutating func discard(_ text: String, _ reason: Discard.Reason = .layout, rule: String = "layout")
  {
    let range = keep(text)
    discarded.append(Discard(range: range, text: text, reason: reason, rule: rule))
  }

  /// The range from a position to here.
  func range(from start: Int) -> SourceRange { SourceRange(start, scalars.count) }

  var end: Int { scalars.count }
}

enum SampleDocuments {
  static let generator = Generator(
    name: "gangmu", version: "0.1.0", opencc: "1.1.6", options: ConversionOptions())

  static func summary(_ source: SampleSource) -> SourceSummary {
    var summary = SourceSummary(
      name: "plan.txt", format: .text, encoding: "GB18030", byteOrderMark: false,
      sha256: String(repeating: "0f", count: 32), bytes: source.end * 2, scalars: source.end,
      revisions: .reject, properties: ["title": "工作要点"])
    summary.decoding = DecodingReport(
      confidence: 0.75, runnerUp: "Big5-HKSCS",
      parts: [.init(encoding: "UTF-8", bytes: SourceRange(2, 5), range: SourceRange(1, 2))],
      lost: [.init(bytes: SourceRange(0, 1), range: SourceRange(0, 1))])
    return summary
  }

  static let script = ScriptReport(
    detected: "zh-Hans-CN", state: "machine-converted", converter: "t2s", confidence: 0.9,
    evidence: ["simplified": 40, "both": 2], target: "zh-Hans-CN", spunWords: 4,
    parts: [ScriptPart(range: SourceRange(0, 2), detected: "zh-Hans-CN", state: "native")])

  static let empty = PlanDocument(
    generator: generator,
    source: SourceSummary(
      name: nil, format: .text, encoding: nil, sha256: "", bytes: 0, scalars: 0),
    script: ScriptReport(detected: "und", state: "undecidable", evidence: [:], target: "und"))

  /// A document of one item whose title and text are given, with 。 between them.
  static func item(label: String = "1.", title: String?, text: String) -> PlanDocument {
    var source = SampleSource()
    let labelRange = source.keep(label)
    let titleRange = title.map { source.keep($0) }
    if title != nil { source.change("。", to: "", rule: "layout/title-end") }
    source.keep(text)
    let node = OutlineNode(
      id: "i1", kind: .item, level: 1, label: label, number: 1, numberPrinted: 1,
      numberSource: .text, path: "1", title: title, text: text, range: source.range(from: 0),
      labelRange: labelRange, titleRange: titleRange)
    return PlanDocument(
      generator: generator, source: summary(source), script: script, outline: [node],
      edits: source.edits)
  }

  /// A document of one paragraph.
  static func paragraph(_ text: String) -> PlanDocument {
    var source = SampleSource()
    let range = source.keep(text)
    return PlanDocument(
      generator: generator, source: summary(source), script: script,
      preamble: [TextBlock(text: text, range: range)])
  }
}

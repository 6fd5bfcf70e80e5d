/// Puts what the readers find in a node into the words of a result.
///
/// It is small beside the readers, so that a call does not copy them.
struct AnatomyWriter {
  private var rendering: Rendering
  private let names: ResponsibilityNames

  init(_ rendering: Rendering) {
    self.rendering = rendering
    names = ResponsibilityNames(rendering.folded.scalars)
  }

  private var folded: FoldedText { rendering.folded }

  /// Turns to a node, to which all that is written next belongs.
  mutating func turn(to range: SourceRange) { rendering.focus(on: range) }

  /// The source text of a folded range as it was printed.
  func raw(_ range: Range<Int>) -> String { rendering.raw(range) }

  /// The parts of a node itself.
  func describe(_ node: SegmentedNode, _ parts: Layout.Node, in built: inout OutlineNode) {
    built.label = rendering.text(parts.label)
    built.labelRange = parts.label
    built.number = node.number
    built.numberPrinted = node.printed
    built.numberSource = node.numberSource
    built.title = rendering.text(parts.title)
    built.titleRange = parts.title
    if let text = rendering.text(parts.text) { built.text = text }
    built.confidence = node.confidence
  }

  // MARK: Mentions

  func placeholder(_ reading: PlaceholderReader.Reading) -> Placeholder {
    Placeholder(
      kind: reading.kind, raw: rendering.raw(reading.range),
      range: folded.source(reading.range), scope: reading.scope)
  }

  func point(_ reading: PointReader.Reading) -> InlinePoint {
    InlinePoint(
      label: rendering.text(reading.label), number: reading.number,
      text: rendering.text(reading.text), range: folded.source(reading.range))
  }

  func slogan(_ reading: SloganReader.Reading) -> Slogan {
    Slogan(
      text: rendering.text(reading.text), kind: reading.kind,
      range: folded.source(reading.range))
  }

  func organization(_ reading: OrganizationReader.Reading) -> Organization {
    Organization(
      name: rendering.text(reading.range), collective: reading.isCollective ? true : nil,
      range: folded.source(reading.range))
  }

  func reference(_ reading: CrossReferenceReader.Reading) -> CrossReference {
    CrossReference(
      kind: reading.kind, number: reading.number, raw: rendering.raw(reading.range),
      range: folded.source(reading.range))
  }

  func citation(_ reading: CitationReader.Reading) -> Citation {
    Citation(
      title: rendering.text(reading.title), status: rendering.text(reading.status),
      docNumber: rendering.text(reading.documentNumber),
      shortName: rendering.text(reading.shortName),
      issuerHint: rendering.text(reading.issuer), type: rendering.text(reading.type),
      nested: reading.isNested ? true : nil, raw: rendering.raw(reading.range),
      range: folded.source(reading.range))
  }

  // MARK: Responsibility

  func responsibility(
    _ field: ResponsibilityReader.Field, isOfTable: Bool, isShared: Bool
  ) -> Responsibility {
    var found = Responsibility(
      role: field.role, label: field.label.map { text($0, isOfTable) }, names: [],
      collective: field.names.contains(where: names.isCollective) ? true : nil,
      modality: field.modality, raw: rendering.raw(field.whole),
      range: folded.source(field.whole), inherited: isShared ? true : nil,
      confidence: field.confidence)
    guard field.role.isPeople else {
      found.names = field.names.map { text($0, isOfTable) }
      return found
    }
    let people = field.names.map(names.person)
    found.names = people.map { name(text($0.name, isOfTable)) }
    if people.contains(where: { $0.title != nil }) {
      found.titles = people.map { person in person.title.map { text($0, isOfTable) } ?? "" }
    }
    return found
  }

  /// A cell's label stands in the table's header, outside the node.
  private func text(_ range: Range<Int>, _ isOfTable: Bool) -> String {
    isOfTable ? rendering.text(anywhere: range) : rendering.text(range)
  }

  /// A name without the blank that pads two characters to the width of three.
  private func name(_ text: String) -> String {
    let letters = text.withoutBlanks
    return letters.unicodeScalars.count == 2 ? letters : text
  }

  // MARK: Targets and deadlines

  func deadline(_ reading: DeadlineReader.Reading) -> Deadline {
    Deadline(
      edtf: reading.edtf, alternative: reading.alternative, kind: reading.kind,
      frequency: reading.frequency, durationYears: reading.durationYears,
      raw: rendering.raw(reading.range), range: folded.source(reading.range))
  }

  func target(
    _ reading: TargetReader.Reading, _ dates: [DeadlineReader.Reading]
  ) -> Target {
    Target(
      metric: metric(reading.metric), comparator: reading.comparator, value: reading.value,
      valuePrinted: rendering.text(reading.number),
      unit: reading.unitName?.rawValue ?? rendering.text(reading.unit),
      from: reading.from, to: reading.to, delta: reading.delta,
      min: reading.upper == nil ? nil : reading.value, max: reading.upper,
      approx: reading.isApproximate ? true : nil, implicit: reading.isImplicit ? true : nil,
      scope: rendering.text(reading.scope), period: reading.period,
      deadline: deadline(of: reading, dates), of: reading.whole, confidence: reading.confidence,
      raw: rendering.raw(reading.range), range: folded.source(reading.range))
  }

  private func metric(_ pieces: TargetReader.MetricPieces) -> String? {
    guard let first = pieces.first else { return nil }
    guard let second = pieces.second else { return rendering.text(first) }
    return rendering.text(first) + rendering.text(second)
  }

  /// The last time that the same sentence names before a target.
  private func deadline(
    of target: TargetReader.Reading, _ dates: [DeadlineReader.Reading]
  ) -> String? {
    let last = dates.lastIndex {
      $0.edtf != nil && $0.range.lowerBound < target.range.upperBound
    }
    guard let last else { return nil }
    let end = dates[last].range.upperBound
    let gap = end..<max(end, target.range.lowerBound)
    let isOver = folded.scalars[gap].contains { $0 == "。" || $0 == ";" || $0.isLineEnd }
    return isOver ? nil : dates[last].edtf
  }
}

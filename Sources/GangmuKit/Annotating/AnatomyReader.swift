/// Reads what the nodes of an outline say: who answers, what is cited, what is due when, how much.
struct AnatomyReader {
  private(set) var rendering: Rendering
  /// What a reader of the deadlines, targets and annotations should know.
  private(set) var diagnostics: [Diagnostic] = []

  private let folded: FoldedText
  private let signs: TextSigns
  private let planYear: Int?
  private let responsibilities: ResponsibilityReader
  private let names: ResponsibilityNames
  private var citations: CitationReader
  private var placeholders: PlaceholderReader
  private var targets: TargetReader
  private var deadlines: DeadlineReader
  private var points: PointReader
  private var slogans: SloganReader
  private var organizations: OrganizationReader
  private var references: CrossReferenceReader
  /// What the node that is being read plans.
  private var quantities = Quantities()

  /// - Parameter planYear: The year that dates without one are of.
  init(_ rendering: Rendering, _ signs: TextSigns, planYear: Int?) {
    self.rendering = rendering
    self.signs = signs
    self.planYear = planYear
    folded = rendering.folded
    responsibilities = ResponsibilityReader(folded)
    names = ResponsibilityNames(folded.scalars)
    citations = CitationReader(folded)
    placeholders = PlaceholderReader(folded)
    targets = TargetReader(folded)
    deadlines = DeadlineReader(folded, year: planYear)
    points = PointReader(folded)
    slogans = SloganReader(folded)
    organizations = OrganizationReader(folded)
    references = CrossReferenceReader(folded)
  }

  /// Turns to a node, to which all that is read next belongs.
  mutating func turn(to range: SourceRange) { rendering.focus(on: range) }

  mutating func read(
    _ pieces: [TextPiece], _ annotations: [ResponsibilityReader.Annotation],
    into built: inout OutlineNode
  ) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let whole = first.folded.lowerBound..<last.folded.upperBound
    let places = signs.places(in: whole)
    for annotation in annotations {
      for field in annotation.fields {
        built.responsibility.append(
          responsibility(
            field, isOfTable: annotation.isOfTable, isShared: annotation.isShared))
      }
    }
    citations.read(whole, signs, places)
    if !citations.readings.isEmpty { built.citations = citations.readings.map { citation($0) } }
    placeholders.read(whole, signs, places)
    if !placeholders.readings.isEmpty {
      built.placeholders = placeholders.readings.map { reading in
        Placeholder(
          kind: reading.kind, raw: rendering.raw(reading.range),
          range: folded.source(reading.range), scope: reading.scope)
      }
    }
    if annotations.isEmpty { reportUnread(pieces) }
    quantities.forget()
    for paragraph in pieces.paragraphs {
      let start = pieces[paragraph.lowerBound].folded.lowerBound
      let end = pieces[paragraph.upperBound - 1].folded.upperBound
      read(start..<end, without: annotations, places, into: &built)
    }
    for annotation in annotations {
      for field in annotation.fields { readField(field) }
    }
    writeQuantities(into: &built)
  }

  /// Reads what is left of a paragraph when its annotations are taken out.
  private mutating func read(
    _ paragraph: Range<Int>, without annotations: [ResponsibilityReader.Annotation],
    _ places: Range<Int>, into built: inout OutlineNode
  ) {
    var start = paragraph.lowerBound
    for annotation in annotations where paragraph.contains(annotation.range.lowerBound) {
      if annotation.range.lowerBound > start {
        read(start..<annotation.range.lowerBound, places, into: &built)
      }
      start = max(start, annotation.range.upperBound)
    }
    if start < paragraph.upperBound {
      read(start..<paragraph.upperBound, places, into: &built)
    }
  }

  private mutating func read(
    _ part: Range<Int>, _ whole: Range<Int>, into built: inout OutlineNode
  ) {
    let places = signs.places(in: part, of: whole)
    readQuantities(part, places)
    readMentions(part, places, into: &built)
  }

  // MARK: Mentions

  private mutating func readMentions(
    _ part: Range<Int>, _ places: Range<Int>, into built: inout OutlineNode
  ) {
    points.read(part, signs, places)
    for reading in points.readings {
      built.points.append(
        InlinePoint(
          label: rendering.text(reading.label), number: reading.number,
          text: rendering.text(reading.text), range: folded.source(reading.range)))
    }
    slogans.read(part, signs, places)
    for reading in slogans.readings {
      built.slogans.append(
        Slogan(
          text: rendering.text(reading.text), kind: reading.kind,
          range: folded.source(reading.range)))
    }
    organizations.read(part, signs, places)
    for reading in organizations.readings {
      built.organizations.append(
        Organization(
          name: rendering.text(reading.range), collective: reading.isCollective ? true : nil,
          range: folded.source(reading.range)))
    }
    references.read(part, signs, places)
    for reading in references.readings {
      built.references.append(
        CrossReference(
          kind: reading.kind, number: reading.number, raw: rendering.raw(reading.range),
          range: folded.source(reading.range)))
    }
  }

  private func responsibility(
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
    let letters = text.unicodeScalars.filter { !FoldedText.widthFolded($0).isFoldedBlank }
    guard letters.count == 2 else { return text }
    return String(String.UnicodeScalarView(letters))
  }

  private func citation(_ reading: CitationReader.Reading) -> Citation {
    Citation(
      title: rendering.text(reading.title), status: rendering.text(reading.status),
      docNumber: rendering.text(reading.documentNumber),
      shortName: rendering.text(reading.shortName),
      issuerHint: rendering.text(reading.issuer), type: rendering.text(reading.type),
      nested: reading.isNested ? true : nil, raw: rendering.raw(reading.range),
      range: folded.source(reading.range))
  }

  // MARK: Targets and deadlines

  /// What a node plans, before it is put into words.
  private struct Quantities {
    var dates: [DeadlineReader.Reading] = []
    var amounts: [TargetReader.Reading] = []

    mutating func forget() {
      dates.forget()
      amounts.forget()
    }
  }

  private mutating func readQuantities(_ part: Range<Int>, _ places: Range<Int>) {
    let offset = quantities.amounts.count
    targets.read(part, signs, places)
    quantities.amounts += targets.readings
    if offset > 0 {
      for index in offset..<quantities.amounts.count {
        if let whole = quantities.amounts[index].whole {
          quantities.amounts[index].whole = whole + offset
        }
      }
    }
    deadlines.read(part, signs, places)
    for date in deadlines.readings {
      // 每年下降1%: how often belongs to the target.
      let isPeriod =
        date.kind == .recurring
        && targets.readings.contains { $0.period != nil && touches(date.range, $0.range) }
      if !isPeriod { quantities.dates.append(date) }
    }
  }

  private mutating func readField(_ field: ResponsibilityReader.Field) {
    guard !field.role.isNames else { return }
    // The label of a cell stands in the table's header.
    let label = field.label.flatMap { field.whole.contains($0.lowerBound) ? $0 : nil }
    let value = (label?.upperBound ?? field.whole.lowerBound)..<field.whole.upperBound
    if field.role == .deadline {
      let label = field.label.map(folded.string) ?? ""
      quantities.dates += deadlines.deadlines(
        inField: value, isDue: !RoleLabels.schedules.contains(label))
    } else {
      quantities.amounts += targets.targets(in: value)
      quantities.dates += deadlines.deadlines(in: value)
    }
  }

  private mutating func writeQuantities(into built: inout OutlineNode) {
    if !quantities.dates.isEmpty {
      if quantities.dates.count > 1 {
        quantities.dates.sort { $0.range.lowerBound < $1.range.lowerBound }
      }
      let dates = quantities.dates
      for reading in dates { report(reading) }
      built.deadlines = dates.map { deadline($0) }
    }
    guard !quantities.amounts.isEmpty else { return }
    let (amounts, dates) = (quantities.amounts, quantities.dates)
    for reading in amounts { report(reading) }
    built.targets.reserveCapacity(amounts.count)
    for reading in amounts { built.targets.append(target(reading, dates)) }
  }

  /// Whether a time stands in a target's clause: directly before it or inside.
  private func touches(_ time: Range<Int>, _ target: Range<Int>) -> Bool {
    let gap = time.upperBound..<max(time.upperBound, target.lowerBound)
    return time.lowerBound < target.upperBound
      && !folded.scalars[gap].contains(where: Self.clauseMarks.contains)
  }

  private static let clauseMarks: ScalarSet = ",。;"

  private func deadline(_ reading: DeadlineReader.Reading) -> Deadline {
    Deadline(
      edtf: reading.edtf, alternative: reading.alternative, kind: reading.kind,
      frequency: reading.frequency, durationYears: reading.durationYears,
      raw: rendering.raw(reading.range), range: folded.source(reading.range))
  }

  private func target(
    _ reading: TargetReader.Reading, _ dates: [DeadlineReader.Reading]
  ) -> Target {
    var target = Target(
      metric: metric(reading.metric), comparator: reading.comparator, value: reading.value,
      valuePrinted: rendering.text(reading.number),
      unit: reading.unitName?.rawValue ?? rendering.text(reading.unit),
      raw: rendering.raw(reading.range), range: folded.source(reading.range))
    target.from = reading.from
    target.to = reading.to
    target.delta = reading.delta
    if let upper = reading.upper { (target.min, target.max) = (reading.value, upper) }
    target.approx = reading.isApproximate ? true : nil
    target.implicit = reading.isImplicit ? true : nil
    target.scope = rendering.text(reading.scope)
    target.period = reading.period
    target.deadline = deadline(of: reading, dates)
    target.of = reading.whole
    target.confidence = reading.confidence
    return target
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

  // MARK: Findings

  private mutating func reportUnread(_ pieces: [TextPiece]) {
    for piece in pieces {
      guard let group = responsibilities.unreadGroup(in: piece.folded) else { continue }
      diagnostics.append(
        Diagnostic(
          .annotationUnparsed,
          "“\(rendering.raw(group))” looks like a note on who is responsible; it could not be read.",
          range: folded.source(group)))
    }
  }

  private mutating func report(_ reading: DeadlineReader.Reading) {
    guard reading.needsYear || reading.isPast else { return }
    let range = folded.source(reading.range)
    let raw = rendering.raw(reading.range)
    if reading.needsYear {
      diagnostics.append(
        Diagnostic(
          .deadlineWithoutYear,
          "“\(raw)” names no year, and the plan's year is not known; no date is given.",
          range: range))
    }
    if reading.isPast, let year = planYear {
      diagnostics.append(
        Diagnostic(.deadlinePast, "“\(raw)” is before \(year), the year of the plan.", range: range)
      )
    }
  }

  private mutating func report(_ reading: TargetReader.Reading) {
    guard reading.lacksUnit else { return }
    diagnostics.append(
      Diagnostic(
        .targetUnit, "“\(rendering.raw(reading.range))” has no unit that is known.",
        range: folded.source(reading.range)))
  }
}

extension Optional {
  /// Appends to an array that is absent as long as it is empty.
  fileprivate mutating func append<Element>(_ element: Element) where Wrapped == [Element] {
    if self == nil { self = [] }
    self?.append(element)
  }
}

/// Reads what the nodes of an outline say: who answers, what is cited, what is due when, how much.
struct AnatomyReader {
  private(set) var writer: AnatomyWriter
  /// What a reader of the deadlines, targets and annotations should know.
  private(set) var diagnostics: [Diagnostic] = []

  private let folded: FoldedText
  private let signs: TextSigns
  private let planYear: Int?
  private let rows: RowCells?
  private let responsibilities: ResponsibilityReader
  private var citations: CitationReader
  private var placeholders: PlaceholderReader
  private var targets: TargetReader
  private var deadlines: DeadlineReader
  private var points: PointReader
  private var slogans: SloganReader
  private var organizations: OrganizationReader
  private var references: CrossReferenceReader
  /// Where the signs of the last node end.
  private var lastPlace = 0
  /// What the node that is being read plans.
  private var quantities = Quantities()

  /// - Parameters:
  ///   - planYear: The year that dates without one are of.
  ///   - isSchoolYear: Whether that is the year in which a school year begins.
  init(_ rendering: Rendering, _ signs: TextSigns, planYear: Int?, isSchoolYear: Bool) {
    writer = AnatomyWriter(rendering)
    self.signs = signs
    self.planYear = planYear
    folded = rendering.folded
    rows = RowCells(rendering)
    responsibilities = ResponsibilityReader(folded)
    citations = CitationReader(folded)
    placeholders = PlaceholderReader(folded)
    targets = TargetReader(folded)
    deadlines = DeadlineReader(folded, year: planYear, isSchoolYear: isSchoolYear)
    points = PointReader(folded)
    slogans = SloganReader(folded)
    organizations = OrganizationReader(folded)
    references = CrossReferenceReader(folded)
  }

  /// Turns to a node, to which all that is read next belongs.
  mutating func turn(to range: SourceRange) { writer.turn(to: range) }

  /// The year that is told of from here on, where it is one before the plan's.
  var toldYear: Int? {
    get { deadlines.toldYear }
    set { deadlines.toldYear = newValue }
  }

  /// The year that a node looks back on by its title.
  func yearTold(by title: SourceRange?) -> Int? {
    guard let planYear, let title else { return nil }
    let words = CompactText(folded, folded.range(ofSource: title)).scalars
    return ReviewTitles.year(of: words, planYear: planYear)
  }

  mutating func read(
    _ pieces: [TextPiece], _ annotations: [ResponsibilityReader.Annotation],
    into built: inout OutlineNode
  ) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let whole = first.folded.lowerBound..<last.folded.upperBound
    let places = signs.places(in: whole, near: lastPlace)
    lastPlace = places.upperBound
    for annotation in annotations {
      for field in annotation.fields {
        built.responsibility.append(
          writer.responsibility(
            field, isOfTable: annotation.isOfTable, isShared: annotation.isShared))
      }
    }
    citations.read(whole, signs, places)
    if !citations.readings.isEmpty {
      built.citations = citations.readings.map { writer.citation($0) }
    }
    placeholders.read(whole, signs, places)
    if !placeholders.readings.isEmpty {
      built.placeholders = placeholders.readings.map { writer.placeholder($0) }
    }
    if annotations.isEmpty { reportUnread(pieces) }
    quantities.forget()
    for piece in pieces { read(piece.folded, without: annotations, places, into: &built) }
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

  /// Reads words, and the row of a table cell by cell.
  private mutating func read(
    _ part: Range<Int>, _ whole: Range<Int>, into built: inout OutlineNode
  ) {
    guard let cells = rows?.cells(of: part) else { return readWords(part, whole, into: &built) }
    for cell in cells { readWords(cell, whole, into: &built) }
  }

  private mutating func readWords(
    _ part: Range<Int>, _ whole: Range<Int>, into built: inout OutlineNode
  ) {
    feed(part, signs.places(in: part, of: whole))
    takeQuantities()
    built.points.append(points.readings) { writer.point($0) }
    built.slogans.append(slogans.readings) { writer.slogan($0) }
    built.organizations.append(organizations.readings) { writer.organization($0) }
    built.references.append(references.readings) { writer.reference($0) }
  }

  /// Shows every sign to the readers that it means something to.
  private mutating func feed(_ part: Range<Int>, _ places: Range<Int>) {
    targets.begin(part)
    deadlines.begin(part)
    points.begin(part)
    slogans.begin(part)
    organizations.begin(part)
    references.begin(part)
    for place in places {
      let (position, kinds) = signs[place]
      if kinds.contains(.target) { targets.read(at: position) }
      if kinds.contains(.deadline) { deadlines.read(at: position) }
      if kinds.isDisjoint(with: .mention) { continue }
      if kinds.contains(.organization) { organizations.read(at: position) }
      if kinds.contains(.point) { points.read(at: position) }
      if kinds.contains(.slogan) { slogans.read(at: position) }
      if kinds.contains(.reference) { references.read(at: position) }
    }
    targets.end()
    deadlines.end()
    points.end()
    slogans.end()
    organizations.end()
    references.end()
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

  private mutating func takeQuantities() {
    let offset = quantities.amounts.count
    quantities.amounts += targets.readings
    if offset > 0 {
      for index in offset..<quantities.amounts.count {
        if let whole = quantities.amounts[index].whole {
          quantities.amounts[index].whole = whole + offset
        }
      }
    }
    for date in deadlines.readings {
      // 每年下降1%: how often belongs to the target.
      let isPeriod =
        date.kind == .recurring
        && targets.readings.contains {
          $0.period != nil && Self.touches(date.range, $0.range, in: folded.scalars)
        }
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
      for reading in quantities.dates { report(reading) }
      built.deadlines = quantities.dates.map { writer.deadline($0) }
    }
    guard !quantities.amounts.isEmpty else { return }
    for reading in quantities.amounts { report(reading) }
    built.targets.reserveCapacity(quantities.amounts.count)
    for reading in quantities.amounts {
      built.targets.append(writer.target(reading, quantities.dates))
    }
  }

  /// Whether a time stands in a target's clause: directly before it or inside.
  private static func touches(
    _ time: Range<Int>, _ target: Range<Int>, in text: [Unicode.Scalar]
  ) -> Bool {
    let gap = time.upperBound..<max(time.upperBound, target.lowerBound)
    return time.lowerBound < target.upperBound
      && !text[gap].contains(where: clauseMarks.contains)
  }

  private static let clauseMarks: ScalarSet = ",。;"

  // MARK: Findings

  private mutating func reportUnread(_ pieces: [TextPiece]) {
    for piece in pieces {
      guard let group = responsibilities.unreadGroup(in: piece.folded) else { continue }
      diagnostics.append(
        Diagnostic(
          .annotationUnparsed,
          "“\(writer.raw(group))” looks like a note on who is responsible; it could not be read.",
          range: folded.source(group)))
    }
  }

  private mutating func report(_ reading: DeadlineReader.Reading) {
    guard reading.needsYear || reading.isPast else { return }
    let range = folded.source(reading.range)
    let raw = writer.raw(reading.range)
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
        .targetUnit, "“\(writer.raw(reading.range))” has no unit that is known.",
        range: folded.source(reading.range)))
  }
}

extension Optional {
  /// Appends what is made of readings to an array that is absent as long as it is empty.
  fileprivate mutating func append<Reading, Element>(
    _ readings: [Reading], _ make: (Reading) -> Element
  ) where Wrapped == [Element] {
    if !readings.isEmpty { self = (self ?? []) + readings.map(make) }
  }
}

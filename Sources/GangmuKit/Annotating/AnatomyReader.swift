/// What the reading of all nodes of an outline shares.
struct AnatomyPass {
  let rendering: Rendering
  let planYear: Int?
  var diagnostics: [Diagnostic] = []
}

/// Reads what a node's text says: who answers, what is cited, what is due when, how much.
struct AnatomyReader {
  private let folded: FoldedText
  private let responsibilities: ResponsibilityReader
  private let names: ResponsibilityNames
  private let citations: CitationReader
  private let placeholders: PlaceholderReader
  private let targets: TargetReader
  private let deadlines: DeadlineReader
  private let points: PointReader
  private let slogans: SloganReader
  private let organizations: OrganizationReader
  private let references: CrossReferenceReader

  init(_ folded: FoldedText) {
    self.folded = folded
    responsibilities = ResponsibilityReader(folded)
    names = ResponsibilityNames(folded.scalars)
    citations = CitationReader(folded)
    placeholders = PlaceholderReader(folded)
    targets = TargetReader(folded)
    deadlines = DeadlineReader(folded)
    points = PointReader(folded)
    slogans = SloganReader(folded)
    organizations = OrganizationReader(folded)
    references = CrossReferenceReader(folded)
  }

  func read(_ pieces: [TextPiece], in pass: inout AnatomyPass, into built: inout OutlineNode) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let whole = first.folded.lowerBound..<last.folded.upperBound
    let annotations = pieces.flatMap { responsibilities.annotations(in: $0.folded) }
    built.responsibility = annotations.flatMap(\.fields).map { responsibility($0, pass.rendering) }
    built.citations = citations.citations(in: whole).map { citation($0, pass.rendering) }
    built.placeholders = placeholders.placeholders(in: whole).map { reading in
      Placeholder(
        kind: reading.kind, raw: pass.rendering.raw(reading.range),
        range: folded.source(reading.range), scope: reading.scope)
    }
    if annotations.isEmpty { reportUnread(pieces, in: &pass) }
    readQuantities(pieces, annotations, in: &pass, into: &built)
    readMentions(pieces, annotations, pass.rendering, into: &built)
  }

  private func readMentions(
    _ pieces: [TextPiece], _ annotations: [ResponsibilityReader.Annotation],
    _ rendering: Rendering, into built: inout OutlineNode
  ) {
    var found:
      (
        points: [InlinePoint], slogans: [Slogan], organizations: [Organization],
        references: [CrossReference]
      ) = ([], [], [], [])
    for range in ranges(of: pieces, without: annotations) {
      found.points += points.points(in: range).map { reading in
        InlinePoint(
          label: rendering.text(reading.label), number: reading.number,
          text: rendering.text(reading.text), range: folded.source(reading.range))
      }
      found.slogans += slogans.slogans(in: range).map { reading in
        Slogan(
          text: rendering.text(reading.text), kind: reading.kind,
          range: folded.source(reading.range))
      }
      found.organizations += organizations.organizations(in: range).map { reading in
        Organization(
          name: rendering.text(reading.range), collective: reading.isCollective ? true : nil,
          range: folded.source(reading.range))
      }
      found.references += references.references(in: range).map { reading in
        CrossReference(
          kind: reading.kind, number: reading.number, raw: rendering.raw(reading.range),
          range: folded.source(reading.range))
      }
    }
    if !found.points.isEmpty { built.points = found.points }
    if !found.slogans.isEmpty { built.slogans = found.slogans }
    if !found.organizations.isEmpty { built.organizations = found.organizations }
    if !found.references.isEmpty { built.references = found.references }
  }

  private func responsibility(
    _ field: ResponsibilityReader.Field, _ rendering: Rendering
  ) -> Responsibility {
    let people: [(name: Range<Int>, title: Range<Int>?)] = field.names.map {
      field.role.isPeople ? names.person($0) : ($0, nil)
    }
    let titles = people.map { $0.title.map(rendering.text) ?? "" }
    return Responsibility(
      role: field.role, label: field.label.map(rendering.text),
      names: people.map { name(rendering.text($0.name), field.role) },
      titles: titles.allSatisfy(\.isEmpty) ? nil : titles,
      collective: field.names.contains(where: names.isCollective) ? true : nil,
      modality: field.modality, raw: rendering.raw(field.whole),
      range: folded.source(field.whole), confidence: field.confidence)
  }

  /// A name without the blank that pads two characters to the width of three.
  private func name(_ text: String, _ role: Responsibility.Role) -> String {
    guard role.isPeople else { return text }
    let letters = text.unicodeScalars.filter { !FoldedText.widthFolded($0).isFoldedBlank }
    guard letters.count == 2 else { return text }
    return String(String.UnicodeScalarView(letters))
  }

  private func citation(_ reading: CitationReader.Reading, _ rendering: Rendering) -> Citation {
    Citation(
      title: rendering.text(reading.title), status: reading.status.map(rendering.text),
      docNumber: reading.documentNumber.map(rendering.text),
      shortName: reading.shortName.map(rendering.text),
      issuerHint: reading.issuer.map(rendering.text), type: reading.type.map(rendering.text),
      nested: reading.isNested ? true : nil, raw: rendering.raw(reading.range),
      range: folded.source(reading.range))
  }

  // MARK: Targets and deadlines

  private func readQuantities(
    _ pieces: [TextPiece], _ annotations: [ResponsibilityReader.Annotation],
    in pass: inout AnatomyPass, into built: inout OutlineNode
  ) {
    var dates: [DeadlineReader.Reading] = []
    var amounts: [TargetReader.Reading] = []
    for part in ranges(of: pieces, without: annotations) {
      let found = targets.targets(in: part)
      let offset = amounts.count
      amounts += found.map { reading in
        var moved = reading
        moved.whole = reading.whole.map { $0 + offset }
        return moved
      }
      dates += deadlines.deadlines(in: part, year: pass.planYear).filter { date in
        // 每年下降1%: how often belongs to the target.
        date.kind != .recurring
          || !found.contains { $0.period != nil && touches(date.range, $0.range) }
      }
    }
    for field in annotations.flatMap(\.fields) { readField(field, pass.planYear, &dates, &amounts) }
    built.deadlines = dates.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { reading in
      report(reading, in: &pass)
      return deadline(reading, pass.rendering)
    }
    built.targets = amounts.map { reading in
      report(reading, in: &pass)
      return target(reading, dates, pass.rendering)
    }
  }

  private func readField(
    _ field: ResponsibilityReader.Field, _ year: Int?, _ dates: inout [DeadlineReader.Reading],
    _ amounts: inout [TargetReader.Reading]
  ) {
    let value = (field.label?.upperBound ?? field.whole.lowerBound)..<field.whole.upperBound
    switch field.role {
    case .deadline:
      let label = field.label.map(folded.string) ?? ""
      dates += deadlines.deadlines(
        inField: value, isDue: !RoleLabels.schedules.contains(label), year: year)
    case .output, .measure, .note:
      amounts += targets.targets(in: value)
      dates += deadlines.deadlines(in: value, year: year)
    default: break
    }
  }

  /// Whether a time stands in a target's clause: directly before it or inside.
  private func touches(_ time: Range<Int>, _ target: Range<Int>) -> Bool {
    let gap = time.upperBound..<max(time.upperBound, target.lowerBound)
    return time.lowerBound < target.upperBound
      && !folded.scalars[gap].contains { [",", "。", ";"].contains($0) }
  }

  /// The paragraphs of a node without their annotations.
  private func ranges(
    of pieces: [TextPiece], without annotations: [ResponsibilityReader.Annotation]
  ) -> [Range<Int>] {
    pieces.paragraphs.flatMap { paragraph in
      guard let first = paragraph.first, let last = paragraph.last else { return [Range<Int>]() }
      return parts(
        of: first.folded.lowerBound..<last.folded.upperBound, without: annotations.map(\.range))
    }
  }

  /// What is left of a paragraph when its annotations are taken out.
  private func parts(of range: Range<Int>, without annotations: [Range<Int>]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for annotation in annotations where range.contains(annotation.lowerBound) {
      if annotation.lowerBound > start { parts.append(start..<annotation.lowerBound) }
      start = max(start, annotation.upperBound)
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private func deadline(_ reading: DeadlineReader.Reading, _ rendering: Rendering) -> Deadline {
    Deadline(
      edtf: reading.edtf, alternative: reading.alternative, kind: reading.kind,
      frequency: reading.frequency, durationYears: reading.durationYears,
      raw: rendering.raw(reading.range), range: folded.source(reading.range))
  }

  private func target(
    _ reading: TargetReader.Reading, _ dates: [DeadlineReader.Reading], _ rendering: Rendering
  ) -> Target {
    var target = Target(
      comparator: reading.comparator, value: reading.value,
      valuePrinted: reading.number.map(rendering.text),
      unit: reading.unitName ?? reading.unit.map(rendering.text), raw: rendering.raw(reading.range),
      range: folded.source(reading.range))
    if !reading.metric.isEmpty { target.metric = reading.metric.map(rendering.text).joined() }
    target.from = reading.from
    target.to = reading.to
    target.delta = reading.delta
    if let upper = reading.upper { (target.min, target.max) = (reading.value, upper) }
    target.approx = reading.isApproximate ? true : nil
    target.implicit = reading.isImplicit ? true : nil
    target.scope = reading.scope.map(rendering.text)
    target.period = reading.period
    target.deadline = date(of: reading, dates)?.edtf
    target.of = reading.whole
    target.confidence = reading.confidence
    return target
  }

  /// The last time that the same sentence names before a target.
  private func date(
    of target: TargetReader.Reading, _ dates: [DeadlineReader.Reading]
  ) -> DeadlineReader.Reading? {
    let before = dates.filter { $0.edtf != nil && $0.range.lowerBound < target.range.upperBound }
    guard let last = before.max(by: { $0.range.lowerBound < $1.range.lowerBound }) else {
      return nil
    }
    let gap = last.range.upperBound..<max(last.range.upperBound, target.range.lowerBound)
    return folded.scalars[gap].contains { $0 == "。" || $0 == ";" || $0.isLineEnd } ? nil : last
  }

  // MARK: Findings

  private func reportUnread(_ pieces: [TextPiece], in pass: inout AnatomyPass) {
    for piece in pieces {
      guard let group = responsibilities.unreadGroup(in: piece.folded) else { continue }
      pass.diagnostics.append(
        Diagnostic(
          .annotationUnparsed,
          "“\(pass.rendering.raw(group))” looks like a note on who is responsible; it could not be read.",
          range: folded.source(group)))
    }
  }

  private func report(_ reading: DeadlineReader.Reading, in pass: inout AnatomyPass) {
    let range = folded.source(reading.range)
    let raw = pass.rendering.raw(reading.range)
    if reading.needsYear {
      pass.diagnostics.append(
        Diagnostic(
          .deadlineWithoutYear,
          "“\(raw)” names no year, and the plan's year is not known; no date is given.",
          range: range))
    }
    if reading.isPast, let year = pass.planYear {
      pass.diagnostics.append(
        Diagnostic(.deadlinePast, "“\(raw)” is before \(year), the year of the plan.", range: range)
      )
    }
  }

  private func report(_ reading: TargetReader.Reading, in pass: inout AnatomyPass) {
    guard reading.lacksUnit else { return }
    pass.diagnostics.append(
      Diagnostic(
        .targetUnit, "“\(pass.rendering.raw(reading.range))” has no unit that is known.",
        range: folded.source(reading.range)))
  }
}

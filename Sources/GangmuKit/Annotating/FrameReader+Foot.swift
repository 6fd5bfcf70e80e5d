extension FrameReader {
  /// Everyone who signed, also in the line of the date.
  func signatures(_ spans: [SegmentedSpan]) -> [Found] {
    lines(.signature, spans).flatMap { piece in
      let line = compact(piece)
      var core = OrganNames.withoutSeal(line.scalars)
      if let date = FrameGrammar.signedDate(line.scalars) {
        core = FrameGrammar.withoutEditor(Array(core[..<date]))
      }
      guard !core.isEmpty else { return [Found]() }
      let range = line.folded(0..<core.count)
      if OrganNames.isOfficer(core) { return [found(range)] }
      return found(PartyList.organs(of: range, in: folded.scalars))
    }
  }

  func signature(_ spans: [SegmentedSpan], _ places: inout FieldPlaces) -> String? {
    let names = places.add(signatures(spans), as: .signature)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// The last date, in ISO 8601 where the calendar has it, and as printed.
  mutating func date(
    _ spans: [SegmentedSpan], _ places: inout FieldPlaces
  ) -> (iso: String?, raw: String?) {
    for span in spans.reversed() where span.role == .date || span.role == .signature {
      for piece in span.pieces.reversed() {
        guard let (date, range) = date(in: piece) else { continue }
        if let date { report(date, at: range) }
        places.add(range, as: .date)
        return (date?.iso, rendering.raw(range))
      }
    }
    return (nil, nil)
  }

  /// Where a line's date stands, and which it is, unless it is masked.
  private func date(in piece: TextPiece) -> (CivilDate?, Range<Int>)? {
    let line = compact(piece)
    let end = OrganNames.withoutSeal(line.scalars).count
    let start = FrameGrammar.signedDate(line.scalars) ?? 0
    guard start < end else { return nil }
    let text = Array(line.scalars[start..<end])
    let date = DateGrammar.wholeLine(text)
    guard date != nil || DateGrammar.isMasked(text) else { return nil }
    let isBracketed = text.first == "("
    return (date, line.folded(isBracketed ? start + 1..<end - 1 : start..<end))
  }

  private mutating func report(_ date: CivilDate, at place: Range<Int>) {
    let range = folded.source(place)
    if date.hasOddZero {
      diagnostics.append(
        Diagnostic(
          .zeroGlyph, "The year's zero is printed with an unusual character.", range: range))
    }
    if date.isMisread {
      diagnostics.append(
        Diagnostic(
          .frameOCR, "The date “\(rendering.raw(place))” was misread by a scanner.", range: range,
          confidence: 0.9))
    }
    if !date.isValid {
      diagnostics.append(Diagnostic(.dateInvalid, "The calendar has no such day.", range: range))
    }
  }

  func disclosure(_ spans: [SegmentedSpan]) -> (value: Disclosure, folded: Range<Int>)? {
    for piece in lines(.disclosure, spans) {
      if let value = FrameGrammar.disclosure(compact(piece).scalars) {
        return (value, piece.folded)
      }
    }
    return nil
  }

  /// The notes without their brackets.
  func notes(_ spans: [SegmentedSpan]) -> [Found] {
    lines(.note, spans).map { piece in
      let line = compact(piece)
      let isBracketed = line.count > 2 && line.scalars.first == "(" && line.scalars.last == ")"
      return found(isBracketed ? line.folded(1..<line.count - 1) : piece.folded)
    }
  }

  /// Who receives a copy; the lines of one list are one text.
  func copies(_ spans: [SegmentedSpan]) -> [Found] {
    spans.filter { $0.role == .cc }.flatMap { span in
      guard let range = afterLabel(span) else { return [Found]() }
      return found(PartyList.members(of: range, in: folded.scalars, by: .marks))
    }
  }

  func subjectTerms(_ spans: [SegmentedSpan]) -> [Found] {
    spans.filter { $0.role == .subjectTerms }.flatMap { span in
      guard let range = afterLabel(span) else { return [Found]() }
      return found(PartyList.members(of: range, in: folded.scalars, by: .marksAndBlanks))
    }
  }

  func attendance(_ spans: [SegmentedSpan]) -> [Attendance] {
    spans.filter { $0.role == .attendance }.compactMap { span in
      guard let first = span.pieces.first, let last = span.pieces.last else { return nil }
      let line = compact(first)
      guard
        let row = FrameGrammar.attendanceLabels.first(where: {
          line.scalars.starts(with: $0.label)
        }), let names = afterLabel(span)
      else { return nil }
      let members = PartyList.members(of: names, in: folded.scalars, by: .marksAndBlanks)
      let label = rendering.text(line.folded(0..<row.label.count - 1)).withoutBlanks
      return Attendance(
        role: row.role, label: label, names: found(members).map(\.text.withoutBlanks),
        range: folded.source(first.folded.lowerBound..<last.folded.upperBound))
    }
  }

  private func afterLabel(_ span: SegmentedSpan) -> Range<Int>? {
    guard let first = span.pieces.first, let last = span.pieces.last,
      let colon = folded.scalars[first.folded].firstIndex(of: ":")
    else { return nil }
    return colon + 1..<last.folded.upperBound
  }

  // MARK: Attachments

  /// The names in the note on attachments, without labels and numbers.
  func attachmentNotes(_ spans: [SegmentedSpan]) -> [Found] {
    spans.filter { $0.role == .attachmentNote }.flatMap { span in
      AttachmentList(folded, span.pieces.map(\.folded)).names.map(found)
    }
  }

  // MARK: Imprint

  func seal(_ spans: [SegmentedSpan]) -> Range<Int>? {
    if let piece = lines(.seal, spans).first { return piece.folded }
    for piece in lines(.signature, spans) + lines(.date, spans) {
      let line = compact(piece)
      let core = OrganNames.withoutSeal(line.scalars).count
      if core < line.count { return line.folded(core..<line.count) }
    }
    return nil
  }

  mutating func readImprint(
    _ spans: [SegmentedSpan], into back: inout Back, _ places: inout FieldPlaces
  ) {
    for piece in lines(.printedBy, spans) {
      let line = compact(piece)
      let copies = FrameGrammar.copiesPrinted(line.scalars)
      let start = FrameGrammar.imprintDate(line.scalars) ?? line.count
      if back.printedOn == nil, let (date, end) = DateGrammar.date(in: line.scalars, at: start) {
        report(date, at: line.folded(start..<end))
        back.printedOn = date.iso
        places.add(line.folded(start..<end), as: .printedOn)
      }
      var organ = 0..<start
      for label in ["印发机关:", "印发单位:", "印制:"] as [Phrase]
      where line.scalars.starts(with: label) {
        organ = label.count..<start
      }
      if let label = line.scalars.firstIndex(of: "印发日期:") {
        organ = organ.lowerBound..<max(organ.lowerBound, min(label, start))
      }
      if back.printedBy == nil, !organ.isEmpty {
        back.printedBy = places.add(found(line.folded(organ)), as: .printedBy)
      }
      if back.copiesPrinted == nil, let copies {
        back.copiesPrinted = copies.count
        places.add(piece.folded, as: .copiesPrinted)
      }
    }
    for piece in lines(.copiesPrinted, spans) where back.copiesPrinted == nil {
      back.copiesPrinted = FrameGrammar.copiesPrinted(compact(piece).scalars)?.count
      places.add(piece.folded, as: .copiesPrinted)
    }
  }
}

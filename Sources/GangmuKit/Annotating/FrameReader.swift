/// Reads the fields of the official frame from its blocks, and where each was read.
struct FrameReader {
  let rendering: Rendering
  let folded: FoldedText
  private let layout: Layout
  var diagnostics: [Diagnostic] = []

  init(_ rendering: Rendering) {
    self.rendering = rendering
    folded = rendering.folded
    layout = Layout(rendering.source, rendering.folded)
  }

  /// A value and the words that it comes from.
  struct Found {
    var text: String
    var folded: Range<Int>
  }

  /// How the lines of an element are joined in its text.
  static func separator(_ role: FrameRole) -> String {
    role == .title ? "" : "\n"
  }

  func blocks(_ spans: [SegmentedSpan]) -> [FrameBlock] {
    spans.map { span in
      let range = layout.range(of: span.pieces)
      return FrameBlock(role: span.role, text: rendering.text(range), range: range)
    }
  }

  /// The head. What stands once on the paper stands on the notice's, when there is one.
  mutating func front(
    _ spans: [SegmentedSpan], notice: [SegmentedSpan], back: [SegmentedSpan]
  ) -> Front {
    let blocks = blocks(spans)
    var places = FieldPlaces(folded)
    var front = Front(blocks: blocks)
    let heading = heading(spans, &places)
    front.title = heading.title
    front.kind = heading.kind
    front.docNumber = documentNumber(spans, &places)
    front.issueNumber = issueNumber(spans, &places)
    front.addressees = places.add(addressees(spans), as: .addressees)
    let paper = notice + spans
    front.copyNumber = places.add(copyNumber(paper), as: .copyNumber)
    if let (found, secrecy) = classification(paper) {
      front.classification = places.add(found, as: .classification)
      front.secrecy = secrecy
    }
    front.urgency = places.add(urgency(paper), as: .urgency)
    front.signatories = places.add(signatories(paper), as: .signatories)
    let attendance = attendance(notice + spans + back)
    front.attendance = attendance.isEmpty ? nil : attendance
    var issuers = issuers(spans)
    if issuers.isEmpty { issuers = signatures(back).filter(isOrgan) }
    if issuers.isEmpty { issuers = self.issuers(notice) }
    front.issuers = issuers.isEmpty ? nil : places.add(issuers, as: .issuers)
    front.issuer = front.issuers?.joined(separator: "、")
    front.region = places.add(region(issuers, titles: spans + notice), as: .region)
    front.places = places.all
    if !notice.isEmpty { front.notice = self.notice(notice) }
    return front
  }

  private mutating func notice(_ spans: [SegmentedSpan]) -> Notice {
    let blocks = blocks(spans)
    var places = FieldPlaces(folded)
    let body = blocks.filter { $0.role == .body }.map(\.text)
    let heading = heading(spans, &places)
    let issuers = issuers(spans)
    let names = issuers.isEmpty ? nil : places.add(issuers, as: .issuers)
    let number = documentNumber(spans, &places)
    let issue = issueNumber(spans, &places)
    let addressees = places.add(addressees(spans), as: .addressees)
    let signature = signature(spans, &places)
    let date = date(spans, &places)
    return Notice(
      title: heading.title, issuer: names?.joined(separator: "、"), docNumber: number,
      addressees: addressees, text: body.isEmpty ? nil : body.joined(separator: "\n"),
      signature: signature, date: date.iso, kind: heading.kind, issuers: names,
      issueNumber: issue, dateRaw: date.raw, places: places.all, blocks: blocks)
  }

  /// The foot. A date under the title counts where none is signed.
  mutating func back(
    _ spans: [SegmentedSpan], front: [SegmentedSpan], notice: [SegmentedSpan]
  ) -> Back {
    var places = FieldPlaces(folded)
    var back = Back(blocks: blocks(spans))
    back.signature = signature(spans, &places)
    var date = date(spans, &places)
    if date.raw == nil { date = self.date(front, &places) }
    back.date = date.iso
    back.dateRaw = date.raw
    let paper = spans + notice
    let disclosure = disclosure(paper)
    back.disclosure = disclosure?.value
    if let disclosure { places.add(disclosure.folded, as: .disclosure) }
    back.notes = places.addAny(notes(front + paper), as: .notes)
    back.cc = places.add(copies(paper), as: .cc)
    back.subjectTerms = places.addAny(subjectTerms(paper), as: .subjectTerms)
    back.attachmentNotes = places.add(attachmentNotes(paper), as: .attachmentNotes)
    readImprint(paper, into: &back, &places)
    if let seal = seal(paper) {
      back.sealed = true
      places.add(seal, as: .sealed)
    }
    back.places = places.all
    return back
  }

  // MARK: Text

  func compact(_ piece: TextPiece) -> CompactText { CompactText(folded, piece.folded) }

  /// A value in one line, though it may be broken over two.
  func found(_ range: Range<Int>) -> Found {
    var text = rendering.text(range)
    if text.unicodeScalars.contains(where: \.isLineEnd) {
      text.unicodeScalars.removeAll(where: \.isLineEnd)
    }
    return Found(text: text, folded: range)
  }

  func found(_ ranges: [Range<Int>]) -> [Found] { ranges.map(found) }

  /// What stands in the lines of an element, one range a line.
  func lines(_ role: FrameRole, _ spans: [SegmentedSpan]) -> [TextPiece] {
    spans.filter { $0.role == role }.flatMap(\.pieces)
  }
}

/// The places of an object's fields under construction.
struct FieldPlaces {
  private let text: FoldedText
  private var list: [FieldPlace] = []

  init(_ text: FoldedText) {
    self.text = text
  }

  /// In the order in which they stand in the result; nil when there is none.
  var all: [FieldPlace]? { list.isEmpty ? nil : list }

  mutating func add(_ range: Range<Int>, as field: FieldPlace.Field) {
    list.append(FieldPlace(field, range: text.source(range)))
  }

  mutating func add(_ found: FrameReader.Found?, as field: FieldPlace.Field) -> String? {
    guard let found else { return nil }
    add(found.folded, as: field)
    return found.text
  }

  mutating func add(_ found: [FrameReader.Found], as field: FieldPlace.Field) -> [String] {
    for (index, member) in found.enumerated() {
      list.append(FieldPlace(field, index: index, range: text.source(member.folded)))
    }
    return found.map(\.text)
  }

  mutating func addAny(_ found: [FrameReader.Found], as field: FieldPlace.Field) -> [String]? {
    found.isEmpty ? nil : add(found, as: field)
  }
}

extension String {
  var withoutBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { FoldedText.widthFolded(scalar).isFoldedBlank }
    guard unicodeScalars.contains(where: isBlank) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isBlank($0) }))
  }

  var trimmingBlanks: String {
    func isBlank(_ character: Character) -> Bool { character.isWhitespace }
    let start = drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }
}

/// Reads the fields of the official frame from its blocks.
struct FrameReader {
  private let rendering: Rendering
  private let layout: Layout
  private(set) var diagnostics: [Diagnostic] = []

  init(_ rendering: Rendering) {
    self.rendering = rendering
    layout = Layout(rendering.source, rendering.folded)
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

  mutating func front(_ spans: [SegmentedSpan], notice: [SegmentedSpan]) -> Front {
    let blocks = blocks(spans)
    var front = Front(blocks: blocks)
    front.title = blocks.text(.title)
    front.docNumber = documentNumber(spans)
    front.addressees = addressees(blocks)
    front.copyNumber = blocks.text(.copyNumber)
    front.classification = blocks.text(.classification)
    front.urgency = blocks.text(.urgency)
    front.signatories = signatories(blocks)
    front.issuer = issuer(blocks, title: front.title)
    if !notice.isEmpty { front.notice = self.notice(notice) }
    return front
  }

  private mutating func notice(_ spans: [SegmentedSpan]) -> Notice {
    let blocks = blocks(spans)
    let body = blocks.filter { $0.role == .body }.map(\.text)
    return Notice(
      title: blocks.text(.title), issuer: issuer(blocks, title: blocks.text(.title)),
      docNumber: documentNumber(spans), addressees: addressees(blocks),
      text: body.isEmpty ? nil : body.joined(separator: "\n"), signature: signature(blocks),
      date: date(spans), blocks: blocks)
  }

  mutating func back(_ spans: [SegmentedSpan]) -> Back {
    let blocks = blocks(spans)
    var back = Back(blocks: blocks)
    back.signature = signature(blocks)
    back.date = date(spans)
    for span in spans {
      guard let piece = span.pieces.first else { continue }
      let line = compact(piece)
      switch span.role {
      case .disclosure: back.disclosure = FrameGrammar.disclosure(line)
      case .printedBy: readImprint(line, piece, into: &back)
      default: break
      }
    }
    back.cc = blocks.filter { $0.role == .cc }.flatMap { list($0.text) }
    back.attachmentNotes = blocks.filter { $0.role == .attachmentNote }
      .flatMap { $0.text.split(separator: "\n") }.map { attachmentName(String($0)) }
    return back
  }

  // MARK: Fields

  private mutating func documentNumber(_ spans: [SegmentedSpan]) -> DocumentNumber? {
    guard let piece = spans.first(where: { $0.role == .docNumber })?.pieces.first else {
      return nil
    }
    let text = Array(rendering.folded.scalars[piece.folded])
    guard let reading = DocumentNumberGrammar.find(in: text) else { return nil }
    let offset = piece.folded.lowerBound
    let range = reading.range.lowerBound + offset..<reading.range.upperBound + offset
    let organ = reading.organ.lowerBound + offset..<reading.organ.upperBound + offset
    for code in reading.oddities {
      diagnostics.append(
        Diagnostic(
          code, "The document number “\(rendering.raw(range))” is not in the standard form.",
          range: rendering.folded.source(range)))
    }
    let organCode = rendering.text(organ).withoutBlanks
    return DocumentNumber(
      raw: rendering.raw(range), organCode: organCode, year: reading.year,
      serial: reading.serial, normalized: reading.normalized(organCode: organCode),
      range: rendering.folded.source(range))
  }

  private mutating func date(_ spans: [SegmentedSpan]) -> String? {
    guard let piece = spans.last(where: { $0.role == .date })?.pieces.first,
      let date = DateGrammar.wholeLine(compact(piece))
    else { return nil }
    let range = rendering.folded.source(piece.folded)
    if date.hasOddZero {
      diagnostics.append(
        Diagnostic(
          .zeroGlyph, "The year's zero is printed with an unusual character.", range: range))
    }
    if date.iso == nil {
      diagnostics.append(Diagnostic(.dateInvalid, "The calendar has no such day.", range: range))
    }
    return date.iso
  }

  private func addressees(_ blocks: [FrameBlock]) -> [String] {
    blocks.filter { $0.role == .addressees }.flatMap { list($0.text) }
  }

  private func signatories(_ blocks: [FrameBlock]) -> [String] {
    guard let text = blocks.text(.signatories),
      let colon = text.lastIndex(where: { ":：".contains($0) })
    else { return [] }
    return text[text.index(after: colon)...].split { "、， 　".contains($0) }.map(String.init)
  }

  private func signature(_ blocks: [FrameBlock]) -> String? {
    let names = blocks.filter { $0.role == .signature }.map(\.text)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// The issuing organ: the banner's, the signature's, or the organ that the title starts with.
  private func issuer(_ blocks: [FrameBlock], title: String?) -> String? {
    if let banner = blocks.text(.issuerBanner) {
      return banner.hasSuffix("文件") ? String(banner.dropLast(2)) : banner
    }
    if let signature = signature(blocks) { return signature }
    return title.flatMap(Self.organ(startingTitle:))
  }

  /// The organ's name before the year or before 关于.
  static func organ(startingTitle title: String) -> String? {
    let stops: [Character] = ["2", "1", "二", "关", "關"]
    guard let stop = title.firstIndex(where: stops.contains) else { return nil }
    let name = String(title[..<stop])
    let endings = [
      "局", "委", "政府", "办公室", "辦公室", "厅", "廳", "部", "小组", "小組", "委员会", "委員會", "中心", "学校", "學校",
    ]
    return endings.contains(where: name.hasSuffix) ? name : nil
  }

  private func readImprint(_ line: [Unicode.Scalar], _ piece: TextPiece, into back: inout Back) {
    for start in line.indices {
      guard let (date, _) = DateGrammar.date(in: line, at: start) else { continue }
      back.printedOn = date.iso
      let text = rendering.text(piece.folded)
      let organ = text.prefix { !$0.isNumber && $0 != "〇" }
      back.printedBy = String(organ).trimmingBlanks
      return
    }
  }

  /// The members of a list such as `各乡镇人民政府，县直各单位：`, outside brackets.
  private func list(_ text: String) -> [String] {
    var body = Substring(text)
    if let colon = body.firstIndex(where: { ":：".contains($0) }),
      body.index(after: colon) < body.endIndex
    {
      body = body[body.index(after: colon)...]
    }
    var members: [String] = []
    var current = ""
    var depth = 0
    for character in body {
      if "（(".contains(character) { depth += 1 }
      if "）)".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、，,：:。\n".contains(character) {
        members.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    members.append(current)
    return members.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }

  /// The name in a line of the note on attachments, without its label and number.
  private func attachmentName(_ line: String) -> String {
    var rest = Substring(line.trimmingBlanks)
    if rest.hasPrefix("附"), let colon = rest.firstIndex(where: { ":：".contains($0) }) {
      rest = rest[rest.index(after: colon)...]
    }
    let unnumbered = rest.drop { $0.isWhitespace || $0.isNumber || ".．、".contains($0) }
    let name = unnumbered.isEmpty ? rest : unnumbered
    return String(name).trimmingBlanks.trimmingFinalStop
  }

  private func compact(_ piece: TextPiece) -> [Unicode.Scalar] {
    rendering.folded.scalars[piece.folded].filter { !$0.isFoldedBlank }
  }
}

extension [FrameBlock] {
  fileprivate func text(_ role: FrameRole) -> String? {
    first { $0.role == role }?.text
  }
}

extension String {
  var withoutBlanks: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { !FoldedText.widthFolded($0).isFoldedBlank }))
  }

  var trimmingBlanks: String {
    func isBlank(_ character: Character) -> Bool { character.isWhitespace }
    let start = drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }

  var trimmingFinalStop: String {
    hasSuffix("。") || hasSuffix("；") || hasSuffix(";") ? String(dropLast()) : self
  }
}

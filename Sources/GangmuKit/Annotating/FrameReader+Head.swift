extension FrameReader {
  /// The title and what kind of document it names. An order is one whatever its title.
  mutating func heading(
    _ spans: [SegmentedSpan], _ places: inout FieldPlaces
  ) -> (title: String?, kind: DocumentKind?) {
    let banner = lines(.issuerBanner, spans).last.flatMap {
      DocumentKinds.kind(of: compact($0).scalars)
    }
    guard let range = title(of: spans) else { return (nil, banner) }
    places.add(range, as: .title)
    let kind = DocumentKinds.kind(of: CompactText(folded, range).scalars)
    return (unpadded(rendering.text(range)), banner ?? kind)
  }

  /// A title without the blanks that spread its last word: `的通　知`.
  private func unpadded(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    guard let last = scalars.last, last.isHan, scalars.count > 4,
      scalars[scalars.count - 2].isBlank
    else { return title }
    let kept = scalars.dropLast().reversed().drop(while: \.isBlank).reversed()
    return String(kept + [last])
  }

  private func title(of spans: [SegmentedSpan]) -> Range<Int>? {
    guard let span = spans.first(where: { $0.role == .title }), let first = span.pieces.first,
      let last = span.pieces.last
    else { return nil }
    return first.folded.lowerBound..<last.folded.upperBound
  }

  mutating func documentNumber(
    _ spans: [SegmentedSpan], _ places: inout FieldPlaces
  ) -> DocumentNumber? {
    for piece in lines(.docNumber, spans) + lines(.signatories, spans) + lines(.issuerBanner, spans)
    {
      guard let number = documentNumber(in: piece, &places) else { continue }
      return number
    }
    return nil
  }

  private mutating func documentNumber(
    in piece: TextPiece, _ places: inout FieldPlaces
  ) -> DocumentNumber? {
    // Labels before the number and signatories after it are no part of it.
    let line = compact(piece)
    let end = line.scalars.firstIndex(of: "签发") ?? line.count
    let labels: [Phrase] = ["文号:", "发文字号:", "发文号:"]
    let start = labels.first(where: line.scalars.starts(with:))?.count ?? 0
    guard start < end else { return nil }
    let area = line.folded(start..<end)
    let text = Array(folded.scalars[area])
    guard let reading = DocumentNumberGrammar.find(in: text, zone: .letterhead) else { return nil }
    func place(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + area.lowerBound..<range.upperBound + area.lowerBound
    }
    let range = place(reading.range)
    for code in reading.oddities {
      diagnostics.append(
        Diagnostic(
          code, "The document number “\(rendering.raw(range))” \(Self.complaint(code)).",
          range: folded.source(range)))
    }
    places.add(range, as: .docNumber)
    let organCode =
      reading.organ.isEmpty ? "" : rendering.text(place(reading.organ)).withoutBlanks
    return DocumentNumber(
      raw: rendering.raw(range), organCode: organCode, year: reading.year,
      serial: reading.serial, normalized: reading.normalized(organCode: organCode),
      range: folded.source(range))
  }

  /// What is not as GB/T 9704-2012, 7.2.5 has it.
  private static func complaint(_ code: DiagnosticCode) -> String {
    switch code {
    case .docNumberBracket: "has other brackets than 〔 〕 around the year"
    case .docNumberSerial: "has 第, zeros or other signs in its serial number"
    case .docNumberYear: "does not print the year in four digits"
    case .docNumberIncomplete: "lacks 号"
    case .placeholder: "has a part that is masked or not given yet; it is not filled in"
    default: "is not in the standard form"
    }
  }

  func issueNumber(_ spans: [SegmentedSpan], _ places: inout FieldPlaces) -> IssueNumber? {
    for piece in lines(.issueNumber, spans) {
      guard let (number, unit) = FrameGrammar.issueNumber(compact(piece).scalars) else { continue }
      places.add(piece.folded, as: .issueNumber)
      return IssueNumber(
        raw: rendering.raw(piece.folded), number: number, unit: unit,
        range: folded.source(piece.folded))
    }
    return nil
  }

  func addressees(_ spans: [SegmentedSpan]) -> [Found] {
    let pieces = lines(.addressees, spans)
    guard let first = pieces.first, let last = pieces.last else { return [] }
    let range = first.folded.lowerBound..<last.folded.upperBound
    return found(PartyList.members(of: range, in: folded.scalars, by: .marks))
  }

  func copyNumber(_ spans: [SegmentedSpan]) -> Found? {
    for piece in lines(.copyNumber, spans) + lines(.classification, spans) {
      let line = compact(piece)
      let last = line.scalars.reversed().prefix(while: \.isASCIIDigit).count
      if last > 0 { return found(line.folded(line.count - last..<line.count)) }
      let first = line.scalars.prefix(while: \.isASCIIDigit).count
      if first > 0 { return found(line.folded(0..<first)) }
    }
    return nil
  }

  func classification(_ spans: [SegmentedSpan]) -> (Found, Secrecy)? {
    for piece in lines(.classification, spans) {
      let line = compact(piece)
      guard let reading = FrameGrammar.classification(line.scalars) else { continue }
      let period = FrameGrammar.duration(Array(line.scalars[reading.period]))
      return (found(line.folded(reading.range)), Secrecy(level: reading.level, period: period))
    }
    return nil
  }

  func urgency(_ spans: [SegmentedSpan]) -> Found? {
    if let piece = lines(.urgency, spans).first {
      let line = compact(piece)
      let colon = line.scalars.lastIndex(of: ":").map { $0 + 1 } ?? 0
      let label = line.scalars.starts(with: "等级") ? max(colon, 2) : colon
      return found(line.folded(label..<line.count))
    }
    for piece in lines(.classification, spans) {
      let line = compact(piece)
      for word in FrameGrammar.urgencies {
        guard let place = line.scalars.firstIndex(of: word) else { continue }
        return found(line.folded(place..<place + word.count))
      }
    }
    return nil
  }

  /// The names after 签发人, and those that stand below on lines of their own.
  func signatories(_ spans: [SegmentedSpan]) -> [Found] {
    var names: [Found] = []
    for piece in lines(.docNumber, spans) + lines(.signatories, spans) {
      let line = compact(piece)
      let label = FrameGrammar.signatories(line.scalars)
      guard let start = label ?? (names.isEmpty ? nil : 0), start < line.count else { continue }
      let range = line.folded(start..<line.count)
      names += found(PartyList.members(of: range, in: folded.scalars, by: .marksAndBlanks))
    }
    return names.map { Found(text: $0.text.withoutBlanks, folded: $0.folded) }
  }

  // MARK: Issuers

  /// The issuing organs: the banner's, those under the title, or the one that the title starts with.
  func issuers(_ spans: [SegmentedSpan]) -> [Found] {
    let banner = lines(.issuerBanner, spans).flatMap { organs(inBanner: $0) }
    if !banner.isEmpty { return banner }
    let title = title(of: spans)
    let titled = title.map { organs(startingTitle: $0) } ?? []
    let kind = title.flatMap { DocumentKinds.kind(of: CompactText(folded, $0).scalars) }
    // The banner of minutes and orders is their title; the office below only printed them.
    if kind == .minutes || kind == .order, !titled.isEmpty { return titled }
    let signed = signatures(spans).filter { isOrgan($0) }
    return signed.isEmpty ? titled : signed
  }

  /// An officer signs, but does not issue.
  func isOrgan(_ name: Found) -> Bool {
    OrganNames.isOrgan(CompactText(folded, name.folded).scalars)
  }

  private func organs(inBanner piece: TextPiece) -> [Found] {
    let line = compact(piece)
    var end = line.count
    if line.scalars.ends(with: "纪要") {
      end = OrganNames.prefix(of: line.scalars) ?? 0
    } else if let tail = FrameGrammar.bannerTails.first(where: line.scalars.ends) {
      end -= tail.count
    }
    guard end > 0 else { return [] }
    return found(PartyList.organs(of: line.folded(0..<end), in: folded.scalars)).map(spelled)
  }

  /// What follows the organ in a title without a year is no longer: 教育督导工作安排.
  private static let longestWork = 12

  /// The organs before the year or before 关于.
  private func organs(startingTitle range: Range<Int>) -> [Found] {
    let title = CompactText(folded, range)
    guard let length = OrganNames.prefix(of: title.scalars), length < title.count else { return [] }
    let next = title.scalars[length]
    let isWork = title.count - length <= Self.longestWork && TitleGrammar.isComplete(title.scalars)
    guard
      next.isASCIIDigit || isWork
        || Self.afterOrgan.word(in: title.scalars, at: length, end: title.count) != nil,
      !isKind(Array(title.scalars[..<length]))
    else { return [] }
    return found(PartyList.organs(of: title.folded(0..<length), in: folded.scalars)).map(spelled)
  }

  /// 青石县学校: a place and a kind of body are what a rule is about, no issuer.
  private func isKind(_ name: [Unicode.Scalar]) -> Bool {
    guard let place = PlaceNames.range(in: name) else { return false }
    return Self.kinds.word(in: name, at: place.upperBound, end: name.count)?.end == name.count
  }

  private static let kinds = Vocabulary(
    "学校 中小学校 中小学 中学 小学 幼儿园 医院 卫生院 企业 村 社区 机关 单位 党支部 事业单位 机关事业单位 国有企业 公司")

  private static let afterOrgan = Vocabulary(
    "关于 二〇 二○ 二零 二O 年度 工作要点 工作计划 令 纪要 会议 常务会议 办公会 专题会 局长 县长 市长 区长 主任 校长 第")

  /// A name without the blanks that spread it over the line.
  private func spelled(_ name: Found) -> Found {
    Found(text: name.text.withoutBlanks, folded: name.folded)
  }

  /// The place that the first issuer speaks of, else the one that a title starts with.
  func region(_ issuers: [Found], titles: [SegmentedSpan]) -> Found? {
    let names =
      issuers.map(\.folded)
      + titles.filter { $0.role == .title }.compactMap { $0.pieces.first?.folded }
    for range in names {
      let name = CompactText(folded, range)
      if let place = PlaceNames.range(in: name.scalars) {
        return spelled(found(name.folded(place)))
      }
    }
    return nil
  }
}

extension FrameGrammar {
  static func matches(_ line: [Unicode.Scalar], _ shape: FrameForm.Shape) -> Bool {
    switch shape {
    case .copyNumber(let labels): isCopyNumber(line, labels)
    case .classification(let labels): classification(line, labels) != nil
    case .words(let words, let labels): words.contains(where: withoutLabel(line, labels).equals)
    case .labelled(let labels, let limit):
      line.count <= limit && labels.contains { line.count > $0.count && line.starts(with: $0) }
    case .signatories: isSignatories(line)
    case .documentNumber: isDocumentNumberLine(line)
    case .issueNumber: issueNumber(line) != nil
    case .banner: isBanner(line)
    case .date: isDate(OrganNames.withoutSeal(line))
    case .dates: isTwoDates(line)
    case .signedDate: signedDate(line) != nil
    case .disclosure: disclosure(line) != nil
    case .copiesPrinted: copiesPrinted(line).map { $0.isWhole } ?? false
    case .imprint: isImprint(line)
    case .bracketed(let words, let limit):
      line.count <= limit && line.first == "(" && line.last == ")"
        && words.contains { line.firstIndex(of: $0) != nil }
    }
  }

  static func withoutLabel(_ line: [Unicode.Scalar], _ labels: [Phrase]) -> [Unicode.Scalar] {
    guard let label = labels.first(where: { line.starts(with: $0) }) else { return line }
    return Array(line.dropFirst(label.count))
  }

  private static func isCopyNumber(_ line: [Unicode.Scalar], _ labels: [Phrase]) -> Bool {
    let digits = withoutLabel(line, labels)
    guard digits.allSatisfy({ Numerals.asciiDigit($0) != nil }) else { return false }
    return digits.count == line.count ? digits.count == 6 : (1...8).contains(digits.count)
  }

  // MARK: Classification

  /// A classification as printed in a line: the word's level, and where its term stands.
  struct ClassificationReading {
    var level: Secrecy.Level
    /// In the line; empty without a term.
    var period: Range<Int>
    /// Without a label before it and a degree of urgency after it.
    var range: Range<Int>
  }

  private static let levels: [(Phrase, Secrecy.Level)] = [
    ("绝密", .topSecret), ("机密", .secret), ("秘密", .confidential), ("内部", .internal),
  ]

  /// The degrees of urgency that may stand in the line of the classification.
  static let urgencies: [Phrase] = ["特提", "特急", "加急", "平急"]

  static func classification(
    _ line: [Unicode.Scalar], _ labels: [Phrase] = ["密级:", "密级和保密期限:", "密级及期限:"]
  ) -> ClassificationReading? {
    var start = line.count - withoutLabel(line, labels).count
    // 000001 机密★1年, and the other way round.
    let number = line.prefix(while: \.isASCIIDigit).count
    if (6...8).contains(number) { start = number }
    guard let (word, level) = levels.first(where: { line.has($0.0, at: start, end: line.count) })
    else { return nil }
    var end = line.count
    let last = line.reversed().prefix(while: \.isASCIIDigit).count
    if (6...8).contains(last), end - last >= start + word.count { end -= last }
    if let urgency = urgencies.first(where: { line.has($0, at: end - $0.count, end: end) }),
      end - urgency.count >= start + word.count
    {
      end -= urgency.count
    }
    var cursor = start + word.count
    let stars: ScalarSet = "★☆*✩✭·"
    if cursor < end, stars.contains(line[cursor]) { cursor += 1 }
    let period = cursor..<end
    guard period.isEmpty || duration(Array(line[period])) != nil else { return nil }
    return ClassificationReading(level: level, period: period, range: start..<end)
  }

  /// `1年`, `6个月`, `长期`, as an ISO 8601 duration.
  static func duration(_ text: [Unicode.Scalar]) -> String? {
    if ["长期", "永久"].contains(where: text.equals) { return "indefinite" }
    let units: [(Phrase, String)] = [
      ("个月", "M"), ("年", "Y"), ("月", "M"), ("天", "D"), ("日", "D"),
    ]
    for (unit, letter) in units where text.ends(with: unit) {
      let digits = text.count - unit.count
      let number =
        Numerals.arabic(in: text, at: 0, end: digits) ?? Numerals.han(in: text, at: 0, end: digits)
      guard let number, number.length == digits, number.value > 0 else { return nil }
      return "P\(number.value)\(letter)"
    }
    return nil
  }

  // MARK: Numbers and names

  /// Where the names of the signatories start in a line.
  static func signatories(_ line: [Unicode.Scalar]) -> Int? {
    for label in ["签发人:", "签发:"] as [Phrase] {
      if let place = line.firstIndex(of: label) { return place + label.count }
    }
    return nil
  }

  private static func isSignatories(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 60, let start = signatories(line), start < line.count else { return false }
    let names = line[start...]
    return names.allSatisfy { $0.isHan || $0 == "、" || $0 == "," || $0 == "·" || $0 == "×" }
      && names.count <= 30
  }

  /// A line that is a document number and nothing else but brackets or a label.
  private static func isDocumentNumberLine(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 40 else { return false }
    var core = withoutLabel(line, ["文号:", "发文字号:", "发文号:"])
    if core.first == "(", core.last == ")" { core = Array(core.dropFirst().dropLast()) }
    guard let reading = DocumentNumberGrammar.find(in: core, zone: .letterhead) else {
      return false
    }
    return reading.range.lowerBound <= 1 && core.count - reading.range.count <= 1
  }

  /// The number of an order or of an issue, where a line is nothing else.
  static func issueNumber(_ line: [Unicode.Scalar]) -> (number: Int, unit: IssueNumber.Unit)? {
    guard line.count <= 16 else { return nil }
    var core = line[...]
    if core.first == "(", core.last == ")" { core = core.dropFirst().dropLast() }
    if let open = core.lastIndex(of: "("), core.last == ")" { core = core[..<open] }
    let text = Array(core)
    var position = 0
    if let year = Numerals.arabic(in: text, at: 0, end: text.count), year.length == 4,
      text.has("年", at: 4, end: text.count)
    {
      position = 5
    }
    if text.has("总", at: position, end: text.count) { position += 1 }
    guard text.has("第", at: position, end: text.count), position + 1 < text.count else {
      return nil
    }
    position += 1
    let number =
      Numerals.arabic(in: text, at: position, end: text.count)
      ?? Numerals.han(in: text, at: position, end: text.count)
    guard let number, position + number.length == text.count - 1 else { return nil }
    switch text[text.count - 1] {
    case "号": return (number.value, .order)
    case "期": return (number.value, .issue)
    default: return nil
    }
  }

  /// What a banner says after the organ's name.
  static let bannerTails: [Phrase] = ["(文件)", "文件", "令", "命令"]

  private static func isBanner(_ line: [Unicode.Scalar]) -> Bool {
    guard (4...80).contains(line.count) else { return false }
    if line.ends(with: "纪要") {
      return line.count <= 40 && OrganNames.prefix(of: line) != nil
        && line.firstIndex(of: "的") == nil
    }
    guard let tail = bannerTails.first(where: line.ends) else { return false }
    return OrganNames.isOrgan(Array(line.dropLast(tail.count)))
  }

  /// When and where a meeting was held, above its minutes.
  static func isMeetingLine(_ line: [Unicode.Scalar]) -> Bool {
    meetingLabels.contains(where: line.starts(with:))
  }

  private static let meetingLabels: [Phrase] = [
    "时间:", "会议时间:", "召开时间:", "日期:", "地点:", "会议地点:", "召开地点:", "会议名称:", "议题:", "会议议题:",
  ]

  // MARK: Foot

  private static func isDate(_ line: [Unicode.Scalar]) -> Bool {
    DateGrammar.wholeLine(line) != nil || DateGrammar.isMasked(line)
  }

  private static func isTwoDates(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 48, let (_, end) = DateGrammar.date(in: line, at: 0), end < line.count
    else {
      return false
    }
    return DateGrammar.wholeLine(Array(line[end...])) != nil
  }

  /// Where the date starts in a line that holds who signed and when.
  static func signedDate(_ line: [Unicode.Scalar]) -> Int? {
    guard line.count <= 60 else { return nil }
    let core = OrganNames.withoutSeal(line)
    for start in 3..<max(4, core.count) {
      guard start < core.count, DateGrammar.mayStart(core[start]),
        let (_, end) = DateGrammar.date(in: core, at: start), end == core.count
      else { continue }
      return isSignature(withoutEditor(Array(core[..<start]))) ? start : nil
    }
    return nil
  }

  /// A name without the word that bulletins put after who edits them.
  static func withoutEditor(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let words: [Phrase] = ["编印", "编发", "主办", "编"]
    return Array(name.dropLast(words.first(where: name.ends)?.count ?? 0))
  }

  /// `（此件公开发布）` and its variants.
  package static func disclosure(_ line: [Unicode.Scalar]) -> Disclosure? {
    guard line.count <= 20 else { return nil }
    var inner = line
    if let first = inner.first, "([【".unicodeScalars.contains(first) { inner.removeFirst() }
    if let last = inner.last, ")]】。".unicodeScalars.contains(last) { inner.removeLast() }
    for (word, value) in disclosureWords where inner.ends(with: word) {
      let lead = Array(inner.dropLast(word.count))
      // 公开 alone says something only in brackets.
      if lead.isEmpty { return inner.count < line.count || word.count > 2 ? value : nil }
      if disclosureLeads.contains(where: lead.equals) { return value }
    }
    return nil
  }

  private static let disclosureLeads: [Phrase] = [
    "此件", "本件", "此文", "该件", "本文", "此件属于", "此件为", "此文件", "公开方式:", "信息公开选项:", "公开属性:",
    "信息公开形式:", "公开形式:", "公开选项:", "信息公开属性:", "公开类别:", "信息公开:",
  ]

  private static let disclosureWords: [(Phrase, Disclosure)] = [
    ("依申请公开", .onRequest), ("不予公开", .closed), ("不公开", .closed), ("删减后公开", .redacted),
    ("公开发布", .published), ("主动公开", .active), ("公开", .active),
  ]

  /// How many copies a line says were printed, and whether it says nothing else.
  static func copiesPrinted(_ line: [Unicode.Scalar]) -> (count: Int, isWhole: Bool)? {
    for label in ["共印", "印数:", "印"] as [Phrase] {
      guard let place = line.firstIndex(of: label) else { continue }
      let start = place + label.count
      guard start < line.count,
        let number = Numerals.arabic(in: line, at: start, end: line.count),
        line.has("份", at: start + number.length, end: line.count)
      else { continue }
      let end = start + number.length + 1
      let before = line[..<place]
      let after = line[end...]
      let isWhole =
        (before.isEmpty || Array(before) == ["("])
        && (after.isEmpty || Array(after) == [")"] || Array(after) == ["。"])
      return (number.value, isWhole)
    }
    return nil
  }

  /// `…办公室2021年3月5日印发`, also without the organ, and with the number of copies after it.
  private static func isImprint(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 80 else { return false }
    if line.firstIndex(of: "印发日期:") != nil { return true }
    let marks: [Phrase] = ["日印发", "曰印发", "日印制", "号印发"]
    guard let mark = marks.lazy.compactMap({ line.firstIndex(of: $0) }).first,
      let start = imprintDate(line)
    else { return false }
    let rest = Array(line[(mark + 3)...])
    let organ = Array(line[..<start])
    return (rest.isEmpty || copiesPrinted(rest)?.isWhole == true)
      && (organ.isEmpty || (organ.count <= 40 && OrganNames.isOrgan(organ)))
  }

  /// Where the printing date starts.
  static func imprintDate(_ line: [Unicode.Scalar]) -> Int? {
    line.indices.first { start in
      DateGrammar.mayStart(line[start]) && DateGrammar.date(in: line, at: start) != nil
    }
  }
}

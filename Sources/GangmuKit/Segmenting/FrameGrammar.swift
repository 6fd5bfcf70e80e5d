/// Tells the one-line elements of the official frame by their form (GB/T 9704-2012, clause 7).
///
/// All functions take a folded line without blanks.
package enum FrameGrammar {
  /// The elements that stand above the title.
  package static func headRole(_ line: [Unicode.Scalar]) -> FrameRole? {
    if isCopyNumber(line) { return .copyNumber }
    if isClassification(line) { return .classification }
    if isUrgency(line) { return .urgency }
    if line.firstIndex(of: "签发人:") != nil, line.count <= 60 { return .signatories }
    if isDocumentNumberLine(line) { return .docNumber }
    if isBanner(line) { return .issuerBanner }
    return nil
  }

  /// The elements that stand below the body.
  package static func footRole(_ line: [Unicode.Scalar]) -> FrameRole? {
    if disclosure(line) != nil { return .disclosure }
    if line.count <= 6, ["(印章)", "(盖章)", "(公章)", "(章)"].contains(where: line.equals) {
      return .seal
    }
    if DateGrammar.wholeLine(line) != nil { return .date }
    if starts(line, ["抄送:", "抄报:", "分送:", "主送:"]) { return .cc }
    if starts(line, ["主题词:"]) { return .subjectTerms }
    if line.count <= 14, line.firstIndex(of: "共印") != nil { return .copiesPrinted }
    if line.ends(with: "印发"), line.count <= 60, endsWithDate(line) { return .printedBy }
    if line.first == "(", line.last == ")", line.count <= 80,
      line.firstIndex(of: "联系人:") != nil || line.firstIndex(of: "联系电话") != nil
    {
      return .note
    }
    return nil
  }

  /// `（此件公开发布）` and its variants.
  package static func disclosure(_ line: [Unicode.Scalar]) -> Disclosure? {
    guard line.first == "(", line.last == ")", line.count <= 16 else { return nil }
    let inner = Array(line.dropFirst().dropLast())
    for (word, value) in disclosureWords where inner.ends(with: word) {
      let lead = Array(inner.dropLast(word.count))
      if lead.isEmpty || ["此件", "本件", "此文", "该件", "本文"].contains(where: lead.equals) {
        return value
      }
    }
    return nil
  }

  private static let disclosureWords: [(Phrase, Disclosure)] = [
    ("依申请公开", .onRequest), ("不予公开", .closed), ("不公开", .closed), ("删减后公开", .redacted),
    ("公开发布", .published), ("主动公开", .active), ("公开", .active),
  ]

  /// The addressees (主送机关): a line right under the title that names offices and ends with a colon.
  package static func isAddressees(_ line: [Unicode.Scalar]) -> Bool {
    guard line.last == ":", (2...200).contains(line.count), !line.contains("。"),
      !line.contains(";"), !starts(line, ["附件"])
    else { return false }
    if ["如下:", "要求:", "是:", "意见:"].contains(where: line.ends) { return false }
    return ["各", "市", "县", "区", "局", "委", "办", "学校", "单位", "厅", "公司", "政府", "部"].contains {
      line.firstIndex(of: $0) != nil
    }
  }

  /// A line that may name the issuer under the text: an organ's name and nothing else.
  package static func isSignature(_ line: [Unicode.Scalar]) -> Bool {
    guard (3...40).contains(line.count), TitleGrammar.endsOpen(line),
      !line.contains("。"), !line.contains(","), !line.contains(":")
    else { return false }
    return organEndings.contains { line.ends(with: $0) }
  }

  private static let organEndings: [Phrase] = [
    "局", "委", "委员会", "办公室", "政府", "小组", "部", "厅", "处", "中心", "学校", "院", "会", "公司", "党组", "党委", "园",
    "中学", "小学", "大学", "科", "股", "室", "站", "所", "集团", "(印章)", "(盖章)", "(公章)",
  ]

  /// A line that starts an appended document: `附件`, `附件1`, `附表二：`.
  package static func isAttachmentLabel(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 6, starts(line, ["附件", "附表", "附录"]) else { return false }
    let number = line.dropFirst(2).filter { $0 != ":" }
    return number.allSatisfy {
      Numerals.asciiDigit($0) != nil || Numerals.hanDigit($0) != nil || $0 == "十"
    }
  }

  /// The note that lists the attachments (附件说明): `附件：1.任务分解表`.
  package static func isAttachmentNote(_ line: [Unicode.Scalar]) -> Bool {
    line.count > 3 && line.count <= 80 && starts(line, ["附件:", "附:", "附表:", "附录:", "附件1:", "附件2:"])
  }

  /// `— 3 —`, `-3-`, `第3页 共12页`, `3/12`.
  package static func isPageNumber(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 14 else { return false }
    let dashes: Set<Unicode.Scalar> = ["—", "–", "-", "―", "－"]
    let inner = line.drop { dashes.contains($0) }
    let core = inner.prefix { Numerals.asciiDigit($0) != nil }
    let rest = inner.dropFirst(core.count)
    if inner.count < line.count, !core.isEmpty, core.count <= 3, !rest.isEmpty,
      rest.allSatisfy(dashes.contains)
    {
      return true
    }
    guard starts(line, ["第"]) else { return false }
    var cursor = line.dropFirst()
    let page = cursor.prefix { Numerals.asciiDigit($0) != nil }
    cursor = cursor.dropFirst(page.count)
    guard !page.isEmpty, cursor.first == "页" else { return false }
    return cursor.dropFirst().allSatisfy {
      Numerals.asciiDigit($0) != nil || ["共", "页", "/", ",", "(", ")"].contains($0)
    }
  }

  private static func isCopyNumber(_ line: [Unicode.Scalar]) -> Bool {
    let digits = starts(line, ["份号:"]) ? line.dropFirst(3) : line[...]
    return digits.count == 6 && digits.allSatisfy { Numerals.asciiDigit($0) != nil }
  }

  private static func isClassification(_ line: [Unicode.Scalar]) -> Bool {
    let value = starts(line, ["密级:"]) ? Array(line.dropFirst(3)) : line
    guard let word = ["绝密", "机密", "秘密", "内部"].first(where: { starts(value, [$0]) }) else {
      return false
    }
    let rest = value.dropFirst(word.count)
    guard let star = rest.first else { return true }
    return ["★", "☆", "*"].contains(star) && rest.count <= 6
  }

  private static func isUrgency(_ line: [Unicode.Scalar]) -> Bool {
    let value = starts(line, ["紧急程度:"]) ? Array(line.dropFirst(5)) : line
    return ["特提", "特急", "加急", "平急", "紧急", "急件"].contains(where: value.equals)
  }

  /// A line that is a document number, with a signatory at most.
  private static func isDocumentNumberLine(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 40, let reading = DocumentNumberGrammar.find(in: line) else { return false }
    let isBracketed = line.first == "(" && line.last == ")"
    let rest = line.count - reading.range.count - (isBracketed ? 2 : 0)
    return reading.range.lowerBound <= 1 && rest <= 1
  }

  private static func isBanner(_ line: [Unicode.Scalar]) -> Bool {
    line.ends(with: "文件") && (5...45).contains(line.count)
      && line.allSatisfy { $0.isHan || $0 == "、" || $0 == "(" || $0 == ")" || $0 == "×" }
  }

  private static func endsWithDate(_ line: [Unicode.Scalar]) -> Bool {
    (0..<line.count).contains { start in
      DateGrammar.date(in: line, at: start).map { $0.end == line.count - 2 } ?? false
    }
  }

  package static func starts(_ line: [Unicode.Scalar], _ words: [Phrase]) -> Bool {
    words.contains { line.has($0, at: 0, end: line.count) }
  }
}

/// Tells the one-line elements of the official frame by their form (GB/T 9704-2012, clause 7).
///
/// All functions take a folded line without blanks.
package enum FrameGrammar {
  /// The elements that stand above the title.
  package static func headRole(_ line: [Unicode.Scalar]) -> FrameRole? { role(line, in: .head) }

  /// The elements that stand below the body.
  package static func footRole(_ line: [Unicode.Scalar]) -> FrameRole? { role(line, in: .foot) }

  private static func role(_ line: [Unicode.Scalar], in zone: FrameForm.Zone) -> FrameRole? {
    guard line.count <= longestLine else { return nil }
    return forms.first { $0.zone == zone && matches(line, $0.shape) }?.role
  }

  /// No element that one line shows is longer.
  private static let longestLine = 400

  /// The addressees (主送机关): a line right under the title that names offices and ends with a colon.
  package static func isAddressees(_ line: [Unicode.Scalar]) -> Bool {
    guard line.last == ":", (2...200).contains(line.count), !line.contains("。"),
      !line.contains(";"), !starts(line, ["附件"])
    else { return false }
    return namesOffices(Array(line.dropLast()))
  }

  /// Whether a list names whom a document goes to: by its last member, or because it starts with 各.
  package static func namesOffices(_ list: [Unicode.Scalar]) -> Bool {
    guard let first = list.first, !startsSentence(list),
      !["如下", "要求", "的是", "做到", "包括", "主题", "要把"].contains(where: { list.firstIndex(of: $0) != nil }
      )
    else { return false }
    if first == "各" { return true }
    let core = DocumentKinds.withoutBrackets(list)
    return addresseeEnds.word(in: core, endingAt: core.count, from: 0) != nil
  }

  /// Whether a line starts as the first sentence of a text may, but no list of offices.
  package static func startsSentence(_ line: [Unicode.Scalar]) -> Bool {
    line.first.map(sentenceStarts.contains) ?? false
  }

  /// 经 starts 经开区, too.
  private static let sentenceStarts: ScalarSet = "为现根按依近"

  /// How the names of addressees end.
  private static let addresseeEnds = Vocabulary(
    """
    政府 局 委 办 厅 部 院 校 园 单位 部门 公司 中心 所 站 处 科 室 组 队 委员会 协会 学会 联合会 集团 企业 街道 办事处 党委 党组 支部 总支 工委 \
    同志 代表 委员 机构 管委会 银行 妇联 团委 残联 总工会 政协 人大 县 市 区 镇 乡 村 社区 教师 同学 家长 老师 职工 干部
    """)

  /// The addressees in a line whose colon was lost: `各乡镇人民政府、县直各单位`.
  package static func isAddresseesWithoutColon(_ line: [Unicode.Scalar]) -> Bool {
    guard line.first == "各", line.count <= 60, !line.contains("。"), !line.contains(";") else {
      return false
    }
    return ["单位", "学校", "政府", "部门", "局", "委", "办", "公司", "院", "幼儿园", "中心", "处", "室", "办事处", "党委"]
      .contains { line.ends(with: $0) }
      && !["的", "要", "把", "对"].contains { line.firstIndex(of: $0) != nil }
  }

  /// A line that may name the issuer under the text: an organ's name and nothing else.
  package static func isSignature(_ line: [Unicode.Scalar]) -> Bool {
    OrganNames.isOrgan(line) || OrganNames.isOfficer(line)
  }

  /// A line that starts an appended document: `附件`, `附件1`, `附件2-1`, `附表二：`.
  package static func isAttachmentLabel(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 8, let length = attachmentLabel(line) else { return false }
    return length == line.count
  }

  /// How many characters at the start of a line are the label of an appended document.
  package static func attachmentLabel(_ line: [Unicode.Scalar]) -> Int? {
    let isBracketed = line.first == "(" || line.first == "["
    let start = isBracketed ? 1 : 0
    var end = start
    if let word = attachmentWords.first(where: { line.has($0, at: start, end: line.count) }) {
      end += word.count
    } else if !isBracketed, line.first == "附", line.count > 1,
      Numerals.asciiDigit(line[1]) != nil
    {
      end += 1
    } else {
      return nil
    }
    let number = line[end...].prefix(5).prefix {
      Numerals.asciiDigit($0) != nil || Numerals.hanDigit($0) != nil || $0 == "十" || $0 == "-"
        || $0 == "之"
    }
    end += number.count
    if isBracketed {
      guard end < line.count, line[end] == ")" || line[end] == "]" else { return nil }
      end += 1
    }
    if end < line.count, line[end] == ":" { end += 1 }
    return end
  }

  private static let attachmentWords: [Phrase] = ["附件", "附表", "附录", "附图"]

  /// The note that lists the attachments (附件说明): `附件：1.任务分解表`.
  package static func isAttachmentNote(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count > 3, line.count <= 200, !line.contains("。") || line.last == "。",
      let length = attachmentNoteLabel(line)
    else { return false }
    return length < line.count
  }

  /// How many characters at the start of a line are the label of a note on attachments.
  package static func attachmentNoteLabel(_ line: [Unicode.Scalar]) -> Int? {
    for label in ["附件:", "附件下载:", "附:", "附表:", "附录:", "附件名称:"] as [Phrase]
    where line.starts(with: label) {
      return label.count
    }
    guard let length = attachmentLabel(line), length > 2, length < line.count else { return nil }
    if line[length - 1] == ":" { return length }
    return line[length] == "." || line[length] == "、" ? length + 1 : nil
  }

  package static func starts(_ line: [Unicode.Scalar], _ words: [Phrase]) -> Bool {
    words.contains { line.has($0, at: 0, end: line.count) }
  }
}

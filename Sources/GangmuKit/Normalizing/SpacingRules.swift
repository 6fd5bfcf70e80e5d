/// Removes single blanks that stand between Han characters, or between Han and Latin (domain rules
/// §4.5). Two blanks and more are kept, because they separate; so are blanks between names and those
/// in cells, where they stand between paragraphs.
enum SpacingRules {
  static let betweenHan = "space/han"
  static let besideLatin = "space/latin"

  /// Labels after which a line or a bracket lists names, with an example each. Blanks between Han
  /// stay there.
  static let nameLabels: [(label: String, example: String)] = [
    ("签发人", "签发人：张一 李二"),
    ("责任人", "责任人：张 三"),
    ("负责人", "负责人：张一 李二"),
    ("联系人", "联系人：张 三"),
    ("牵头领导", "牵头领导：张一 李二"),
    ("责任领导", "责任领导：张一 李二"),
    ("分管领导", "分管领导：张一 李二"),
    ("责任单位", "责任单位：教育科 人事科"),
    ("责任科室", "责任科室：教育科 人事科"),
    ("责任部门", "责任部门：教育科 人事科"),
    ("牵头单位", "牵头单位：教育科 人事科"),
    ("牵头部门", "牵头部门：教育科 人事科"),
    ("配合单位", "配合单位：教育科 人事科"),
    ("主题词", "主题词：教育 工作 要点"),
    ("关键词", "关键词：教育 工作 要点"),
    ("抄送", "抄送：县委办公室 县政府办公室"),
    ("出席", "出席：张一 李二"),
    ("列席", "列席：张一 李二"),
    ("请假", "请假：张一 李二"),
  ]

  private static let labels = nameLabels.map { Array($0.label.unicodeScalars) }

  /// Whether folded words end in such a label.
  static func isNameLabel(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    labels.contains { words.suffix($0.count).elementsEqual($0) }
  }

  /// How many visible characters of a line may stand before its label ends.
  static let labelReach = 8

  /// - Parameter fold: Folds Traditional characters, since the labels are Simplified.
  static func changes(
    to text: [Unicode.Scalar], fold: @escaping (Unicode.Scalar) -> Unicode.Scalar
  ) -> [TextChange] {
    var changes: [TextChange] = []
    var table = TableLines(text, fold: fold)
    var line = NameLine()
    var position = 1
    while position + 1 < text.count {
      if text[position] == " ",
        let rule = rule(between: text[position - 1], and: text[position + 1]),
        !table.contains(position),
        rule != betweenHan || !line.keepsBlank(at: position, of: text, fold: fold)
      {
        changes.append(TextChange(position..<position + 1, nil, rule: rule))
      }
      position += 1
    }
    return changes
  }

  /// Which rule removes a blank between two characters, or nil.
  static func rule(between left: Unicode.Scalar, and right: Unicode.Scalar) -> String? {
    switch (left.isChinese, right.isChinese) {
    case (true, true): betweenHan
    case (true, false): isLatin(right) ? besideLatin : nil
    case (false, true): isLatin(left) ? besideLatin : nil
    case (false, false): nil
    }
  }

  /// Letters, digits and the half-width marks of a sentence. Marks that begin a list entry or
  /// divide a table (`-`, `*`, `#`, `|`) keep their blank.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || scalar.isASCIILetter
      || ",.;:?!()[]\"'%".unicodeScalars.contains(scalar)
  }
}

/// The lines of tables whose cells are parted by blanks.
private struct TableLines {
  private let text: [Unicode.Scalar]
  private let tables: SpacedTables
  /// The line that was looked at last, and where the last table ends.
  private var line = 0..<0
  private var end = 0

  init(_ text: [Unicode.Scalar], fold: @escaping (Unicode.Scalar) -> Unicode.Scalar) {
    self.text = text
    tables = SpacedTables(text, fold: fold)
  }

  mutating func contains(_ position: Int) -> Bool {
    if position < end { return true }
    guard !line.contains(position) else { return false }
    line = text.line(around: position)
    let table = tables.table(headedBy: line, next: next)
    end = table?.lines.last?.upperBound ?? end
    return position < end
  }

  private func next(after line: Range<Int>) -> Range<Int>? {
    var position = line.upperBound
    while position < text.count, text[position].isLineEnd || text[position].isBlank {
      position += 1
    }
    return position < text.count ? text.line(around: position) : nil
  }
}

/// The line that was looked at last, since a line of names has many blanks.
private struct NameLine {
  private var range = 0..<0
  private var listsNames = false

  mutating func keepsBlank(
    at position: Int, of text: [Unicode.Scalar], fold: (Unicode.Scalar) -> Unicode.Scalar
  ) -> Bool {
    guard text[position - 1].isHan, text[position + 1].isHan else { return false }
    if !range.contains(position) {
      range = text.line(around: position)
      listsNames =
        text[range].contains("\t") || Self.hasLabel(text[range], fold: fold)
        || Self.endsWithIssue(text[range])
    }
    return listsNames || isInLabelledBracket(position, text)
      || partsOfficeFromPerson(position, text, fold: fold)
  }

  private static func hasLabel(
    _ line: ArraySlice<Unicode.Scalar>, fold: (Unicode.Scalar) -> Unicode.Scalar
  ) -> Bool {
    let head = line.lazy.filter { !$0.isBlank }.prefix(SpacingRules.labelReach + 1).map(fold)
    guard let colon = head.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let beforeColon = Array(head[..<colon])
    // A label inside a bracket speaks for the bracket only.
    if beforeColon.contains(where: { $0 == "（" || $0 == "(" }) { return false }
    return SpacingRules.isNameLabel(beforeColon[...])
  }

  /// `县教育局办公室 2023年3月1日印发`: the blank parts the organ from the date.
  private static func endsWithIssue(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.reversed().lazy.filter { !$0.isBlank }.prefix(2).elementsEqual(["发", "印"])
  }

  /// How far back a bracket is looked for.
  private static let bracketReach = 200

  /// How an office's name ends, and what may follow a person's.
  private static let officeEnds: ScalarSet = "科股室办局处部委院站所校"
  private static let afterPerson: ScalarSet = "）)、，,；;"
  private static let longestOffice = 20

  /// `（农业办 张三）`
  private func partsOfficeFromPerson(
    _ position: Int, _ text: [Unicode.Scalar], fold: (Unicode.Scalar) -> Unicode.Scalar
  ) -> Bool {
    guard Self.officeEnds.contains(fold(text[position - 1])) else { return false }
    var end = position + 1
    while end < range.upperBound, text[end].isHan { end += 1 }
    guard (2...3).contains(end - position - 1), end < range.upperBound,
      Self.afterPerson.contains(text[end])
    else { return false }
    let reach = max(range.lowerBound, position - Self.longestOffice)
    for place in (reach..<position).reversed() {
      switch text[place] {
      case "（", "(": return true
      case "）", ")", "。": return false
      default: continue
      }
    }
    return false
  }

  /// `（责任人：张 三 李四）`
  private func isInLabelledBracket(_ position: Int, _ text: [Unicode.Scalar]) -> Bool {
    var hasColon = false
    var place = position - 1
    while place >= range.lowerBound, position - place < Self.bracketReach {
      switch text[place] {
      case "：", ":": hasColon = true
      case "（", "(": return hasColon
      case "）", ")", "。": return false
      default: break
      }
      place -= 1
    }
    return false
  }
}

/// Finds names, numbers and years that were masked before the text reached us.
package struct PlaceholderReader: ScanningReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var kind: Placeholder.Kind
    package var range: Range<Int>
    package var scope: String
  }

  static let kind = SignKinds.placeholder
  static let signs: ScalarSet = "21*Xx×△○〇_某([{"

  let text: [Unicode.Scalar]
  var scan = SignScan<Reading>()

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  package func placeholders(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func read(at position: Int) {
    guard position >= scan.next, let reading = reading(at: position, in: scan.range) else { return }
    scan.keep(reading, to: reading.range.upperBound)
  }

  private func reading(at position: Int, in range: Range<Int>) -> Reading? {
    switch text[position] {
    case "2", "1": maskedYear(at: position, in: range)
    case "*": stars(at: position, in: range)
    case "X", "x": letters(at: position, in: range)
    case "×", "△": signs(at: position, in: range, least: 1)
    case "○", "〇": circles(at: position, in: range)
    case "_": signs(at: position, in: range, least: 2)
    case "某": unnamed(at: position, in: range)
    case "(": emptyBrackets(at: position, in: range)
    case "[", "{": field(at: position, in: range)
    default: nil
    }
  }

  /// `20**年`, `20XX年`, `201*年`: the century is known, the year is not.
  private func maskedYear(at start: Int, in range: Range<Int>) -> Reading? {
    guard start + 4 < range.upperBound, start == range.lowerBound || !isDigit(start - 1) else {
      return nil
    }
    let digits = text[start..<start + 4]
    guard digits.dropFirst(2).contains(where: isMask), isDigit(start + 1),
      digits.allSatisfy({ Numerals.asciiDigit($0) != nil || isMask($0) }),
      text[start + 4] == "年" || text.has("学年", at: start + 4, end: range.upperBound)
        || text[start + 4] == "-" || text[start + 4] == "—"
    else { return nil }
    return Reading(kind: .year, range: start..<start + 4, scope: "year")
  }

  /// `***` stands for a word that a filter took out, or for a name.
  private func stars(at start: Int, in range: Range<Int>) -> Reading? {
    let run = run(at: start, in: range)
    let before = neighbour(start - 1, range)
    let after = neighbour(run.upperBound, range)
    guard before?.isHan == true || after?.isHan == true else { return nil }
    if let after, let scope = Self.scopes[after], run.count >= 2 {
      return Reading(kind: .mask, range: run, scope: scope)
    }
    if run.count == 1, !(before?.isHan == true && after?.isHan == true) { return nil }
    return Reading(kind: .censored, range: run, scope: "unknown")
  }

  private func letters(at start: Int, in range: Range<Int>) -> Reading? {
    let run = run(at: start, in: range)
    let before = neighbour(start - 1, range)
    let after = neighbour(run.upperBound, range)
    // 1+X证书 is a name, X光 a word, and Latin words are words.
    guard run.count <= 4, before != "+", after != "光", !isLatin(before), !isLatin(after),
      after != "+", before?.isHan == true || after?.isHan == true
    else { return nil }
    if let before, Numerals.asciiDigit(before) != nil { return nil }
    return Reading(kind: .mask, range: run, scope: scope(after))
  }

  private func signs(at start: Int, in range: Range<Int>, least: Int) -> Reading? {
    let run = run(at: start, in: range)
    guard run.count >= least else { return nil }
    let before = neighbour(start - 1, range)
    let after = neighbour(run.upperBound, range)
    if text[start] == "_" { return Reading(kind: .blank, range: run, scope: scope(after)) }
    // 5×3 is a product.
    if let before, let after, Numerals.asciiDigit(before) != nil, Numerals.asciiDigit(after) != nil
    {
      return nil
    }
    guard before?.isHan == true || after?.isHan == true else { return nil }
    return Reading(kind: .mask, range: run, scope: scope(after))
  }

  /// `○○县`, but not the zeros of a year in Han digits.
  private func circles(at start: Int, in range: Range<Int>) -> Reading? {
    let run = run(at: start, in: range)
    let before = neighbour(start - 1, range)
    let after = neighbour(run.upperBound, range)
    guard run.count >= 2, after?.isHan == true, after.flatMap(Numerals.hanDigit) == nil,
      before.flatMap(Numerals.hanDigit) == nil, after != "年"
    else { return nil }
    return Reading(kind: .mask, range: run, scope: scope(after))
  }

  private func unnamed(at start: Int, in range: Range<Int>) -> Reading? {
    let run = run(at: start, in: range)
    let after = neighbour(run.upperBound, range)
    guard run.count == 2 || run.count == 1 && isMaskedAlone(after) else { return nil }
    return Reading(kind: .mask, range: run, scope: scope(after))
  }

  /// 某县, 某校; one 某 before other words is only “some”.
  private func isMaskedAlone(_ after: Unicode.Scalar?) -> Bool {
    after.map { Self.scopes[$0] == "place" || $0 == "局" || $0 == "校" } ?? false
  }

  /// `[单位]`, `{姓名}`: what a template is to be filled with.
  private func field(at start: Int, in range: Range<Int>) -> Reading? {
    let close: Unicode.Scalar = text[start] == "[" ? "]" : "}"
    guard
      let (scope, end) = Self.fields.word(in: text, at: start + 1, end: range.upperBound),
      end < range.upperBound, text[end] == close
    else { return nil }
    return Reading(kind: .blank, range: start..<end + 1, scope: scope)
  }

  private static let fields = Vocabulary<String>([
    ("姓名 名字 人名 负责人 联系人", "name"), ("地名 地区 地点 县名 市名 区县", "place"),
    ("数字 数量 金额 人数 编号 文号", "number"), ("年份 年度 日期 时间", "year"),
    ("单位 单位名称 部门 学校 学校名称 机构 公司 标题 内容 填写 待填", "unknown"),
  ])

  private func emptyBrackets(at start: Int, in range: Range<Int>) -> Reading? {
    var position = start + 1
    while position < range.upperBound, text[position].isFoldedBlank { position += 1 }
    guard position < range.upperBound, text[position] == ")", position - start >= 2 else {
      return nil
    }
    return Reading(kind: .blank, range: start..<position + 1, scope: "unknown")
  }

  /// What the character after a mask says about what was masked.
  private static let scopes: [Unicode.Scalar: String] = [
    "省": "place", "市": "place", "县": "place", "区": "place", "镇": "place", "乡": "place",
    "村": "place", "州": "place",
    "所": "number", "个": "number", "名": "number", "人": "number", "项": "number", "家": "number",
    "万": "number", "次": "number", "%": "number", "月": "number", "日": "number", "元": "number",
  ]

  private func scope(_ after: Unicode.Scalar?) -> String {
    after.flatMap { Self.scopes[$0] } ?? "unknown"
  }

  private func run(at start: Int, in range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound, text[end] == text[start] { end += 1 }
    return start..<end
  }

  private func neighbour(_ position: Int, _ range: Range<Int>) -> Unicode.Scalar? {
    range.contains(position) ? text[position] : nil
  }

  private func isDigit(_ position: Int) -> Bool { Numerals.asciiDigit(text[position]) != nil }

  private func isMask(_ scalar: Unicode.Scalar) -> Bool {
    ["*", "X", "x", "×", "_", "○", "?"].contains(scalar)
  }

  private func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value < 0x80 && scalar.properties.isAlphabetic
  }
}

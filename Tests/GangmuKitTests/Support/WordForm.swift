/// The ways in which one text is saved into a Word file.
enum WordForm: CaseIterable {
  case typed, automatic, byStyle, revised, inOneCell

  func document(of lines: [String]) -> DocxBuilder {
    switch self {
    case .typed: DocxBuilder(lines.map { p($0.escaped) }.joined())
    case .automatic: NumberedLines(lines).document(byStyle: false)
    case .byStyle: NumberedLines(lines).document(byStyle: true)
    case .revised: DocxBuilder(lines.enumerated().map(Self.revised).joined())
    case .inOneCell: DocxBuilder(table([[lines.map { p($0.escaped) }.joined()]]))
    }
  }

  /// A line of which one half was typed while changes were tracked, with text that was deleted in it
  /// and a numbered paragraph that was deleted whole behind it.
  private static func revised(_ index: Int, _ line: String) -> String {
    let middle = line.index(line.startIndex, offsetBy: line.count / 2)
    let first = String(line[..<middle]).escaped
    let second = String(line[middle...]).escaped
    let author = "w:author=\"李青禾\" w:date=\"2031-01-02T03:04:05Z\""
    func deleted(_ text: String) -> String {
      "<w:del w:id=\"1\" \(author)><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
    }
    let whole =
      "<w:p>\(deleted("九、"))\(r(first))\(deleted("3.旧的任务。"))<w:ins w:id=\"2\" \(author)>\(r(second))"
      + "</w:ins></w:p>"
    guard index % 3 == 1 else { return whole }
    return whole + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" \(author)/></w:rPr></w:pPr>"
      + deleted("（\(index)）八、删去的条目。") + "</w:p>"
  }
}

/// Lines whose typed numbers Word can compute, each form of number with a list definition of its own.
struct NumberedLines {
  /// The forms of numbers, as a format and a level's text.
  private static let forms: [(format: String, before: String, after: String)] = [
    ("chineseCountingThousand", "", "、"), ("chineseCountingThousand", "（", "）"),
    ("chineseCountingThousand", "(", ")"), ("decimal", "", "."), ("decimal", "", "、"),
    ("decimal", "", "．"), ("decimal", "（", "）"), ("decimal", "(", ")"),
    ("chineseCountingThousand", "第", "章"), ("chineseCountingThousand", "第", "条"),
    ("chineseCountingThousand", "第", "节"),
  ]

  private struct Line {
    var text: String
    var form: Int?
    var number = 0
  }

  private let lines: [Line]

  init(_ lines: [String]) {
    self.lines = lines.map(Self.line)
  }

  private static func line(_ text: String) -> Line {
    for (index, form) in forms.enumerated() where text.hasPrefix(form.before) {
      let rest = text.dropFirst(form.before.count)
      guard let end = rest.range(of: form.after)?.lowerBound else { continue }
      let digits = String(rest[..<end])
      let numbers = form.format == "decimal" ? (1...99).map(String.init) : chineseNumbers
      guard let place = numbers.firstIndex(of: digits) else { continue }
      let behind = rest[end...].dropFirst(form.after.count)
      return Line(text: String(behind), form: index, number: place + 1)
    }
    return Line(text: text)
  }

  /// 1 to 99 in Chinese.
  private static let chineseNumbers: [String] = {
    let digits = Array("一二三四五六七八九").map(String.init)
    return (1...99).map { number in
      let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10 - 1]) + "十"
      return tens + (number % 10 == 0 ? "" : digits[number % 10 - 1])
    }
  }()

  /// - Parameter byStyle: Numbers come from the style of a paragraph where they just go on.
  func document(byStyle: Bool) -> DocxBuilder {
    var lists = ""
    var count = Self.forms.count
    var last: [Int: (number: Int, list: Int)] = [:]
    let body = lines.map { line -> String in
      let text = line.text.escaped
      guard let form = line.form else { return p(text) }
      let goesOn = last[form].map { $0.number + 1 == line.number } ?? false
      if !goesOn {
        count += 1
        lists += num(count, of: form, LabelCase.startOverride(0, line.number))
      }
      let list = goesOn ? last[form]?.list ?? count : count
      last[form] = (line.number, list)
      let style = byStyle ? "<w:pStyle w:val=\"N\(form)\"/>" : ""
      // What goes on takes the list of its style, which counts on from any of its definition.
      return p(text, style + (byStyle && goesOn ? "" : LabelCase.numPr(list, level: 0)))
    }
    let definitions = Self.forms.enumerated().map { index, form in
      let link = byStyle ? "<w:pStyle w:val=\"N\(index)\"/>" : ""
      return abstractNum(
        index,
        [level(form.format, "\(form.before)%1\(form.after)", link + "<w:suff w:val=\"nothing\"/>")])
    }
    let plain = Self.forms.indices.map { num($0 + 1, of: $0) }
    let styles = Self.forms.indices.map { LabelCase.style("N\($0)", LabelCase.numPr($0 + 1)) }
    return DocxBuilder(
      body.joined(), styles: byStyle ? styles.joined() : nil,
      numbering: (definitions + plain).joined() + lists)
  }
}

extension String {
  /// As markup writes it.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  fileprivate func range(of other: String) -> Range<String.Index>? {
    firstRange(of: other)
  }
}

extension Substring {
  fileprivate func range(of other: String) -> Range<String.Index>? { firstRange(of: other) }
}

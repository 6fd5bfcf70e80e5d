internal import Markup

extension PageMetadata {
  /// Reads what the lines around the text say: the index table, the publish line, and the like.
  mutating func readLines(_ page: PageText, _ selection: ContentSelector.Selection) {
    for (index, line) in page.lines.enumerated() {
      guard let furniture = selection.furniture[index], furniture != .hidden,
        furniture != .links, furniture != .comment, furniture != .nav
      else { continue }
      if line.role == .tableRow {
        readCells(page.text[line.range])
      } else if !readPair(index, page) {
        readLabels(Array(page.text[line.range]))
      }
    }
    sort()
  }

  private mutating func readCells(_ row: ArraySlice<Unicode.Scalar>) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    for (label, value) in zip(cells, cells.dropFirst()) {
      guard let name = Self.label(label), let field = PageFields.labelNames[name],
        Self.label(value).flatMap({ PageFields.labelNames[$0] }) == nil
      else { continue }
      add(field, Self.string(value), origin: "index \(name)")
    }
  }

  /// A label on a line of its own, as in a definition list, and its value on the next.
  private mutating func readPair(_ index: Int, _ page: PageText) -> Bool {
    let line = page.lines[index]
    guard line.range.count <= 16, index + 1 < page.lines.count,
      let name = Self.label(page.text[line.range]), let field = PageFields.labelNames[name]
    else { return false }
    let next = page.text[page.lines[index + 1].range]
    guard Self.label(next).flatMap({ PageFields.labelNames[$0] }) == nil, next.count <= 200,
      !next.contains("：")
    else { return true }
    add(field, Self.string(next), origin: "index \(name)")
    return true
  }

  /// A text without blanks and a colon at its end, as labels are compared.
  static func label(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard text.count <= 20 else { return nil }
    var label = text.filter { !$0.isEdgeBlank && $0 != "【" && $0 != "】" }
    if label.last == "：" || label.last == ":" { label.removeLast() }
    return label.isEmpty ? nil : string(label[...])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars)
  }

  // MARK: Lines of labels and values

  private static let labelLengths = 2...8
  private static let lineLimit = 300

  /// `发布时间：2024-03-01  来源：办公室`: a known label ends before a colon; its value goes on to the
  /// next label, or to what no value holds.
  private mutating func readLabels(_ line: [Unicode.Scalar]) {
    guard line.count <= Self.lineLimit else { return }
    var found: [(name: String, field: String, start: Int, valueStart: Int)] = []
    for colon in line.indices where line[colon] == "：" || line[colon] == ":" {
      if let (name, field, start) = Self.knownLabel(before: colon, in: line) {
        found.append((name, field, start, colon + 1))
      }
    }
    for (index, label) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].start : line.count
      guard label.valueStart < end else { continue }
      let kind = label.field == "indexNumber" || label.field == "topic" ? "index" : "line"
      add(
        label.field, Self.value(line[label.valueStart..<end]), origin: "\(kind) \(label.name)")
    }
  }

  private static func knownLabel(
    before colon: Int, in line: [Unicode.Scalar]
  ) -> (name: String, field: String, start: Int)? {
    var letters: [Unicode.Scalar] = []
    var position = colon - 1
    var best: (String, String, Int)?
    while position >= 0, letters.count < labelLengths.upperBound {
      if !line[position].isEdgeBlank {
        guard line[position].isHan else { break }
        letters.insert(line[position], at: 0)
        if labelLengths.contains(letters.count) {
          let name = string(letters[...])
          if let field = PageFields.labelNames[name] { best = (name, field, position) }
        }
      }
      position -= 1
    }
    return best
  }

  /// A value ends at two blanks, at a bracket of tools and at a bar.
  private static func value(_ text: ArraySlice<Unicode.Scalar>) -> String {
    let trimmed = text.drop { $0.isEdgeBlank }
    var end = trimmed.startIndex
    while end < trimmed.endIndex {
      let scalar = trimmed[end]
      if scalar == "【" || scalar == "|" || scalar == "｜" || scalar == "\t" { break }
      if scalar.isEdgeBlank,
        scalar != " " || (end + 1 < trimmed.endIndex && trimmed[end + 1].isEdgeBlank)
      {
        break
      }
      end += 1
    }
    return withoutCounter(string(trimmed[..<end]))
  }

  /// `2024-03-01 浏览次数` and `教育局 点击` end in the label of a number that is no field.
  private static func withoutCounter(_ value: String) -> String {
    let parts = value.split(separator: " ")
    let kept = parts.prefix { part in
      !["浏览", "点击", "阅读", "访问", "字体", "字号", "打印", "分享"].contains { part.hasPrefix($0) }
    }
    return kept.joined(separator: " ")
  }
}

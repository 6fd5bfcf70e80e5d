/// One round of restoring full-width marks in a text, line by line.
struct WidthPass {
  private let text: [Unicode.Scalar]
  private var changes: [TextChange] = []

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  /// - Returns: The changes in the order of the text.
  func run() -> [TextChange] {
    var pass = self
    var start = 0
    while start < text.count {
      let line = start..<pass.lineEnd(from: start)
      pass.marks(in: line)
      pass.brackets(in: line)
      pass.quotes("\"", opening: "“", closing: "”", in: line)
      pass.quotes("'", opening: "‘", closing: "’", in: line)
      start = line.upperBound + 1
    }
    return pass.changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func lineEnd(from start: Int) -> Int {
    text[start...].firstIndex { $0.isLineEnd } ?? text.count
  }

  private mutating func replace(_ position: Int, by scalar: Unicode.Scalar) {
    changes.append(
      TextChange(position..<position + 1, scalar, rule: "width/\(text[position])"))
  }

  private mutating func remove(_ range: Range<Int>) {
    changes.append(TextChange(range, nil, rule: "width/\(text[range.lowerBound])"))
  }

  // MARK: Marks that stand alone

  private mutating func marks(in line: Range<Int>) {
    var position = line.lowerBound
    while position < line.upperBound {
      guard text[position].value < 0x40 || text[position] == "。" else {
        position += 1
        continue
      }
      let run = self.run(at: position, in: line)
      let place = Place(text, position, run, line)
      switch text[position] {
      case ",":
        if place.isBesideChinese, !place.isBetweenDigits { replace(position, by: "，") }
      case ":":
        let follows = place.followedByChinese && !(place.previous?.isASCIILetter ?? false)
        if place.precededByChinese || (follows && place.previous != nil) {
          replace(position, by: "：")
        }
      case ";":
        if place.isBesideChinese, !endsEntity(position) { replace(position, by: "；") }
      case "?":
        if !place.isMarkRun, place.precededByChinese, place.endsClause {
          replace(position, by: "？")
        }
      case "!":
        if !place.isMarkRun, place.precededByChinese { replace(position, by: "！") }
      case ".", "。":
        stops(place, position)
      case "-":
        if run.count == 2, place.precededByChinese, place.followedByChinese {
          replace(position, by: "—")
          replace(position + 1, by: "—")
        }
      default: break
      }
      position = run.upperBound
    }
  }

  /// Equal stops and dashes are read together, all other marks by themselves.
  private func run(at position: Int, in line: Range<Int>) -> Range<Int> {
    var end = position + 1
    guard ".。-".unicodeScalars.contains(text[position]) else { return position..<end }
    while end < line.upperBound, text[end] == text[position] { end += 1 }
    return position..<end
  }

  /// Three stops or more are an ellipsis, one is a full stop unless it belongs to a marker.
  private mutating func stops(_ place: Place, _ position: Int) {
    guard place.precededByChinese else { return }
    if place.run.count >= 3 {
      replace(position, by: "…")
      replace(position + 1, by: "…")
      remove(position + 2..<place.run.upperBound)
    } else if place.run.count == 1, text[position] == ".", place.endsClause, !place.isMarker {
      replace(position, by: "。")
    }
  }

  /// `&times;` and its like, of which the semicolon is a part.
  private func endsEntity(_ position: Int) -> Bool {
    var place = position - 1
    while place >= 0, position - place < 10, text[place].isASCIILetter || text[place].isASCIIDigit {
      place -= 1
    }
    return place >= 0 && place < position - 1 && (text[place] == "&" || text[place] == "#")
  }

  // MARK: Pairs

  private mutating func brackets(in line: Range<Int>) {
    var stack: [Int] = []
    for position in line {
      switch text[position] {
      case "(", "（", "<":
        stack.append(position)
      case ")", "）":
        guard let open = stack.last, text[open] != "<" else { continue }
        stack.removeLast()
        bracket(open, position, in: line)
      case ">":
        guard let open = stack.last, text[open] == "<" else { continue }
        stack.removeLast()
        bookTitle(open, position)
      default: break
      }
    }
  }

  private mutating func bracket(_ open: Int, _ close: Int, in line: Range<Int>) {
    guard text[open] == "(" || text[close] == ")" else { return }
    let inside = text[open + 1..<close]
    let isMixed = (text[open] == "(") != (text[close] == ")")
    guard isMixed || inside.contains(where: { $0.isHan }) else { return }
    if text[open] == "(" { replace(open, by: "（") }
    if text[close] == ")" { replace(close, by: "）") }
  }

  /// The last words of the titles that stand in 《》.
  private static let documentTypes = [
    "通知", "意见", "方案", "办法", "规定", "条例", "纲要", "规划", "计划", "要点", "决定", "细则", "标准",
    "指南", "法", "意見", "辦法", "規定", "條例", "綱要", "規劃", "計劃", "要點", "決定", "細則", "標準",
  ].map { Array($0.unicodeScalars) }

  private mutating func bookTitle(_ open: Int, _ close: Int) {
    let inside = text[open + 1..<close]
    guard inside.first?.isHan ?? false,
      Self.documentTypes.contains(where: { inside.suffix($0.count).elementsEqual($0) })
    else { return }
    replace(open, by: "《")
    replace(close, by: "》")
  }

  /// Straight quotes in turn, when their number in the line is even and each stands at Chinese.
  private mutating func quotes(
    _ mark: Unicode.Scalar, opening: Unicode.Scalar, closing: Unicode.Scalar, in line: Range<Int>
  ) {
    let places = line.filter { text[$0] == mark && !isApostrophe($0) }
    guard !places.isEmpty, places.count.isMultiple(of: 2),
      places.allSatisfy({ Place(text, $0, $0..<$0 + 1, line).isBesideChinese })
    else { return }
    for (index, place) in places.enumerated() {
      replace(place, by: index.isMultiple(of: 2) ? opening : closing)
    }
  }

  private func isApostrophe(_ position: Int) -> Bool {
    text[position] == "'" && position > 0 && position + 1 < text.count
      && text[position - 1].isASCIILetter && text[position + 1].isASCIILetter
  }
}

/// What stands around a mark in its line, blanks left out.
private struct Place {
  let run: Range<Int>
  let previous: Unicode.Scalar?
  let next: Unicode.Scalar?
  private let lineHead: ArraySlice<Unicode.Scalar>

  init(_ text: [Unicode.Scalar], _ position: Int, _ run: Range<Int>, _ line: Range<Int>) {
    self.run = run
    var before = position - 1
    while before >= line.lowerBound, text[before].isBlank { before -= 1 }
    previous = before >= line.lowerBound ? text[before] : nil
    var after = run.upperBound
    while after < line.upperBound, text[after].isBlank { after += 1 }
    next = after < line.upperBound ? text[after] : nil
    lineHead = text[line.lowerBound..<position]
  }

  var precededByChinese: Bool { previous?.isChinese ?? false }
  var followedByChinese: Bool { next?.isChinese ?? false }
  var isBesideChinese: Bool { precededByChinese || followedByChinese }

  var isBetweenDigits: Bool {
    (previous?.isASCIIDigit ?? false) && (next?.isASCIIDigit ?? false)
  }

  var endsClause: Bool { next == nil || followedByChinese }

  /// Marks of this kind in a row stand for lost characters, see ``MojibakeSigns``.
  var isMarkRun: Bool {
    [previous, next].contains { mark in mark.map { $0 == "?" || $0 == "!" } ?? false }
  }

  private static let numerals = Set("一二三四五六七八九十百零〇第（）()0123456789".unicodeScalars)

  /// `一.`: nothing but a numeral stands before the stop.
  var isMarker: Bool {
    let head = lineHead.drop { $0.isBlank }
    return head.count <= 6 && head.allSatisfy { Self.numerals.contains($0) }
  }
}

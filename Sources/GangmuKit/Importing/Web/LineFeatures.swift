/// What is looked for in every line, at hand: to ask a global for it takes longer than the look.
struct LineSigns {
  fileprivate let words = PageWords.signs
  fileprivate let firsts = PageWords.signFirsts
  fileprivate let edgeWords = PageWords.edgeSigns
  fileprivate let pageNumberStarts: ScalarSet = "第—–-―－"
  /// The line without blanks.
  fileprivate var line: [Unicode.Scalar] = []
}

/// What a line of a page shows about being running text or furniture.
struct LineFeatures {
  /// Above zero for text, below for furniture.
  var value = 0
  var visible = 0
  var han = 0
  /// Marks that part clauses and end sentences.
  var marks = 0
  var isLinks = false
  /// Set for furniture, for whatever reason.
  var furniture: PageProfiles.Furniture?
  /// Set when an element around the line is furniture by name.
  var inElement: PageProfiles.Furniture?
  /// What the line is where it stands at an edge of the text.
  var atEdge: PageProfiles.Furniture?
  /// A row of the index table above the text.
  var isIndexRow = false
  /// Sentences, numbered headings and long lines.
  var isRunningText = false

  /// A short line counts at least so much against the place where it stands.
  private static let leastPenalty = 12
  /// Without any punctuation, a line of so many Han characters is still text.
  private static let longLine = 25
  /// A mark is worth two characters: headlines and names of columns have none.
  private static let markWorth = 2

  init(
    _ line: PageLine, _ text: [Unicode.Scalar], inside element: PageProfiles.Furniture?,
    _ signs: inout LineSigns
  ) {
    for scalar in text[line.range] {
      if scalar.isHan {
        han += 1
        visible += 1
      } else if !scalar.isEdgeBlank {
        visible += 1
        if Self.isMark(scalar) { marks += 1 }
      }
    }
    inElement = element
    if line.isHidden {
      furniture = .hidden
      return
    }
    isLinks = line.linkCount * 2 >= visible
    readSigns(line, text, &signs)
    if furniture == nil { furniture = element ?? (isLinks ? .links : nil) }
    if furniture != nil {
      value = -max(Self.leastPenalty, visible)
    } else if atEdge == nil {
      isRunningText =
        han >= Self.longLine || marks > 0 && han >= 4
        || Self.beginsWithMarker(text, line.range) && han >= 2
      if isRunningText || line.role != .paragraph { value = han + Self.markWorth * marks }
    }
  }

  private mutating func readSigns(
    _ line: PageLine, _ text: [Unicode.Scalar], _ signs: inout LineSigns
  ) {
    guard line.range.count <= PageProfiles.edgeLineLimit else { return }
    PageWords.compact(line.range, of: text, into: &signs.line)
    let end = signs.line.count
    if end <= PageProfiles.signLineLimit {
      for position in 0..<end where signs.firsts.contains(signs.line[position]) {
        if let (kind, _) = signs.words.word(in: signs.line, at: position, end: end) {
          furniture = kind
          return
        }
      }
      if let first = signs.line.first, signs.pageNumberStarts.contains(first),
        PageNumbers.isPageNumber(signs.line)
      {
        // `第1页 共3页` is a viewer's; a number between dashes may be the document's own.
        if first == "第" { furniture = .pagination } else { atEdge = .pagination }
      }
    }
    if let (kind, _) = signs.edgeWords.word(in: signs.line, at: 0, end: end) {
      atEdge = kind
    } else if end <= PageProfiles.signLineLimit, Self.isStamp(signs.line) {
      atEdge = .meta
    }
  }

  /// A date in figures, with a time or other small facts beside it: `2024-03-01 09:30 某某网`.
  private static func isStamp(_ line: [Unicode.Scalar]) -> Bool {
    var digits = 0
    var isDate = false
    for (position, scalar) in line.enumerated() {
      if scalar.isASCIIDigit {
        digits += 1
        continue
      }
      if digits == 4, scalar == "-" || scalar == "/" || scalar == ".", position + 1 < line.count,
        line[position + 1].isASCIIDigit
      {
        isDate = true
        break
      }
      digits = 0
    }
    return isDate && !line.contains { $0 == "。" || $0 == "，" || $0 == "；" }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "！", "？", "：", "、", ",", ";": true
    default: false
    }
  }

  private static let numerals: ScalarSet = "一二三四五六七八九十0123456789０１２３４５６７８９壹贰叁肆伍甲乙丙丁"
  private static let markerEnds: ScalarSet = "、.．）)章节条项部"

  private static func beginsWithMarker(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    var position = line.lowerBound
    while position < line.upperBound,
      text[position] == "（" || text[position] == "(" || text[position] == "第"
    {
      position += 1
    }
    let first = position
    while position < line.upperBound, numerals.contains(text[position]) { position += 1 }
    return position > first && position < line.upperBound && markerEnds.contains(text[position])
  }
}

/// What a line of a page shows about being running text or furniture.
struct LineFeatures {
  /// Above zero for text, below for furniture.
  var value: Int
  var han: Int
  /// Set for furniture, for whatever reason.
  var furniture: PageProfiles.Furniture?
  /// Set when an element around the line is furniture by name.
  var inElement: PageProfiles.Furniture?

  /// A short line counts at least so much against the place where it stands.
  private static let leastPenalty = 12
  /// Without any punctuation, a line of so many Han characters is still text.
  private static let longLine = 25

  init(_ line: PageLine, _ text: [Unicode.Scalar], inside element: PageProfiles.Furniture?) {
    let scalars = text[line.range]
    let visible = scalars.count { !$0.isEdgeBlank }
    han = scalars.count { $0.isHan }
    let isLinks = line.linkCount * 2 >= visible
    inElement = element
    furniture = element ?? Self.sign(in: scalars) ?? (isLinks ? .links : nil)
    if furniture != nil {
      value = -max(Self.leastPenalty, visible)
    } else if line.role != .paragraph || han >= Self.longLine || Self.isSentence(scalars) {
      value = han
    } else {
      value = 0
    }
  }

  private static func sign(in line: ArraySlice<Unicode.Scalar>) -> PageProfiles.Furniture? {
    guard line.count <= PageProfiles.signLineLimit else { return nil }
    let visible = line.filter { !$0.isEdgeBlank }.map { scalar in
      "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    return signs.first { holds(visible, $0.text) }?.furniture
  }

  /// The table's words as scalars.
  private static let signs = PageProfiles.furnitureSigns.map {
    (text: Array($0.text.unicodeScalars), furniture: $0.furniture)
  }

  private static func holds(_ line: [Unicode.Scalar], _ sign: [Unicode.Scalar]) -> Bool {
    guard line.count >= sign.count else { return false }
    return (0...line.count - sign.count).contains { start in
      line[start] == sign[0] && line[start..<start + sign.count].elementsEqual(sign)
    }
  }

  private static let clauseMarks = Set("，。；！？：,;".unicodeScalars)
  private static let numerals = Set("一二三四五六七八九十0123456789０１２３４５６７８９".unicodeScalars)
  private static let markerEnds = Set("、.．）)章节条项".unicodeScalars)

  /// Marks that separate clauses, or a marker of the outline at the start.
  private static func isSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains { clauseMarks.contains($0) } || beginsWithMarker(line)
  }

  private static func beginsWithMarker(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let opened = line.drop { $0 == "（" || $0 == "(" || $0 == "第" }
    let digits = opened.prefix { numerals.contains($0) }
    guard !digits.isEmpty, let after = opened.dropFirst(digits.count).first else { return false }
    return markerEnds.contains(after)
  }
}

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
    let visible = line.filter { !$0.isEdgeBlank }
    let text = String(String.UnicodeScalarView(visible)).lowercased()
    return PageProfiles.furnitureSigns.first { text.contains($0.text) }?.furniture
  }

  /// Marks that separate clauses, or a marker of the outline at the start.
  private static func isSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains { "，。；！？：,;".unicodeScalars.contains($0) } || beginsWithMarker(line)
  }

  private static func beginsWithMarker(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let numerals = "一二三四五六七八九十0123456789０１２３４５６７８９".unicodeScalars
    let opened = line.drop { $0 == "（" || $0 == "(" || $0 == "第" }
    let digits = opened.prefix { numerals.contains($0) }
    guard !digits.isEmpty, let after = opened.dropFirst(digits.count).first else { return false }
    return "、.．）)章节条项".unicodeScalars.contains(after)
  }
}

/// A text as the segmenter and the annotators read it.
///
/// Guarantees:
/// 1. One folded scalar stands for one source scalar; invisible ones are left out.
/// 2. Traditional characters are folded to Simplified, full-width forms of ASCII to ASCII, every
///    blank to U+0020, so that tables need one spelling only. 、。《》“” stay as they are.
/// 3. `origins[i]` is where folded scalar `i` stands in the source; `origins[count]` is its length.
///
/// The folding serves recognition alone and never reaches a result.
package struct FoldedText: Sendable {
  package private(set) var scalars: [Unicode.Scalar]
  package private(set) var origins: [Int32]
  /// Where lines were put together, in order.
  private(set) var joints: [Joint] = []
  /// Where each scalar ends that stands for several, sorted by where it starts: `&rdquo;`.
  private let extents: [SourceRange]
  /// Single blanks were left out.
  let lacksBlanks: Bool

  package var count: Int { scalars.count }

  /// Where what stood between two lines was taken out.
  struct Joint: Hashable, Sendable {
    /// The first folded scalar behind it.
    var position: Int
    /// What stood there.
    var source: SourceRange
  }

  /// The text with the lines put together that some gaps part.
  ///
  /// - Parameter gaps: Sorted and disjoint; text stands on both sides of each.
  func joined(at gaps: [Range<Int>]) -> FoldedText {
    var text = self
    text.scalars.removeAll(keepingCapacity: true)
    text.origins.removeAll(keepingCapacity: true)
    var position = 0
    for gap in gaps {
      text.scalars += scalars[position..<gap.lowerBound]
      text.origins += origins[position..<gap.lowerBound]
      let before = source(gap.lowerBound - 1..<gap.lowerBound)
      text.joints.append(
        Joint(
          position: text.scalars.count,
          source: SourceRange(before.end, Int(origins[gap.upperBound]))))
      position = gap.upperBound
    }
    text.scalars += scalars[position...]
    text.origins += origins[position...]
    return text
  }

  /// The joints inside a range, not those at its ends.
  func joints(inside range: Range<Int>) -> ArraySlice<Joint> {
    guard !joints.isEmpty else { return [] }
    let low = joints.partitioningIndex { $0.position > range.lowerBound }
    return joints[low...].prefix { $0.position < range.upperBound }
  }

  /// - Parameters:
  ///   - edits: The clean-up edits; those that remove make their scalars invisible here, those that
  ///     replace one scalar by one are applied. Others are left for the rendering.
  ///   - dropsSingleBlanks: Leaves out blanks that stand alone, in a text that has one every few
  ///     characters.
  ///   - simplify: Folds a Traditional character to its Simplified form.
  package init(
    _ source: [Unicode.Scalar], edits: EditList, dropsSingleBlanks: Bool = false,
    simplify: (Unicode.Scalar) -> Unicode.Scalar
  ) {
    var scalars: [Unicode.Scalar] = []
    var extents: [SourceRange] = []
    // Written in place, because appending asks for room with each character.
    var origins = [Int32](unsafeUninitializedCapacity: source.count + 1) { origins, originCount in
      scalars = [Unicode.Scalar](unsafeUninitializedCapacity: source.count) { folded, count in
        func add(_ scalar: Unicode.Scalar, at position: Int) {
          let plain = Self.widthFolded(scalar)
          folded.initializeElement(at: count, to: scalar.value < 0x2E80 ? plain : simplify(plain))
          origins.initializeElement(at: count, to: Int32(truncatingIfNeeded: position))
          count += 1
        }
        // The edit that put one scalar in the place of another, until the next one.
        var replacing: Edit?
        var position = 0
        // No edit lies outside the text; one that did would write beyond what is reserved.
        for edit in edits.edits where edit.range.end <= source.count {
          if let first = replacing, first.range.end == edit.range.start, first.rule == edit.rule,
            edit.after.isEmpty
          {
            extents.append(SourceRange(first.range.start, edit.range.end))
          }
          replacing = nil
          while position < edit.range.start {
            add(source[position], at: position)
            position += 1
          }
          let after = edit.after.unicodeScalars
          if let only = after.first, edit.range.count == 1, after.count == 1 {
            add(only, at: position)
            position += 1
            replacing = edit
          } else if after.isEmpty {
            position = edit.range.end
          }
        }
        while position < source.count {
          add(source[position], at: position)
          position += 1
        }
        originCount = count
      }
    }
    if dropsSingleBlanks { Self.dropSingleBlanks(&scalars, &origins) }
    origins.append(Int32(truncatingIfNeeded: source.count))
    self.scalars = scalars
    self.origins = origins
    self.extents = extents
    lacksBlanks = dropsSingleBlanks
  }

  private static func dropSingleBlanks(_ scalars: inout [Unicode.Scalar], _ origins: inout [Int32])
  {
    var kept = 0
    for index in scalars.indices {
      let isAlone =
        scalars[index] == " " && index > 0 && index + 1 < scalars.count
        && scalars[index - 1] != " " && scalars[index + 1] != " "
      guard !isAlone else { continue }
      scalars[kept] = scalars[index]
      origins[kept] = origins[index]
      kept += 1
    }
    scalars.removeSubrange(kept...)
    origins.removeSubrange(kept...)
  }

  /// Whether a text has a single blank every few characters, as some extractors leave it.
  package static func isSpaced(_ text: [Unicode.Scalar]) -> Bool {
    // Counted apart and first, because hardly any text has so many and that is quickly seen.
    guard text.count > 2, text.count(where: { $0 == " " }) >= fewestBlanks else { return false }
    var han = 0
    var blanks = 0
    for index in 1..<text.count - 1 {
      if text[index].isHan { han += 1 }
      if text[index] == " ", text[index - 1].isHan, text[index + 1].isHan { blanks += 1 }
    }
    return blanks >= fewestBlanks && blanks * 100 >= han * spacedPercent
  }

  private static let fewestBlanks = 20
  /// A sound text has a blank between two Han characters in one place of a hundred at most; a text
  /// whose line ends became blanks, in three.
  private static let spacedPercent = 6

  /// The index of the first folded scalar at or after a source position.
  package func index(ofSource position: Int) -> Int {
    // Nothing left out before it, in most texts.
    if position < scalars.count, Int(origins[position]) == position { return position }
    return origins.dropLast().partitioningIndex { Int($0) >= position }
  }

  package func range(ofSource range: SourceRange) -> Range<Int> {
    let lower = index(ofSource: range.start)
    return lower..<max(lower, index(ofSource: range.end))
  }

  /// The source range of a folded range: from its first scalar to just after its last.
  package func source(_ range: Range<Int>) -> SourceRange {
    guard !range.isEmpty else {
      let position = Int(origins[range.lowerBound])
      return SourceRange(position, position)
    }
    let last = Int(origins[range.upperBound - 1])
    return SourceRange(Int(origins[range.lowerBound]), extents.isEmpty ? last + 1 : end(of: last))
  }

  /// Where what a folded scalar stands for ends in the source.
  private func end(of origin: Int) -> Int {
    let low = extents.partitioningIndex { $0.start >= origin }
    return low < extents.count && extents[low].start == origin ? extents[low].end : origin + 1
  }

  package func string(_ range: Range<Int>) -> String {
    String(scalars[range])
  }

  /// Folds full-width ASCII (U+FF01–FF5E), half-width CJK stops and all blanks.
  package static func widthFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x80: scalar == "\t" ? " " : scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFF61: "。"
    case 0xFF64, 0xFE51: "、"
    case 0xFE50: ","
    case 0xFE52: "."
    case 0xFE54: ";"
    case 0xFE55: ":"
    case 0xFE59: "("
    case 0xFE5A: ")"
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    default: scalar
    }
  }
}

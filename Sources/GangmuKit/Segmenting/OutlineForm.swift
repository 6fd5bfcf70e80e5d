/// A pattern of an outline file as the grammar takes it.
package struct OutlineForm: Hashable, Sendable {
  package var kind: MarkerKind
  var prefix: String
  var numeral: MarkerForm.Numeral?
  var suffix: String

  /// What is wrong with a pattern.
  enum Flaw: Error {
    case noNumber, severalNumbers, unknownNumber(String), enclosedWithDelimiters
    case longDelimiter, twice, tooMany, unknownKind(String)

    func message(_ pattern: String) -> String {
      switch self {
      case .noNumber: "“\(pattern)” has no number in braces."
      case .severalNumbers: "“\(pattern)” has more than one number in braces."
      case .unknownNumber(let number): "“\(number)” in “\(pattern)” is no number that is known."
      case .enclosedWithDelimiters: "“\(pattern)” puts something around a number with its own ring."
      case .longDelimiter:
        "“\(pattern)” has more than \(OutlineStyle.longestDelimiter) characters on one side of its number."
      case .twice: "“\(pattern)” stands here for the second time."
      case .tooMany: "“\(pattern)” is one pattern more than \(OutlineStyle.mostPatterns)."
      case .unknownKind(let word): "“\(word)” after “\(pattern)” is not section, item or point."
      }
    }

    var advice: String? {
      switch self {
      case .noNumber, .severalNumbers: "write one label, its number in braces: 第{一}讲"
      case .unknownNumber: "numbers are 一 壹 1 1.1 1.1.1 甲 A I ①"
      case .enclosedWithDelimiters: "write {①} alone"
      case .longDelimiter, .twice, .tooMany, .unknownKind: nil
      }
    }
  }

  private static let numerals: [String: MarkerForm.Numeral] = [
    "一": .han, "壹": .legal, "1": .arabic, "甲": .stem, "A": .alpha, "a": .alpha, "I": .roman,
    "Ⅰ": .roman,
  ]
  private static let kindsOfOwn: [String: MarkerKind] = [
    "1.1": .multi2, "1.1.1": .multi3, "①": .circled, "⑴": .arabicParen, "㈠": .hanParen,
  ]

  init(_ level: OutlineStyle.Level, after others: [OutlineForm]) throws(Flaw) {
    let folded = String(
      String.UnicodeScalarView(level.pattern.unicodeScalars.map(FoldedText.widthFolded)))
    guard let open = folded.firstIndex(of: "{"), let close = folded.lastIndex(of: "}"), open < close
    else { throw .noNumber }
    let inner = String(folded[folded.index(after: open)..<close])
    guard !inner.contains("{"), !inner.contains("}") else { throw .severalNumbers }
    prefix = String(folded[..<open])
    suffix = String(folded[folded.index(after: close)...])
    guard
      max(prefix.unicodeScalars.count, suffix.unicodeScalars.count)
        <= OutlineStyle.longestDelimiter
    else { throw .longDelimiter }
    if let own = Self.kindsOfOwn[inner] {
      guard prefix.isEmpty, suffix.isEmpty else { throw .enclosedWithDelimiters }
      kind = own
    } else if let numeral = Self.numerals[inner] {
      self.numeral = numeral
      let (prefix, suffix) = (self.prefix, self.suffix)
      if let known = MarkerGrammar.standardForms.first(where: {
        !$0.isLineStart && $0.writes(prefix, numeral, suffix)
      }) {
        kind = known.kind
        self.numeral = nil
      } else {
        let taken = others.filter { $0.kind.isCustom }
        guard taken.count < MarkerKind.custom.count else { throw .tooMany }
        kind = MarkerKind.custom[taken.count]
      }
    } else {
      throw .unknownNumber(inner)
    }
    let isTwice = others.contains {
      $0.kind == kind
        || numeral != nil && ($0.prefix, $0.numeral, $0.suffix) == (prefix, numeral, suffix)
    }
    if isTwice { throw .twice }
  }

  /// The row that the grammar needs for it; nil for what it has already.
  var form: MarkerForm? {
    guard let numeral else { return nil }
    let endsWithMark = suffix.unicodeScalars.last.map { !$0.isHan && !$0.isASCIILetter } ?? false
    return MarkerForm(
      kind, open: [prefix], numeral, close: [suffix],
      follow: endsWithMark ? .anything : .blankOrEnd, example: prefix + suffix)
  }
}

extension MarkerForm {
  /// Whether labels of this form are written so.
  fileprivate func writes(_ prefix: String, _ numeral: Numeral, _ suffix: String) -> Bool {
    let holds =
      self.numeral == numeral
      || self.numeral == .hanOrArabic && (numeral == .han || numeral == .arabic)
    return holds && open.contains(prefix) && close.contains(suffix)
  }
}

/// The usual order of kinds, outermost first.
package struct MarkerOrder: Hashable, Sendable {
  private var ranks = SIMD32<UInt8>(repeating: 0)

  package static let standard = MarkerOrder(MarkerKind.allCases.filter { !$0.isCustom })

  /// - Parameter kinds: Those that are missing, which words may count, stand beside the steps, and
  ///   boxes above the items.
  init(_ kinds: [MarkerKind]) {
    var kinds = kinds
    for kind in MarkerKind.custom where !kinds.contains(kind) {
      let place =
        kind == .box ? kinds.firstIndex(of: .arabic) : kinds.firstIndex(of: .step).map { $0 + 1 }
      kinds.insert(kind, at: place ?? kinds.endIndex)
    }
    for (rank, kind) in kinds.enumerated() {
      ranks[Int(kind.rawValue)] = UInt8(truncatingIfNeeded: rank)
    }
  }

  @inline(__always)
  func rank(ofRaw kind: UInt8) -> UInt8 { ranks[Int(kind)] }

  /// The same order, but that headings without a number stand below the kinds that a file gives a
  /// higher level than theirs: below `一、` as heading 1 those of level 2.
  func lowering(_ headings: [MarkerKind], below levels: [MarkerKind: Int]) -> MarkerOrder {
    var kinds = MarkerKind.allCases.sorted { rank(ofRaw: $0.rawValue) < rank(ofRaw: $1.rawValue) }
    for heading in headings {
      guard let own = heading.headingLevel, let old = kinds.firstIndex(of: heading),
        let above = kinds.lastIndex(where: { levels[$0].map { $0 < own } ?? false }), above > old
      else { continue }
      kinds.insert(heading, at: above + 1)
      kinds.remove(at: old)
    }
    return MarkerOrder(kinds)
  }
}

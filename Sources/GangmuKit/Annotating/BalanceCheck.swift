/// Reports quotation marks, brackets and title marks that do not pair up within a paragraph.
struct BalanceCheck {
  private let folded: FoldedText

  init(_ folded: FoldedText) {
    self.folded = folded
  }

  private static let pairs:
    [(open: Unicode.Scalar, close: Unicode.Scalar, code: DiagnosticCode, name: String)] = [
      ("“", "”", .quoteUnbalanced, "quotation mark"),
      ("‘", "’", .quoteUnbalanced, "inner quotation mark"),
      ("(", ")", .bracketUnbalanced, "bracket"),
      ("【", "】", .bracketUnbalanced, "bracket"),
      ("《", "》", .bookTitleUnbalanced, "title mark"),
    ]

  func diagnostics(_ paragraph: Range<Int>) -> [Diagnostic] {
    var balance = [Int](repeating: 0, count: Self.pairs.count)
    var worst = balance
    for scalar in folded.scalars[paragraph] where scalar.value < 0x80 || scalar.isPaired {
      for (index, pair) in Self.pairs.enumerated() {
        if scalar == pair.open { balance[index] += 1 }
        if scalar == pair.close { balance[index] -= 1 }
        worst[index] = min(worst[index], balance[index])
      }
    }
    return Self.pairs.indices.compactMap { index in
      guard balance[index] != 0 || worst[index] < 0 else { return nil }
      let pair = Self.pairs[index]
      let lost = balance[index] > 0 ? pair.close : pair.open
      return Diagnostic(
        pair.code, "A \(pair.name) has no partner in this paragraph; “\(lost)” may be lost.",
        range: folded.source(paragraph))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPaired: Bool {
    switch value {
    case 0x2018...0x201D, 0x300A...0x3011: true
    default: false
    }
  }
}

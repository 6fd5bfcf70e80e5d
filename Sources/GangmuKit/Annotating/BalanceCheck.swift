/// Reports quotation marks, brackets and title marks that do not pair up within a paragraph.
struct BalanceCheck: SignReader {
  static let kind = SignKinds.balance
  static let signs = ScalarSet(pairs.flatMap { [$0.open, $0.close] })

  private let folded: FoldedText
  private var paragraph = 0..<0
  /// How many marks of each pair are open.
  private var balance = [Int](repeating: 0, count: pairs.count)
  /// How many closing marks of each pair had no opening one.
  private var strays = [Int](repeating: 0, count: pairs.count)
  private(set) var readings: [Diagnostic] = []

  var text: [Unicode.Scalar] { folded.scalars }

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

  private static let opens = pairs.map(\.open)
  private static let closes = pairs.map(\.close)

  mutating func begin(_ range: Range<Int>) {
    paragraph = range
    readings.forget()
  }

  mutating func read(at position: Int) {
    let scalar = text[position]
    if let pair = Self.opens.firstIndex(of: scalar) { balance[pair] += 1 }
    if let pair = Self.closes.firstIndex(of: scalar) { close(pair) }
  }

  private mutating func close(_ pair: Int) {
    balance[pair] -= 1
    if balance[pair] < -strays[pair] { strays[pair] = -balance[pair] }
  }

  mutating func end() {
    for index in balance.indices where balance[index] != 0 || strays[index] != 0 {
      let pair = Self.pairs[index]
      let lost = balance[index] > 0 ? pair.close : pair.open
      readings.append(
        Diagnostic(
          pair.code, "A \(pair.name) has no partner in this paragraph; “\(lost)” may be lost.",
          range: folded.source(paragraph)))
      balance[index] = 0
      strays[index] = 0
    }
  }
}

/// Recognises text that was decoded wrongly or lost characters before it reached us (domain rules
/// §4.3). What ``MojibakeRepair`` could not decode again stays: the place is reported.
enum MojibakeSigns {
  struct Sign: Sendable {
    var name: String
    /// What such text holds.
    var texts: [String]
    var message: String
  }

  /// Sequences that no Chinese text holds by itself.
  static let signs: [Sign] = [
    Sign(
      name: "replacement read as GBK", texts: ["锟斤拷", "锟斤铐"],
      message: "Characters were lost in a wrong decoding (锟斤拷)."),
    Sign(
      name: "memory fill read as GBK", texts: ["烫烫烫", "屯屯屯"],
      message: "A program wrote memory that holds no text (烫烫烫)."),
    Sign(
      name: "UTF-8 read as GBK",
      texts: ["鏁欒偛", "宸ヤ綔", "瀛︽牎", "鍙戝睍", "瀛︾敓", "鏁欏笀", "鍔犲己", "鎺ㄨ繘", "銆", "锛"],
      message: "UTF-8 was read as GBK."),
  ]

  static func diagnostics(for text: [Unicode.Scalar]) -> [Diagnostic] {
    var scan = MojibakeScan(text)
    return scan.run()
  }
}

private struct MojibakeScan {
  private let text: [Unicode.Scalar]
  private var mojibake = DiagnosticTally(.mojibake)
  private var lost = DiagnosticTally(.characterLost)
  private var quotes = DiagnosticTally(.strayQuote)
  private static let signs = MojibakeSigns.signs.flatMap { sign in
    sign.texts.map { (Array($0.unicodeScalars), sign.message) }
  }

  /// What any of the signs may start with.
  private static let starts: ScalarSet = {
    let latin = (UInt32(0xA1)...0xFF).compactMap(Unicode.Scalar.init)
    return ScalarSet(signs.compactMap(\.0.first) + latin + ["?", "!", "'"])
  }()

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func run() -> [Diagnostic] {
    var position = 0
    let starts = Self.starts
    while position < text.count {
      guard starts.contains(text[position]) else {
        position += 1
        continue
      }
      switch text[position] {
      case "?", "!": position = interrogation(at: position)
      case "'": position = quote(at: position)
      case "\u{A1}"..."\u{FF}": position = latin(at: position)
      default: position = sign(at: position)
      }
    }
    return mojibake.all + lost.all + quotes.all
  }

  private mutating func sign(at position: Int) -> Int {
    for (sign, message) in Self.signs where text.hasPrefix(sign, at: position) {
      var end = position + sign.count
      while let more = Self.signs.first(where: { text.hasPrefix($0.0, at: end) }) {
        end += more.0.count
      }
      mojibake.add(SourceRange(position, end), message)
      return end
    }
    return position + 1
  }

  /// `示范?!?。`: a run of half-width marks after a Han character stands for lost bytes, and so does
  /// a single one inside a sentence that asks nothing.
  private mutating func interrogation(at position: Int) -> Int {
    var end = position
    while end < text.count, text[end] == "?" || text[end] == "!" { end += 1 }
    guard position > 0, text[position - 1].isHan else { return end }
    let isInside = end < text.count && text[end].isHan
    let isRun = end - position > 1
    let isSingleLoss =
      !isRun && isInside && text[position] == "?" && !asksQuestion(before: position)
    if isRun || isSingleLoss {
      lost.add(
        SourceRange(position, end),
        "Characters were lost here: half-width marks stand inside the sentence.")
    }
    return end
  }

  private static let interrogatives: Set<Unicode.Scalar> = [
    "吗", "呢", "么", "谁", "何", "哪", "怎", "吧", "否", "几", "嗎", "麼", "誰", "幾",
  ]

  private func asksQuestion(before position: Int) -> Bool {
    var place = position - 1
    while place >= 0, position - place < 30, text[place].isHan {
      if Self.interrogatives.contains(text[place]) { return true }
      place -= 1
    }
    return false
  }

  /// A single `'` between Han characters quotes nothing.
  private mutating func quote(at position: Int) -> Int {
    guard position > 0, position + 1 < text.count, text[position - 1].isHan,
      text[position + 1].isHan, isOnlyQuote(position)
    else { return position + 1 }
    quotes.add(SourceRange(position, position + 1), "A single quotation mark stands between words.")
    return position + 1
  }

  /// How far around a quotation mark its partner is looked for.
  private static let quoteReach = 500

  private func isOnlyQuote(_ position: Int) -> Bool {
    for step in [-1, 1] {
      var place = position + step
      while place >= 0, place < text.count, abs(place - position) < Self.quoteReach,
        !text[place].isLineEnd
      {
        if text[place] == "'" { return false }
        place += step
      }
    }
    return true
  }

  /// UTF-8 or GBK that was read as a Western charset.
  private mutating func latin(at position: Int) -> Int {
    var end = position
    var triples = 0
    while let length = utf8Sequence(at: end) {
      triples += 1
      end += length
    }
    if triples > 0 {
      mojibake.add(SourceRange(position, end), "UTF-8 was read as a Western charset.")
      return end
    }
    end = position
    while end < text.count, text[end] >= "\u{A1}", text[end] <= "\u{FF}" { end += 1 }
    if end - position >= 4 {
      mojibake.add(SourceRange(position, end), "GBK was read as a Western charset.")
    }
    return end
  }

  /// The three characters that one Han character or mark of UTF-8 shows as.
  private func utf8Sequence(at position: Int) -> Int? {
    guard position + 2 < text.count, (0xE2...0xEF).contains(text[position].value),
      Self.isContinuation(text[position + 1]), Self.isContinuation(text[position + 2])
    else { return nil }
    return 3
  }

  /// What windows-1252 and Latin-1 show for the bytes 80 to BF.
  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013,
      0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203A,
      0x20AC, 0x2122:
      true
    default: false
    }
  }
}

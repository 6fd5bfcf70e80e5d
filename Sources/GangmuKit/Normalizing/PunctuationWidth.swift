/// Restores the full-width punctuation of Chinese print (domain rules §4.5).
enum PunctuationWidth {
  /// One mark with what becomes of it in a sentence, and where it stays.
  struct Row: Sendable {
    var mark: Unicode.Scalar
    var converts: (before: String, after: String)
    var keeps: [String]
  }

  static let rows: [Row] = [
    Row(mark: ",", converts: ("加强管理,提高质量", "加强管理，提高质量"), keeps: ["12,000名", "a, b"]),
    Row(mark: ":", converts: ("目标:全县", "目标：全县"), keeps: ["9:30", "http://example.org"]),
    Row(mark: ";", converts: ("加强管理;提高", "加强管理；提高"), keeps: ["&times;二"]),
    Row(mark: "?", converts: ("为什么?", "为什么？"), keeps: ["示范?!?。", "a?b=c"]),
    Row(mark: "!", converts: ("努力奋斗!", "努力奋斗！"), keeps: ["示范?!?。", "no!"]),
    Row(mark: "(", converts: ("三个意识(试行)", "三个意识（试行）"), keeps: ["f(x)", "(1)加强"]),
    Row(mark: ")", converts: ("（主动公开)", "（主动公开）"), keeps: ["a)加强"]),
    Row(mark: ".", converts: ("提高质量.", "提高质量。"), keeps: ["3.5万", "一.总体要求", "1.加强"]),
    Row(mark: "\"", converts: ("开展\"双减\"工作", "开展“双减”工作"), keeps: ["5\"管"]),
    Row(mark: "'", converts: ("开展'双减'工作", "开展‘双减’工作"), keeps: ["教师's", "的'有机"]),
    Row(mark: "-", converts: ("教育--未来", "教育——未来"), keeps: ["2020-2021", "一-二"]),
    Row(mark: "<", converts: ("印发<工作方案>", "印发《工作方案》"), keeps: ["<b>", "<5%"]),
  ]

  /// More half-width commas than this between Han, and no full-width one, are worth a word.
  static let noticedCommas = 20

  /// Rules look at the marks beside them, so a change may make room for another; text of real life
  /// needs two rounds.
  private static let rounds = 8

  static func restore(_ text: inout WorkingText, recording: (WorkingText, [TextChange]) -> Void)
    -> Int
  {
    var count = 0
    for _ in 0..<rounds {
      let changes = WidthPass(text.scalars).run()
      guard !changes.isEmpty else { break }
      recording(text, changes)
      text.apply(changes)
      count += changes.count
    }
    return count
  }

  /// Says once that a text has half-width commas only.
  static func diagnostics(for text: [Unicode.Scalar]) -> [Diagnostic] {
    var half = 0
    for position in text.indices {
      if text[position] == "，" { return [] }
      if text[position] == ",", position > 0, position + 1 < text.count,
        text[position - 1].isChinese, text[position + 1].isChinese
      {
        half += 1
      }
    }
    guard half > noticedCommas else { return [] }
    return [
      Diagnostic(
        .halfWidthPunctuation,
        "\(half) half-width commas stand between Chinese characters and no full-width one.")
    ]
  }
}

/// A small generator with a fixed seed, so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts made of our own markers and words, sound or torn, for the laws.
struct GeneratedPlan {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A sound plan: title, preamble, sections with items, sometimes a foot.
  mutating func sound() -> String {
    let number = Int.random(in: 0...2, using: &random)
    var lines = ["青石市2024年教育工作要点", sentence()]
    var item = 0
    for section in 1...Int.random(in: 1...5, using: &random) {
      lines.append("\(Self.han[section - 1])、\(phrase())")
      if number == 2 { item = 0 }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        item += 1
        let mark = number == 0 ? "\(item)." : "\(item)、"
        lines.append("\(mark)\(phrase())。\(sentence())\(annotation())")
      }
    }
    if Bool.random(using: &random) { lines += ["青石市教育局", "2024年3月5日", "（此件公开发布）"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Anything that a text may hold, in no order at all.
  mutating func torn() -> String {
    (0..<Int.random(in: 0...60, using: &random)).map { _ in pick(Self.scraps) }.joined()
  }

  private mutating func phrase() -> String { pick(Self.verbs) + pick(Self.objects) }

  private mutating func sentence() -> String {
    let clauses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      phrase() + pick(["", "，落实《\(pick(Self.objects))管理办法》（试行）", "，覆盖率达到95%以上", "，强化“三项制度”"])
    }
    return clauses.joined(separator: "，") + "。"
  }

  private mutating func annotation() -> String {
    pick(["", "（责任科室：办公室、人事科）", "（牵头领导：李青禾；责任科室：督导室）"])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private static let han = ["一", "二", "三", "四", "五"]
  private static let verbs = ["加强", "推进", "完善", "深化", "规范", "统筹"]
  private static let objects = ["课堂教学", "校园安全", "教师培训", "经费保障", "语言文字", "家校协作", "学前教育"]
  private static let scraps: [String] = [
    "一、", "二、", "（一）", "(二)", "1.", "2、", "13、", "3", "（1）", "①", "第一章", "第三条", "第", "甲、", "A.",
    "●",
    "\n", "\r\n", "\r", "\u{2028}", "\t", " ", "　", "\u{00A0}", "\u{200B}", "\u{FEFF}", "\u{0}",
    "\u{7}", "\u{FFFD}",
    "\u{E5E5}", "⼀", "\u{F900}", "。", "，", ",", "；", "：", ":", "“", "”", "《", "》", "（", "）", "(",
    ")", "?!?", "'",
    "发展", "發展", "理髮", "著力", "後勤", "干部", "資訊", "責任單位：", "責任科室:办公室", "关于印发", "工作要点", "的通知", "附件1",
    "附件：", "青教〔2021〕8号", "2021年3月2日", "二○二一年三月二日", "20**年", "***", "X县", "[bookmark: _GoBack]",
    "上一篇：", "时间：2021-1-1",
    "此外，", "各学校：", "签发人：", "机密★1年", "特急", "文件", "— 3 —", "<br/>", "&nbsp;", "😀", "👨‍👩‍👧", "𠀀",
    "\u{0301}",
    "é", "abc", "http://a.b/c", "3.5万", "9:30", "100%",
  ]
}

/// All forms of markers, ready to be tried at a place of a text.
package struct MarkerGrammar: Sendable {
  /// The forms in the order of trial: the first that fits a place is taken.
  package let forms: [MarkerForm]
  /// Everything that a marker can start with.
  let openers: ScalarSet
  /// What a marker can start with inside a line: small letters begin words there, square brackets
  /// notes and document numbers.
  let openersInside: ScalarSet
  /// What the other ones start with: inside a line they are looked for behind a full stop only.
  let openersBehindStops: ScalarSet
  private let byFirst: LetterIndex
  private let compiled: [CompiledForm]

  package init(_ forms: [MarkerForm] = standardForms) {
    self.forms = forms
    compiled = forms.enumerated().map { CompiledForm($0.element, row: $0.offset) }
    byFirst = LetterIndex(
      forms.enumerated().flatMap { row in
        row.element.starters.map { (letter: $0, value: row.offset) }
      })
    let starters = forms.flatMap(\.starters)
    let startersInside = forms.filter { !$0.isLineStart }.flatMap(\.starters)
    let signs = Self.bullets.union(Numerals.enclosedSigns)
    openersInside = ScalarSet(
      startersInside.filter { !($0.isASCIILetter && $0 > "Z") && $0 != "[" && $0 != "〔" }
    ).union(signs)
    openersBehindStops = ScalarSet(forms.filter(\.isLineStart).flatMap(\.starters))
    openers = ScalarSet(starters).union(signs).union(Self.spacedBullets)
  }

  /// The places in ``form(_:)`` of the forms that can start with a character, in the order of trial.
  @inline(__always)
  func candidates(startingWith scalar: Unicode.Scalar) -> Range<Int> { byFirst.entries(of: scalar) }

  @inline(__always)
  func form(_ candidate: Int) -> CompiledForm { compiled[Int(byFirst.order[candidate])] }

  /// The grammar of GB/T 9704-2012 (7.3.3), widened by what the field uses.
  package static let standard = MarkerGrammar()

  package static let standardForms: [MarkerForm] = [
    MarkerForm(
      .part, open: ["第"], .hanOrArabic, close: ["部分", "篇", "编"], follow: .blankOrEnd,
      example: "第一部分 总体要求"),
    MarkerForm(
      .chapter, open: ["第"], .hanOrArabic, close: ["章"], follow: .blankOrEnd,
      example: "第一章 总则"),
    MarkerForm(
      .section, open: ["第"], .hanOrArabic, close: ["节"], follow: .blankOrEnd,
      example: "第一节 一般规定"),
    MarkerForm(
      .article, open: ["第"], .hanOrArabic, close: ["条"], follow: .blankOrEnd,
      example: "第十二条 学校应当建立台账。"),
    MarkerForm(
      .clause, open: ["第"], .han, close: ["款", "项"], follow: .blankOrEnd,
      example: "第二款 前款所称河道包括湖泊。"),
    MarkerForm(.step, open: ["第"], .han, close: ["步,"], example: "第一步，摸清底数"),
    MarkerForm(.step, open: ["第"], .han, close: ["阶段,"], example: "第一阶段，动员部署"),
    MarkerForm(
      .step, open: ["第"], .hanOrArabic, close: ["步", "阶段", "环节"], follow: .blankOrMark,
      example: "第一阶段：动员部署"),
    MarkerForm(
      .step, open: ["第"], .hanOrArabic, close: ["单元", "专题", "板块", "模块", "讲"],
      follow: .blankOrMark, example: "第一单元 走进童话"),
    MarkerForm(
      .step, open: ["阶段"], .hanOrArabic, close: [":"], weak: [" "], example: "阶段一：动员部署"),
    MarkerForm(
      .step, open: ["问题", "任务", "目标", "重点", "举措", "措施"], .hanOrArabic, close: [":"],
      weak: [" ", "、", "."], isLineStart: true, example: "问题1：采砂点监管不严"),
    MarkerForm(
      .step, open: ["项目", "工程", "行动", "活动", "环节", "步骤"], .hanOrArabic, close: [":"],
      weak: [" ", "、", "."], isLineStart: true, example: "行动一：清理河道"),
    MarkerForm(
      .step, open: ["专题", "主题", "课题", "议题", "案例", "事项"], .hanOrArabic, close: [":"],
      weak: [" ", "、", "."], isLineStart: true, example: "议题一：审议年度预算"),
    MarkerForm(
      .step, open: ["板块", "模块", "单元", "建议", "提案"], .hanOrArabic, close: [":"],
      weak: [" ", "、", "."], isLineStart: true, example: "板块一：道路交通"),
    MarkerForm(
      .step, open: ["专栏"], .hanOrArabic, close: [""], follow: .blankOrMark, isLineStart: true,
      example: "专栏1 主要指标"),
    MarkerForm(
      .hanParen, open: ["(", "〔", "【", "["], .han, close: [")", "〕", "】", "]"],
      example: "（一）完善机制"),
    MarkerForm(.hanParen, .han, close: [")"], example: "一）完善机制"),
    MarkerForm(.hanParen, open: ["("], .legal, close: [")"], example: "（壹）完善机制"),
    MarkerForm(
      .arabicParen, open: ["(", "【", "["], .arabic, close: [")", "】", "]"], example: "（1）摸底"),
    MarkerForm(.arabicParen, .arabic, close: [")"], example: "1）摸底"),
    MarkerForm(
      .legalHan, .legal, close: ["、", "."], weak: [",", ":", " "], example: "壹、前言"),
    MarkerForm(
      .han, .han, close: ["、", ".", "﹑"], weak: [",", ":", " "], example: "一、总体要求"),
    MarkerForm(
      .arabic, .arabic, close: [".", "、", "﹑"], weak: [",", ":", " ", ""], follow: .noDigit,
      example: "1.加强领导"),
    MarkerForm(.stem, .stem, close: ["、", "."], weak: [" "], example: "甲、依据"),
    MarkerForm(.stem, open: ["("], .stem, close: [")"], example: "（甲）依据"),
    MarkerForm(.stem, .branch, close: [], weak: ["、", "."], example: "子、依据"),
    MarkerForm(.alpha, .alpha, close: [".", "、", ")"], follow: .noDigit, example: "A.指标"),
    MarkerForm(.alpha, open: ["("], .alpha, close: [")"], example: "（a）指标"),
    MarkerForm(.roman, .roman, close: [".", "、"], example: "Ⅰ、概述"),
    MarkerForm(.counted, .han, close: [], weak: ["是"], example: "一是完善机制。"),
    MarkerForm(.counted, .han, close: [], weak: ["要"], example: "一要完善机制。"),
    MarkerForm(.counted, open: ["其"], .han, close: [], weak: [","], example: "其一，完善机制。"),
    MarkerForm(.counted, open: ["第"], .han, close: [], weak: [","], example: "第一，完善机制。"),
    MarkerForm(.counted, .word, close: [], weak: [",", "是", "要"], example: "首先，完善机制。"),
  ]

  /// Signs that begin an unnumbered list entry.
  static let bullets: ScalarSet = "●•■◆◇★☆▲➢√▪➤►"

  /// Signs that do so only where a blank follows: else they are dashes, masks or lost glyphs.
  static let spacedBullets: ScalarSet = "-–—*·□○△"

  /// Those that do so too where a Chinese word follows, at the start of a line: `——坚持预防为主`.
  static let bareBullets: ScalarSet = "—–·"

  package static let stems: [Unicode.Scalar] = [
    "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸",
  ]

  static let branches: [Unicode.Scalar] = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]

  /// Words that count; the last one counts on from whatever came before.
  static let countingWords = Vocabulary<Int>([
    ("首先", 1), ("其次", 2), ("再次 再者", 3), ("最后", oneMore),
  ])

  /// The number of what counts on from the one before it, whatever that was.
  static let oneMore = Int.max

  /// What may not follow `第…条` and its like when no blank stands between: then it is a reference
  /// (`第五条规定`), not a heading.
  static let referenceFollowers = Vocabulary(
    "规定 的 所 至 、 和 或 及 与 第 中 款 项 之规 等 要求 明确 , ) ” 》 。")
}

/// How each kind of marker is written, as a table: one row a form, with an example.
///
/// Rows are read on folded text (``FoldedText``), so full-width and Traditional spellings need no
/// rows of their own.
package struct MarkerForm: Sendable {
  package enum Numeral: Sendable {
    case han, legal, arabic, hanOrArabic, stem, alpha, roman
  }

  /// What must follow the label for the form to hold.
  package enum Follow: Sendable {
    case anything
    /// Not a digit: `1.5万` is a number, not an item.
    case noDigit
    /// A blank or the line's end; anything else makes the marker weak.
    case blankOrEnd
  }

  package var kind: MarkerKind
  package var open: [Phrase]
  package var numeral: Numeral
  /// The delimiters that make a sure marker.
  package var close: [Phrase]
  /// The delimiters that make a marker only where the sequence needs it.
  package var weakClose: [Phrase]
  package var follow: Follow
  package var example: String

  package init(
    _ kind: MarkerKind, open: [Phrase] = [""], _ numeral: Numeral, close: [Phrase],
    weak: [Phrase] = [], follow: Follow = .anything, example: String
  ) {
    self.kind = kind
    self.open = open
    self.numeral = numeral
    self.close = close
    self.weakClose = weak
    self.follow = follow
    self.example = example
  }
}

package enum MarkerGrammar {
  /// In the order of trial: the first form that fits a place is taken.
  package static let forms: [MarkerForm] = [
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
      .step, open: ["第"], .hanOrArabic, close: ["步", "阶段"], follow: .blankOrEnd,
      example: "第一阶段 动员部署"),
    MarkerForm(
      .hanParen, open: ["(", "〔", "【", "["], .han, close: [")", "〕", "】", "]"],
      example: "（一）完善机制"),
    MarkerForm(.hanParen, .han, close: [")"], example: "一）完善机制"),
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
    MarkerForm(.stem, .stem, close: ["、", "."], example: "甲、依据"),
    MarkerForm(.alpha, .alpha, close: [".", "、", ")"], follow: .noDigit, example: "A.指标"),
    MarkerForm(.roman, .roman, close: [".", "、"], example: "Ⅰ、概述"),
  ]

  /// Signs that begin an unnumbered list entry.
  package static let bullets: Set<Unicode.Scalar> = [
    "●", "•", "■", "□", "◆", "◇", "★", "☆", "▲", "△", "➢", "√", "▪", "·", "○",
  ]

  package static let stems: [Unicode.Scalar] = [
    "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸",
  ]

  /// What may not follow `第…条` and its like when no blank stands between: then it is a reference
  /// (`第五条规定`), not a heading.
  package static let referenceFollowers: [Phrase] = [
    "规定", "的", "所", "至", "、", "和", "或", "及", "与", "第", "中", "款", "项", "之规", "等", "要求", "明确",
    ",", ")", "”", "》", "。",
  ]
}

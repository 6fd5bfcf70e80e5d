/// The kinds of numbered marker (序号) that begin a heading or an item.
///
/// A kind says how a marker is written. How deep it stands is learned from each document; the order
/// of the cases, which is that of GB/T 9704-2012 (7.3.3) widened by what the field uses, only
/// settles where a kind belongs that a document shows for the first time.
package enum MarkerKind: UInt8, CaseIterable, Hashable, Sendable {
  /// Headings by style alone, without a number.
  case heading1, heading2, heading3
  case part, chapter, section
  case article
  /// 第一款, 第一项.
  case clause
  case legalHan
  /// 第一步, 第一阶段, 阶段一.
  case step
  case han, hanParen
  case arabic
  case multi2, multi3
  case arabicParen
  case circled
  case stem
  case alpha
  case roman
  /// Counted in words, each at the start of a paragraph: 一是, 二要, 其三, 首先, 第一，.
  case counted
  case bullet
  /// Rows of a task table, and what several of them belong to.
  case rowGroup, row
  /// What an outline file describes (``OutlineStyle``), or words count (``CountedNames``).
  case custom1, custom2, custom3, custom4, custom5, custom6, custom7, custom8

  /// In the order in which patterns take them.
  static let custom: [MarkerKind] = [
    .custom1, .custom2, .custom3, .custom4, .custom5, .custom6, .custom7, .custom8,
  ]

  var isCustom: Bool { rawValue >= MarkerKind.custom1.rawValue }

  /// The one that boxes beside the text get.
  static let box = MarkerKind.custom8

  /// Whether the number is written with Han numerals, and so printed in paths.
  package var isHan: Bool {
    switch self {
    case .part, .chapter, .section, .legalHan, .step, .han, .hanParen, .article, .clause, .counted:
      true
    default: false
    }
  }

  /// The level that the file's styles give headings of this kind; nil for numbered kinds.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    default: nil
    }
  }

  /// The kind of a heading without a number.
  static func heading(level: Int) -> MarkerKind {
    level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
  }

  /// Whether nodes of this kind count at all.
  package var isNumbered: Bool {
    switch self {
    case .heading1, .heading2, .heading3, .bullet, .rowGroup: false
    default: true
    }
  }

  /// Whether a marker of this kind heads a part of the plan even where nothing stands below it.
  package var isSectionByNature: Bool {
    switch self {
    case .heading1, .heading2, .heading3, .part, .chapter, .section, .step, .rowGroup: true
    default: false
    }
  }

  /// Whether nodes of this kind come from a table, which says where they start and end.
  package var isOfTable: Bool { self == .rowGroup || self == .row }

  /// Whether the kind is at home below any other: a decree may number its articles below 一、, a plan
  /// its stages.
  package var nestsFreely: Bool { self == .article || self == .step }

  /// Whether markers of this kind often count inside a paragraph: `（1）摸底；（2）上报`.
  package var mayRunOn: Bool {
    switch self {
    case .arabicParen, .circled, .multi2, .multi3, .stem, .alpha, .roman: true
    default: false
    }
  }
}

/// A set of marker kinds.
package struct MarkerKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ kind: MarkerKind) { rawValue = 1 << UInt32(kind.rawValue) }
}

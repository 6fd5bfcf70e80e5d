/// The label of a paragraph as Word computes it.
struct ListLabel: Hashable, Sendable {
  var text: String
  var suffix: String
  /// Nil for a bullet.
  var value: Int?
  var level: Int
  var list: String
}

/// Something odd about a paragraph's numbering, told once for each cause.
struct NumberingProblem: Hashable, Sendable {
  var code: DiagnosticCode
  var message: String
}

/// Gives the paragraphs of a story their labels, in document order.
///
/// 1. Every numbered paragraph is counted once, also when its label is hidden or empty.
/// 2. What cannot be resolved gives no label and one problem.
struct ListLabeller: Sendable {
  /// A file with more causes than this is beyond repair by a reader of diagnostics.
  private static let mostProblems = 50

  private let numbering: WordNumbering
  private let styles: WordStyleSheet
  private var lists: [Int: ResolvedList?] = [:]
  private var counters: [Int: ListCounter] = [:]
  private var reported: Set<NumberingProblem> = []
  /// What was found since the caller last took it.
  private(set) var problems: [NumberingProblem] = []

  init(numbering: WordNumbering, styles: WordStyleSheet) {
    self.numbering = numbering
    self.styles = styles
  }

  mutating func takeProblems() -> [NumberingProblem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  /// Counts the paragraph and returns its label; nil when it has none.
  mutating func label(for paragraph: ParagraphProperties) -> ListLabel? {
    guard let (id, level) = reference(of: paragraph) else { return nil }
    guard let list = list(id), let definition = list.levels[level] else {
      report(
        .numberingDangling,
        "A paragraph is numbered by list \(id), level \(level + 1), which the file does not define."
      )
      return nil
    }
    counters[list.definitionID, default: ListCounter()].count(level, of: list, id: id)
    if definition.isHidden { return nil }
    let text = text(level, definition, of: list)
    guard !text.isEmpty else { return nil }
    let number = counters[list.definitionID]?.number(of: level, in: list)
    return ListLabel(
      text: text, suffix: definition.suffix, value: definition.format.isNumeric ? number : nil,
      level: level, list: String(list.definitionID))
  }

  /// The list and level that number the paragraph: its own word first, then its style's.
  private mutating func reference(of paragraph: ParagraphProperties) -> (id: Int, level: Int)? {
    if let id = paragraph.numberingID {
      return id == 0 ? nil : (id, paragraph.numberingLevel ?? 0)
    }
    let chain = styles.paragraphChain(from: paragraph.style)
    guard let id = chain.lazy.compactMap({ $0.paragraph.numberingID }).first, id != 0 else {
      return nil
    }
    return (id, paragraph.numberingLevel ?? level(of: chain, in: list(id)))
  }

  /// A style is numbered by the level that names it, whatever level the style itself gives.
  private func level(of chain: [WordStyle], in list: ResolvedList?) -> Int {
    for style in chain {
      let linked = WordNumbering.levels.first { list?.levels[$0]?.style == style.id }
      if let level = linked ?? style.paragraph.numberingLevel { return level }
    }
    return 0
  }

  private mutating func list(_ id: Int) -> ResolvedList? {
    if let known = lists[id] { return known }
    let list = numbering.list(id, styles: styles)
    lists[id] = .some(list)
    return list
  }

  private mutating func text(
    _ level: Int, _ definition: ListLevel, of list: ResolvedList
  ) -> String {
    if definition.format == .bullet {
      return SymbolFont.bullet(definition.template.source, font: definition.font)
    }
    guard definition.template.deepestLevel <= level else {
      report(
        .levelTextInvalid,
        "Level \(level + 1) of list \(list.definitionID) shows the number of a level below it, "
          + "so Word shows no number at all.")
      return ""
    }
    let label = definition.template.label { shown in
      number(of: shown, isLegal: definition.isLegal, in: list)
    }
    guard label.count > LabelTemplate.longestLabel else { return label }
    report(
      .levelTextInvalid,
      "Level \(level + 1) of list \(list.definitionID) gives longer labels than Word can show.")
    return String(label.prefix(LabelTemplate.longestLabel))
  }

  private mutating func number(
    of level: Int, isLegal: Bool, in list: ResolvedList
  ) -> String {
    let counter = counters[list.definitionID] ?? ListCounter()
    let number = counter.number(of: level, in: list)
    let format = list.levels[level]?.format ?? .named(.decimal(leastDigits: 1))
    if isLegal, format.isNumeric { return String(number) }
    if case .unsupported(let name) = format {
      report(
        .numberFormatUnsupported,
        "The number format \(name) is not known here; its numbers are written as 1, 2, 3.")
    }
    return format.text(number)
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String) {
    let problem = NumberingProblem(code: code, message: message)
    guard reported.count < Self.mostProblems else { return }
    if reported.insert(problem).inserted { problems.append(problem) }
  }
}

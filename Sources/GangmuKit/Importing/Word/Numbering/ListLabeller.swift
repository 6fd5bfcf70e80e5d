/// Gives the paragraphs of a story their labels, in document order.
///
/// 1. Every numbered paragraph is counted once, also when its label is hidden or empty.
/// 2. What cannot be resolved gives no label and one problem.
final class ListLabeller {
  /// A file with more causes than this is beyond repair by a reader of diagnostics.
  private static let mostProblems = 50

  private let numbering: WordNumbering
  private let styles: WordStyleSheet
  private var lists: [Int: ResolvedList?] = [:]
  private var counters: [Int: ListCounter] = [:]
  private var reported: Set<NumberingProblem> = []
  /// What was found since the caller last took it.
  private var problems: [NumberingProblem] = []

  init(numbering: WordNumbering, styles: WordStyleSheet) {
    self.numbering = numbering
    self.styles = styles
  }

  func takeProblems() -> [NumberingProblem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  /// Counts the paragraph and returns its label; nil when it has none.
  func label(for paragraph: ParagraphProperties, style: ResolvedStyle) -> ListLabel? {
    guard let (id, level) = reference(of: paragraph, style) else { return nil }
    guard let list = list(id), WordNumbering.levels.contains(level),
      let definition = list.levels[level]
    else {
      report(
        .numberingDangling,
        "A paragraph is numbered by list \(id), level \(level + 1), which the file does not define."
      )
      return nil
    }
    let counter = counter(of: list)
    counter.count(level, of: list)
    if definition.isHidden { return nil }
    let text = text(level, definition, of: list, counter)
    guard !text.isEmpty else { return nil }
    return ListLabel(
      text: text, suffix: definition.suffix,
      value: definition.format.isNumeric ? counter.number(of: level, in: list) : nil,
      level: level, list: list.name)
  }

  /// The number that a `LISTNUM` field shows that stands in a numbered paragraph: the next of the
  /// level below, or of the level that it names.
  func fieldLabel(
    in paragraph: ParagraphProperties, style: ResolvedStyle, level: Int?
  ) -> [Unicode.Scalar]? {
    guard let (id, own) = reference(of: paragraph, style), let list = list(id) else { return nil }
    let level = level ?? own + 1
    guard WordNumbering.levels.contains(level), let definition = list.levels[level] else {
      return nil
    }
    let counter = counter(of: list)
    counter.count(level, of: list)
    return text(level, definition, of: list, counter)
  }

  private func counter(of list: ResolvedList) -> ListCounter {
    if let known = counters[list.definitionID] { return known }
    let counter = ListCounter()
    counters[list.definitionID] = counter
    return counter
  }

  /// The list and level that number the paragraph: its own word first, then its style's.
  private func reference(
    of paragraph: ParagraphProperties, _ style: ResolvedStyle
  ) -> (id: Int, level: Int)? {
    if let id = paragraph.numberingID {
      return id == 0 ? nil : (id, paragraph.numberingLevel ?? 0)
    }
    guard let id = style.numberingID, id != 0 else { return nil }
    return (id, paragraph.numberingLevel ?? level(of: style.chain, in: list(id)))
  }

  /// A style is numbered by the level that names it, whatever level the style itself gives.
  private func level(of chain: [WordStyle], in list: ResolvedList?) -> Int {
    for style in chain {
      let linked = WordNumbering.levels.first { list?.levels[$0]?.style == style.id }
      if let level = linked ?? style.paragraph.numberingLevel { return level }
    }
    return 0
  }

  private func list(_ id: Int) -> ResolvedList? {
    if let known = lists[id] { return known }
    let list = numbering.list(id, styles: styles)
    lists[id] = .some(list)
    return list
  }

  private func text(
    _ level: Int, _ definition: ListLevel, of list: ResolvedList, _ counter: ListCounter
  ) -> [Unicode.Scalar] {
    if case .bullet = definition.format {
      return SymbolFont.bullet(definition.template.literal, font: definition.font)
    }
    guard definition.template.deepestLevel <= level else {
      report(
        .levelTextInvalid,
        "Level \(level + 1) of list \(list.definitionID) shows the number of a level below it, "
          + "so Word shows no number at all.")
      return []
    }
    var label: [Unicode.Scalar] = []
    for part in definition.template.parts {
      switch part {
      case .literal(let scalar): label.append(scalar)
      case .number(let shown):
        append(counter.number(of: shown, in: list), of: shown, definition.isLegal, list, to: &label)
      }
    }
    guard label.count > LabelTemplate.longestLabel else { return label }
    report(
      .levelTextInvalid,
      "Level \(level + 1) of list \(list.definitionID) gives longer labels than Word can show.")
    return Array(label.prefix(LabelTemplate.longestLabel))
  }

  private func append(
    _ number: Int, of level: Int, _ isLegal: Bool, _ list: ResolvedList,
    to label: inout [Unicode.Scalar]
  ) {
    let format = list.levels[level]?.format ?? .decimal
    if isLegal, format.isNumeric { return label.append(decimal: max(number, 0)) }
    if case .named(.english) = format, !styles.isEnglish {
      report(
        .numberFormatUnsupported,
        "Numbers in words are known in English only; they are written as 1, 2, 3.")
      return label.append(decimal: max(number, 0))
    }
    if case .unsupported(let name) = format {
      report(
        .numberFormatUnsupported,
        "The number format \(name) is not known here; its numbers are written as 1, 2, 3.")
    }
    format.append(number, to: &label)
  }

  private func report(_ code: DiagnosticCode, _ message: @autoclosure () -> String) {
    guard reported.count < Self.mostProblems else { return }
    let problem = NumberingProblem(code: code, message: message())
    if reported.insert(problem).inserted { problems.append(problem) }
  }
}

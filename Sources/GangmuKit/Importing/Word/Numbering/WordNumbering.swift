/// One level of a list definition.
struct ListLevel: Sendable {
  var start = 0
  var format = NumberFormat.decimal
  var template = LabelTemplate("")
  /// What follows the label: a tab, a space or nothing.
  var suffix: Unicode.Scalar? = "\t"
  /// All numbers of the label are decimal, whatever their own levels say (`w:isLgl`).
  var isLegal = false
  /// After which level, from 1, counting starts again; 0 for never, nil for every higher one.
  var restart: Int?
  /// The paragraph style that is numbered by this level.
  var style: String?
  var isHidden = false
  /// The font of the label, which tells what a symbol looks like.
  var font: String?
}

/// A list definition (`w:abstractNum`); its lists share one count.
struct ListDefinition: Sendable {
  var id = 0
  var levels: [Int: ListLevel] = [:]
  /// The numbering style that holds the real definition.
  var numStyleLink: String?
  /// The numbering style that this is the definition of.
  var styleLink: String?
}

/// A list (`w:num`): a definition with changes of its own.
struct ListInstance: Sendable {
  var definitionID: Int?
  var starts: [Int: Int] = [:]
  var levels: [Int: ListLevel] = [:]
}

/// A list with its definition found and its changes applied.
final class ResolvedList {
  let id: Int
  let definitionID: Int
  /// The definition under the name that labels give.
  let name: String
  /// By level; nil where nothing is defined.
  let levels: [ListLevel?]
  /// Where counting starts because the list, not its definition, says so.
  let starts: [Int: Int]

  init(id: Int, definitionID: Int, levels: [Int: ListLevel], starts: [Int: Int]) {
    self.id = id
    self.definitionID = definitionID
    name = String(definitionID)
    self.levels = WordNumbering.levels.map { levels[$0] }
    self.starts = starts
  }
}

/// The lists of a document. Empty for a document without any.
struct WordNumbering: Sendable {
  /// Word has nine levels, 0 to 8.
  static let levels = 0..<9

  var definitions: [Int: ListDefinition] = [:]
  var instances: [Int: ListInstance] = [:]

  /// The list of a `numId`; nil when the id, or what it leads to, does not exist.
  func list(_ id: Int, styles: WordStyleSheet) -> ResolvedList? {
    guard let instance = instances[id],
      let definition = definition(of: instance, styles: styles)
    else { return nil }
    let levels = definition.levels.merging(instance.levels) { own, override in
      // Word reads no restart from an override.
      var level = override
      level.restart = own.restart
      return level
    }
    return ResolvedList(
      id: id, definitionID: definition.id, levels: levels, starts: instance.starts)
  }

  /// Follows links through numbering styles to the definition that has the levels.
  private func definition(of instance: ListInstance, styles: WordStyleSheet) -> ListDefinition? {
    var seen: Set<Int> = []
    var next = instance.definitionID
    while let id = next, let definition = definitions[id], seen.insert(id).inserted {
      guard let link = definition.numStyleLink else { return definition }
      next = linkedDefinition(link, styles: styles)
    }
    return nil
  }

  private func linkedDefinition(_ style: String, styles: WordStyleSheet) -> Int? {
    let number = styles.numberingStyle(style)?.numberingID
    if let number, let id = instances[number]?.definitionID { return id }
    return definitions.values.filter { $0.styleLink == style }.map(\.id).min()
  }
}

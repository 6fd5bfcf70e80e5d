import Markup

/// Reads `numbering.xml`.
final class WordNumberingReader: WordPartReader {
  /// Word counts from 0 to 32767; other starts are those of damaged files.
  static let starts = 0...32_767

  private(set) var numbering = WordNumbering()
  private var definition: ListDefinition?
  private var instance: (id: Int, list: ListInstance)?
  private var override: Int?
  private var level: (index: Int, level: ListLevel)?

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .abstractNum:
      definition = attributes.integer("abstractNumId").map { ListDefinition(id: $0) }
    case .numStyleLink: definition?.numStyleLink = attributes["val"]
    case .styleLink: definition?.styleLink = attributes["val"]
    case .num: instance = attributes.integer("numId").map { ($0, ListInstance()) }
    case .abstractNumId: instance?.list.definitionID = attributes.integer("val")
    case .lvlOverride: override = attributes.integer("ilvl")
    case .startOverride:
      if let override { instance?.list.starts[override] = start(attributes) }
    case .lvl: level = attributes.integer("ilvl").map { ($0, ListLevel()) }
    case .rPrChange, .pPrChange: return false
    default: readLevel(element, attributes)
    }
    return true
  }

  private func readLevel(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .start: level?.level.start = start(attributes)
    case .numFmt:
      level?.level.format = NumberFormat(
        name: attributes["val"] ?? "decimal", pattern: attributes["format"])
    case .lvlText: level?.level.template = LabelTemplate(attributes["val"] ?? "")
    case .lvlRestart: level?.level.restart = attributes.integer("val")
    case .isLgl: level?.level.isLegal = attributes.isOn()
    case .suff: level?.level.suffix = Self.suffix(attributes)
    case .pStyle: level?.level.style = attributes["val"]
    case .vanish: level?.level.isHidden = attributes.isOn()
    case .rFonts: level?.level.font = attributes["ascii"] ?? attributes["hAnsi"]
    default: break
    }
  }

  private func start(_ attributes: borrowing XMLAttributes) -> Int {
    min(max(attributes.integer("val") ?? 0, Self.starts.lowerBound), Self.starts.upperBound)
  }

  private static func suffix(_ attributes: borrowing XMLAttributes) -> Unicode.Scalar? {
    if attributes.has("val", "nothing") { return nil }
    return attributes.has("val", "space") ? " " : "\t"
  }

  func end(_ element: WordElement) {
    switch element {
    case .lvl: closeLevel()
    case .lvlOverride: override = nil
    case .abstractNum:
      if let definition, numbering.definitions[definition.id] == nil {
        numbering.definitions[definition.id] = definition
      }
      definition = nil
    case .num:
      if let instance, numbering.instances[instance.id] == nil {
        numbering.instances[instance.id] = instance.list
      }
      instance = nil
    default: break
    }
  }

  private func closeLevel() {
    guard let (index, level) = level else { return }
    self.level = nil
    guard WordNumbering.levels.contains(index) else { return }
    if let override {
      if override == index { instance?.list.levels[index] = level }
    } else {
      definition?.levels[index] = level
    }
  }
}

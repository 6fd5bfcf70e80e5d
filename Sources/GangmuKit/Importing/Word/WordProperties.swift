import Markup

/// What a paragraph, or a style, says about paragraphs. Nil is silence.
struct ParagraphProperties: Hashable, Sendable {
  var style: String?
  var alignment: BlockStyle.Alignment?
  /// 0 to 8 for headings, 9 for body text.
  var outlineLevel: Int?
  var numberingID: Int?
  var numberingLevel: Int?
}

/// What a run, a paragraph mark or a style says about characters. Nil is silence.
struct RunProperties: Hashable, Sendable {
  var style: String?
  var isBold: Bool?
  var isHidden: Bool?
  var halfPoints: Int?
}

/// Collects `pPr` and `rPr`, which look the same in a story, in a style and in a list level.
struct PropertyCollector {
  var paragraph = ParagraphProperties()
  var run = RunProperties()

  /// - Returns: Whether the element was a property.
  mutating func collect(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .pStyle: paragraph.style = attributes["val"]
    case .jc: paragraph.alignment = attributes["val"].map(BlockStyle.Alignment.init(justification:))
    case .outlineLvl: paragraph.outlineLevel = attributes.integer("val")
    case .numId: paragraph.numberingID = attributes.integer("val")
    case .ilvl: paragraph.numberingLevel = attributes.integer("val")
    case .rStyle: run.style = attributes["val"]
    case .b: run.isBold = attributes.isOn()
    case .vanish: run.isHidden = attributes.isOn()
    case .sz: run.halfPoints = attributes.integer("val")
    default: return false
    }
    return true
  }
}

extension BlockStyle.Alignment {
  init(justification value: String) {
    switch value {
    case "center": self = .center
    case "right", "end": self = .end
    default: self = .start
    }
  }
}

extension XMLAttributes {
  /// A whole number; nil for anything else, also for one beyond 32 bits.
  borrowing func integer(_ name: StaticString) -> Int? {
    self[name].flatMap { Int32($0) }.map { Int($0) }
  }

  /// An element such as `<w:b/>` is on unless its value says otherwise.
  borrowing func isOn() -> Bool {
    switch self["val"] {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}

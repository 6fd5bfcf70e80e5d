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
  /// The font of Chinese characters.
  var font: String?
  var isRed: Bool?
}

/// Collects `pPr` and `rPr`, which look the same in a story, in a style and in a list level.
struct PropertyCollector {
  var paragraph = ParagraphProperties()
  var run = RunProperties()

  mutating func collect(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .pStyle: paragraph.style = attributes["val"]
    case .jc: paragraph.alignment = BlockStyle.Alignment(justification: attributes)
    case .outlineLvl: paragraph.outlineLevel = attributes.integer("val")
    case .numId: paragraph.numberingID = attributes.integer("val")
    case .ilvl: paragraph.numberingLevel = attributes.integer("val")
    case .rStyle: run.style = attributes["val"]
    case .b: run.isBold = attributes.isOn()
    case .vanish: run.isHidden = attributes.isOn()
    case .sz: run.halfPoints = attributes.integer("val")
    case .rFonts: run.font = attributes["eastAsia"] ?? run.font
    case .color: run.isRed = attributes["val"].map(Self.isRed)
    default: break
    }
  }

  /// The red of an official banner, in all the shades that offices set it in.
  private static func isRed(_ color: String) -> Bool {
    guard let value = UInt32(color, radix: 16), color.utf8.count == 6 else { return false }
    let (red, green, blue) = (value >> 16, value >> 8 & 0xFF, value & 0xFF)
    return red >= 0xC0 && green <= 0x40 && blue <= 0x40
  }
}

extension BlockStyle.Alignment {
  init?(justification attributes: borrowing XMLAttributes) {
    guard let value = attributes["val"] else { return nil }
    switch value {
    case "center": self = .center
    case "right", "end": self = .end
    default: self = .start
    }
  }
}

extension XMLAttributes {
  /// An element such as `<w:b/>` is on unless its value says otherwise.
  borrowing func isOn() -> Bool {
    !(has("val", "0") || has("val", "false") || has("val", "off") || has("val", "none"))
  }

  /// Whether an edge of a table is drawn.
  borrowing func isBorder() -> Bool {
    !(has("val", "none") || has("val", "nil"))
  }
}

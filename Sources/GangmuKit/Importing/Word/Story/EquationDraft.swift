import Markup

/// An equation while it is read, written out in one line as Word's own linear format has it.
struct EquationDraft {
  /// How an element puts its parts together; `e`, `sub` and the like name the elements of the parts.
  static let forms: [(element: WordElement, form: Form, example: String)] = [
    (.fraction, .fraction, "(a+b)/c"), (.superscript, .scripts, "x^2"),
    (.subscripted, .scripts, "x_1"), (.scripted, .scripts, "x_1^2"),
    (.preScripted, .preScripts, "_1^2 x"), (.radical, .radical, "√(x+1), √(3&x)"),
    (.nary, .nary, "∑_(i=1)^n x"), (.delimiter, .delimiter, "(a|b)"),
    (.lowerLimit, .lowerLimit, "lim┬(x→0)"), (.upperLimit, .upperLimit, "lim┴x"),
    (.accent, .accent, "x̂"), (.overBar, .overBar, "¯x"), (.matrix, .rows, "■(a&b@c&d)"),
    (.equationArray, .array, "█(a@b)"),
  ]

  enum Form {
    case fraction, scripts, preScripts, radical, nary, delimiter, lowerLimit, upperLimit, accent
    case overBar, rows, array
  }

  private struct Part {
    var element: WordElement
    var text: [Unicode.Scalar] = []
  }

  private struct Frame {
    var element: WordElement
    var form: Form?
    var parts: [Part] = []
    var text: [Unicode.Scalar] = []
    /// The characters that delimiters and large operators are written with.
    var characters: [WordElement: String] = [:]
  }

  /// Structures deeper than this are looked through, so that no text is copied more often.
  private static let deepest = 64

  private var frames = [Frame(element: .oMath)]
  private var depth = 0

  /// Whether the element is part of an equation's structure.
  mutating func open(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .character, .beginCharacter, .endCharacter, .separatorCharacter:
      frames[frames.count - 1].characters[element] = attributes["val"] ?? ""
    default:
      guard Self.isStructure(element) else { return }
      depth += 1
      guard depth <= Self.deepest else { return }
      let form = Self.forms.first { $0.element == element }?.form
      frames.append(Frame(element: element, form: form))
    }
  }

  mutating func close(_ element: WordElement) {
    guard Self.isStructure(element), depth > 0 else { return }
    depth -= 1
    guard depth < Self.deepest, frames.count > 1, var frame = frames.popLast() else { return }
    let last = frames.count - 1
    if element == .matrixRow {
      frame.text += Array(frame.parts.map(\.text).joined(separator: ["&"]))
    }
    if let form = frame.form {
      frames[last].text += Self.text(of: frame, form)
    } else if frames[last].form != nil || frames[last].element == .matrixRow {
      frames[last].parts.append(Part(element: element, text: frame.text))
    } else {
      frames[last].text += frame.text
    }
  }

  mutating func append(utf8 text: Span<UInt8>) {
    frames[frames.count - 1].text.append(utf8: text)
  }

  /// The whole equation; what was left open counts too.
  mutating func finish() -> [Unicode.Scalar] {
    while frames.count > 1, let frame = frames.popLast() {
      frames[frames.count - 1].text += frame.parts.flatMap(\.text) + frame.text
    }
    return frames[0].text.map { $0 == "\n" || $0 == "\r" ? " " : $0 }
  }

  private static let parts: Set<WordElement> = [
    .numerator, .denominator, .base, .sup, .sub, .degree, .functionName, .limit, .matrixRow,
  ]
  private static let structures = parts.union(forms.map(\.element))

  private static func isStructure(_ element: WordElement) -> Bool { structures.contains(element) }

  // MARK: Writing

  private static func text(of frame: Frame, _ form: Form) -> [Unicode.Scalar] {
    func part(_ element: WordElement) -> [Unicode.Scalar] {
      frame.parts.first { $0.element == element }?.text ?? []
    }
    func character(_ element: WordElement, _ usual: String) -> [Unicode.Scalar] {
      Array((frame.characters[element] ?? usual).unicodeScalars)
    }
    func script(_ sign: Unicode.Scalar, _ element: WordElement) -> [Unicode.Scalar] {
      let text = part(element)
      return text.isEmpty ? [] : [sign] + grouped(text)
    }
    let bases = frame.parts.filter { $0.element == .base || $0.element == .matrixRow }.map(\.text)
    let base = part(.base)
    let written: [Unicode.Scalar] =
      switch form {
      case .fraction: grouped(part(.numerator)) + ["/"] + grouped(part(.denominator))
      case .scripts: grouped(base) + script("_", .sub) + script("^", .sup)
      case .preScripts: script("_", .sub) + script("^", .sup) + [" "] + base
      case .radical:
        part(.degree).isEmpty
          ? ["√"] + grouped(base) : ["√", "("] + part(.degree) + ["&"] + base + [")"]
      case .nary:
        character(.character, "∫") + script("_", .sub) + script("^", .sup) + [" "] + base
      case .delimiter:
        character(.beginCharacter, "(")
          + Array(bases.joined(separator: character(.separatorCharacter, "|")))
          + character(.endCharacter, ")")
      case .lowerLimit: base + ["┬"] + grouped(part(.limit))
      case .upperLimit: base + ["┴"] + grouped(part(.limit))
      case .accent: grouped(base) + character(.character, "\u{302}")
      case .overBar: ["¯"] + grouped(base)
      case .rows: ["■", "("] + Array(bases.joined(separator: ["@"])) + [")"]
      case .array: ["█", "("] + Array(bases.joined(separator: ["@"])) + [")"]
      }
    return frame.text + written
  }

  /// Brackets around what would fall apart.
  private static func grouped(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isOne =
      text.count == 1
      || text.allSatisfy { $0.properties.numericType != nil || $0 == "." }
      || text.allSatisfy { $0.properties.isAlphabetic }
    return isOne ? text : ["("] + text + [")"]
  }
}

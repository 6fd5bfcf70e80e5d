internal import TextDecoding

/// Removes what only carries a text and belongs to no reader of it (domain rules §4.2).
///
/// Line ends are left to the importers' blocks, ideographic spaces to the layout.
enum TransportCleaning {
  /// What is done with a class of code points.
  struct Rule: Sendable {
    enum Action: Hashable, Sendable {
      case remove
      case replace(Unicode.Scalar)
    }

    var name: String
    var ranges: [ClosedRange<UInt32>]
    var action: Action
    /// A text with one scalar of the class, and what it becomes.
    var example: (before: String, after: String)

    var edit: String { "clean/" + name }
  }

  /// Classes that are treated alike wherever they stand.
  static let rules: [Rule] = [
    Rule(
      name: "byte-order-mark", ranges: [0xFEFF...0xFEFF], action: .remove,
      example: ("工\u{FEFF}作", "工作")),
    Rule(
      name: "zero-width",
      ranges: [
        0x200B...0x200C, 0x2060...0x2060, 0x180E...0x180E, 0x034F...0x034F,
      ],
      action: .remove, example: ("工\u{200B}作", "工作")),
    Rule(
      name: "soft-hyphen", ranges: [0xAD...0xAD], action: .remove,
      example: ("plan\u{AD}ning", "planning")),
    Rule(
      name: "bidi", ranges: [0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069], action: .remove,
      example: ("\u{202D}12\u{202C}所", "12所")),
    Rule(
      name: "control", ranges: [0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F],
      action: .remove, example: ("工\u{7}作", "工作")),
    // The blank of GBK's user-defined area (A3A0), which some fonts print as an ideographic space.
    Rule(
      name: "gbk-blank", ranges: [0xE5E5...0xE5E5], action: .remove,
      example: ("\u{E5E5}工作", "工作")),
    Rule(
      name: "blank",
      ranges: [0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F],
      action: .replace(" "), example: ("A\u{A0}B", "A B")),
  ]

  /// The names of the rules that depend on what stands beside.
  enum Contextual {
    static let joiner = "clean/zero-width"
    static let variation = "clean/variation-selector"
    static let compatibility = "clean/compatibility-ideograph"
    static let middleDot = "clean/middle-dot"
    static let bullet = "clean/symbol-bullet"
    static let privateUse = "clean/private-use"
  }

  /// Dots that stand for · between the parts of a name.
  static let middleDots: Set<UInt32> = [0x2022, 0x30FB, 0x2027, 0x2219, 0xFE52, 0xFF65]

  static func changes(to text: [Unicode.Scalar]) -> [TextChange] {
    var changes: [TextChange] = []
    var origin: PrivateCharacters.Origin?
    for position in text.indices where !isOrdinary(text[position]) {
      if let change = change(at: position, of: text) {
        changes.append(change)
      } else if 0xE000...0xF8FF ~= text[position].value {
        let known = origin ?? PrivateCharacters.origin(of: text)
        origin = known
        guard let meaning = PrivateCharacters.meaning(of: text[position], known) else { continue }
        changes.append(
          TextChange(position..<position + 1, meaning, rule: Contextual.privateUse))
      }
    }
    return changes
  }

  /// Han, printable ASCII and the common marks: nearly all of a text.
  @inline(__always)
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value &- 0x4E00 < 0x5200 || value &- 0x20 < 0x5F || value &- 0x3000 < 0xFB
      || value &- 0xFF01 < 0x5E || value == 0x0A || value == 0x0D || value == 0x09
      || value &- 0x2010 < 0x12
  }

  private static func change(at position: Int, of text: [Unicode.Scalar]) -> TextChange? {
    let scalar = text[position]
    let range = position..<position + 1
    if let rule = rules.first(where: { $0.ranges.contains { $0.contains(scalar.value) } }) {
      guard case .replace(let after) = rule.action else {
        return TextChange(range, nil, rule: rule.edit)
      }
      return TextChange(range, after, rule: rule.edit)
    }
    if let meaning = CompatibilityIdeographs.meaning(of: scalar) {
      return TextChange(range, meaning, rule: Contextual.compatibility)
    }
    switch scalar.value {
    case 0x200D where !joinsEmoji(at: position, of: text):
      return TextChange(range, nil, rule: Contextual.joiner)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      guard position > 0, isHan(text[position - 1]) else { return nil }
      return TextChange(range, nil, rule: Contextual.variation)
    case 0xF020...0xF0FF where isFirst(at: position, of: text):
      return TextChange(range, "•", rule: Contextual.bullet)
    case let value where middleDots.contains(value) && isBetweenHan(position, of: text):
      return TextChange(range, "·", rule: Contextual.middleDot)
    default:
      return nil
    }
  }

  /// Variation selectors may follow each other, and a compatibility ideograph will be Han.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || CompatibilityIdeographs.meaning(of: scalar) != nil
  }

  private static func joinsEmoji(at position: Int, of text: [Unicode.Scalar]) -> Bool {
    position > 0 && position + 1 < text.count && text[position - 1].isPictographic
      && text[position + 1].isPictographic
  }

  private static func isBetweenHan(_ position: Int, of text: [Unicode.Scalar]) -> Bool {
    position > 0 && position + 1 < text.count && text[position - 1].isHan
      && text[position + 1].isHan
  }

  /// Whether nothing but blanks stands before a position in its line.
  private static func isFirst(at position: Int, of text: [Unicode.Scalar]) -> Bool {
    var before = position - 1
    while before >= 0, text[before].isBlank { before -= 1 }
    return before < 0 || text[before].isLineEnd
  }
}

extension TransportCleaning {
  /// What the clean-up found: invisible characters once for the document, and what it had to leave.
  static func diagnostics(for source: [Unicode.Scalar], edits: EditList) -> [Diagnostic] {
    invisible(edits) + unreadable(source, edits)
  }

  private static func invisible(_ edits: EditList) -> [Diagnostic] {
    let counts = rules.filter { $0.action == .remove }.map { rule in
      (rule.name, edits.edits.count { $0.rule == rule.edit && $0.after.isEmpty })
    }
    let found = counts.filter { $0.1 > 0 }
    guard !found.isEmpty else { return [] }
    let list = found.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let total = found.reduce(0) { $0 + $1.1 }
    return [Diagnostic(.invisibleRemoved, "\(total) invisible characters were removed: \(list).")]
  }

  private static func unreadable(_ source: [Unicode.Scalar], _ edits: EditList) -> [Diagnostic] {
    var privateUse = DiagnosticTally(.privateUse)
    var lost = DiagnosticTally(.characterLost)
    var position = 0
    while position < source.count {
      guard source[position].value >= 0xE000, !isOrdinary(source[position]) else {
        position += 1
        continue
      }
      let start = position
      let kind = Unreadable(source[position])
      position += 1
      guard let kind else { continue }
      while position < source.count, Unreadable(source[position]) == kind { position += 1 }
      let range = SourceRange(start, position)
      switch kind {
      case .lost: lost.add(range, "Characters were lost before the text reached us.")
      case .privateUse where edits.edits(in: range).isEmpty:
        privateUse.add(range, "Characters of a private font cannot be read.")
      case .privateUse: break
      }
    }
    return privateUse.all + lost.all
  }

  private enum Unreadable {
    case lost, privateUse

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xFFFD: self = .lost
      case 0xE000...0xF8FF, 0xF0000...0x10FFFD: self = .privateUse
      default: return nil
      }
    }
  }
}

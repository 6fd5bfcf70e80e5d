internal import TextDecoding

/// Decodes again what was decoded with a wrong charset before it reached us (domain rules §4.3): only
/// where the bytes can be told from the characters and the other reading is far likelier.
///
/// What lost bytes on the way stays as it is and is reported by ``MojibakeSigns``.
enum MojibakeRepair {
  /// How the charsets are called in a finding.
  private static let names: [TextEncoding: String] = [
    .utf8: "UTF-8", .gb18030: "GBK", .big5HKSCS: "Big5", .windows1252: "a Western charset",
  ]

  static func edit(of mistake: String) -> String { "mojibake/" + mistake }

  /// The changes, with the place of each stretch among the characters.
  static func changes(
    to text: [Unicode.Scalar]
  ) -> (changes: [TextChange], stretches: [(range: Range<Int>, message: String)]) {
    let findings = Redecoding.findings(in: text).filter { finding in
      !finding.characters.contains { isControl($0.scalar) }
        && finding.characters.count { $0.scalar.isHan } >= hanNeeded
    }
    let changes = findings.flatMap { Self.changes(for: $0, in: text) }
    return (changes, findings.map { ($0.range, message(of: $0.mistake)) })
  }

  /// A single character can be a coincidence.
  private static let hanNeeded = 2

  /// Each character takes the place of the first scalar that stands for it, the last one that of
  /// the last, so that the stretch begins and ends where it did.
  private static func changes(
    for finding: Redecoding.Finding, in text: [Unicode.Scalar]
  ) -> [TextChange] {
    let rule = edit(of: finding.mistake)
    var changes: [TextChange] = []
    for character in finding.characters.dropLast()
    where character.range.count > 1 || text[character.range.lowerBound] != character.scalar {
      changes.append(TextChange(character.range, character.scalar, rule: rule))
    }
    guard let last = finding.characters.last else { return changes }
    let end = last.range.upperBound - 1
    if end > last.range.lowerBound {
      changes.append(TextChange(last.range.lowerBound..<end, nil, rule: rule))
    }
    if text[end] != last.scalar {
      changes.append(TextChange(end..<end + 1, last.scalar, rule: rule))
    }
    return changes
  }

  private static func message(of name: String) -> String {
    guard let mistake = Redecoding.mistakes.first(where: { $0.name == name }) else { return "" }
    let was = names[mistake.was] ?? mistake.was.name
    let readAs = names[mistake.readAs] ?? mistake.readAs.name
    return "\(was) was read as \(readAs); it was decoded again."
  }

  /// Line ends would tear a block, and other controls are no text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    default: false
    }
  }
}

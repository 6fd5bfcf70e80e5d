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

  /// Those of sorted changes that do not make a text look wrongly decoded, where it did not before:
  /// rare characters beside those that change can be taken for another charset's mistake once they
  /// stand alone, and the text would become another one each time it is normalised.
  static func harmless<Change: Replacement>(
    _ changes: [Change], to text: [Unicode.Scalar]
  ) -> [Change] {
    var changes = changes
    for _ in 0..<rounds where changes.lookSuspicious(in: text) {
      let (changed, places) = changes.applied(to: text)
      let stretches = Self.changes(to: changed).stretches.map(\.range)
      var next = 0
      let kept = zip(changes, places).filter { _, place in
        while next < stretches.count, stretches[next].upperBound + reach < place { next += 1 }
        return next == stretches.count || place < stretches[next].lowerBound - reach
      }
      // What is found far from all changes was there before them.
      if kept.count == changes.count { break }
      changes = kept.map(\.0)
    }
    return changes
  }

  /// Without a change its neighbours can look wrongly decoded again; seldom more than once.
  private static let rounds = 4

  /// How far from a stretch a change still bears upon it: as far as ``Redecoding`` looks around.
  private static let reach = 200

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

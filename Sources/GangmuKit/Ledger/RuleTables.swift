internal import ScriptConversion

/// The tables that results rest on, as one version.
///
/// It is a sum over their rows (FNV-1a), so that no row can change and the version stay.
enum RuleTables {
  static let version = digest(of: lists)

  private static var lists: [[String]] {
    [
      MarkerGrammar.standardForms.map(\.example),
      RoleLabels.table.flatMap { [$0.role.rawValue] + $0.labels },
      TaskColumn.table.flatMap(\.headers),
      BoilerplateRules.all.flatMap(words),
      InlineResidue.rules.flatMap { [$0.edit, $0.example.before, $0.example.after] },
      TransportCleaning.rules.flatMap {
        [$0.edit] + $0.ranges.map { "\($0.lowerBound)-\($0.upperBound)" }
      },
      SpunTable.rules.flatMap(words),
      IdiomTable.rules.flatMap(words),
      ScriptTables.leftSimplified.flatMap { [$0.repair.wrong, $0.repair.right] + $0.repair.keeps },
      [FieldTables.version],
    ]
  }

  private static func words(of rule: BoilerplateRule) -> [String] {
    let form = rule.form
    return [rule.name, String(rule.maximumLength)] + form.starts + form.wholes + form.counts
      + form.contains
      + form.sequences + rule.examples
  }

  private static func words(of rule: ScriptWordRule) -> [String] {
    [rule.seen, rule.meant] + rule.before + rule.after + rule.later + rule.keeps
  }

  private static func digest(of lists: [[String]]) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for list in lists {
      for word in list {
        word.utf8.forEach(add)
        add(0)
      }
      add(1)
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

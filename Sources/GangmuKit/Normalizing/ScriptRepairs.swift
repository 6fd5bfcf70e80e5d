internal import ScriptConversion

/// The repair tables as conversions.
enum ScriptRepairs {
  /// What `t2s` leaves, to be run over its result.
  static let afterSimplifying = ScriptConverter(
    entries: entries(ScriptTables.afterSimplifying) + zheEntries)

  /// What a converter without context left in a Traditional text.
  static let leftSimplified = ScriptConverter(
    entries: entries(ScriptTables.leftSimplified.map(\.repair)))

  /// Where 著 is the particle that the mainland writes 着; the works stay out of it.
  static let particles = ScriptConverter(entries: zheEntries)

  private static func entries(_ repairs: [ScriptTables.Repair]) -> [(key: String, value: String)] {
    repairs.flatMap { repair in
      [(repair.wrong, repair.right)] + repair.keeps.map { ($0, $0) }
    }
  }

  /// 著 by what stands beside it. The longest entry wins, so that 对著 changes and 对著名 does not.
  private static var zheEntries: [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    for work in ScriptTables.workWords { entries.append(("著" + work, "著" + work)) }
    for head in ScriptTables.workHeads { entries.append((head + "著", head + "著")) }
    for word in ScriptTables.zheWords { entries.append(("著" + word, "着" + word)) }
    for verb in ScriptTables.zheVerbs {
      entries.append((verb + "著", verb + "着"))
      for work in ScriptTables.workWords {
        entries.append((verb + "著" + work, verb + "著" + work))
      }
    }
    return entries
  }
}

internal import ScriptConversion

/// The repair tables as conversions.
enum ScriptRepairs {
  /// What `t2s` leaves, to be run over its result.
  static let afterSimplifying = ScriptConverter(entries: SimplifiedRepairs.entries)

  /// What a converter without context left in a Traditional text.
  static let leftSimplified = ScriptConverter(
    entries: ScriptTables.leftSimplified.flatMap(\.repair.entries))

  /// Where 著 is the particle that the mainland writes 着; the works stay out of it.
  static let particles = ScriptConverter(entries: SimplifiedRepairs.particles)
}

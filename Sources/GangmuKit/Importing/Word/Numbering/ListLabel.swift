/// The label of a paragraph as Word computes it.
struct ListLabel: Hashable, Sendable {
  var text: [Unicode.Scalar]
  /// What follows the label; nil for nothing.
  var suffix: Unicode.Scalar?
  /// Nil for a bullet.
  var value: Int?
  var level: Int
  var list: String
}

/// Something odd about a paragraph's numbering, told once for each cause.
struct NumberingProblem: Hashable, Sendable {
  var code: DiagnosticCode
  var message: String
}

package import GangmuKit

/// How much of a person's attention a result asks for.
package enum Grade: String, CaseIterable, Sendable {
  /// Nothing was found that needs a look.
  case a = "A"
  /// Some warnings.
  case b = "B"
  /// Warnings at every few nodes: the outline as a whole deserves a look.
  case c = "C"
  /// An error, or a long text in which no outline was found.
  case d = "D"

  /// A text of some pages has headings; a letter or a name list of this length may have none.
  static let lengthWithoutOutline = 600
  /// One warning in so many nodes is within what sound documents have: a gap where items were
  /// struck out, a masked name.
  static let nodesForEachWarning = 8

  package init(_ document: PlanDocument) {
    let nodes = document.outline.nodeCount
    self.init(
      errors: document.diagnostics.count { $0.severity == .error },
      warnings: document.diagnostics.count { $0.severity == .warning },
      nodes: nodes, scalars: document.source.scalars)
  }

  init(errors: Int, warnings: Int, nodes: Int, scalars: Int) {
    if errors > 0 || nodes == 0 && scalars > Self.lengthWithoutOutline {
      self = .d
    } else if warnings > max(2, nodes / Self.nodesForEachWarning) {
      self = .c
    } else {
      self = warnings > 0 ? .b : .a
    }
  }
}

import GangmuKit

private let usualConverter = Result { try Converter() }

/// Converts a text as the command would.
func plan(_ text: String, options: ConversionOptions = ConversionOptions()) throws -> PlanDocument {
  let converter =
    options == ConversionOptions() ? try usualConverter.get() : try Converter(options: options)
  return try converter.convert(Array(text.utf8), name: "test.txt", format: .text)
}

/// The outline as lines: two blanks a level, then label, assigned number where it differs from the
/// printed one, and title.
func outlineLines(_ nodes: [OutlineNode]) -> [String] {
  nodes.flattened.map { node in
    let indent = String(repeating: "  ", count: node.level - 1)
    let assigned = node.number == node.numberPrinted ? "" : "→\(node.number ?? 0) "
    return indent + (node.label ?? "-") + " " + assigned + (node.title ?? "∅")
  }
}

func codes(_ plan: PlanDocument) -> [String] {
  plan.diagnostics.map(\.code.rawValue)
}

package import GangmuKit

/// What is read wrong, by kind of damage, each with the smallest document that shows it.
package struct Findings {
  private struct Example {
    var style: Int
    var number: Int
    var document: GeneratedDocument
  }

  private let converter: Converter

  package init(_ converter: Converter) { self.converter = converter }

  /// The findings for one kind of damage, as Markdown; nil when everything is read right.
  package func report(_ damages: [Damage], documents: Range<Int>) throws -> String? {
    var counts: [OutlineComparison.Difference.Kind: Int] = [:]
    var examples: [OutlineComparison.Difference.Kind: Example] = [:]
    for style in NumberingStyle.all.indices {
      for number in documents {
        guard
          let document = ScoreTable.document(style: style, damages: damages, number: number),
          try damages.isEmpty || isReadWhenSound(style, number)
        else { continue }
        for difference in try differences(document) {
          counts[difference.kind, default: 0] += 1
          if let example = examples[difference.kind],
            example.document.letters.count <= document.letters.count
          {
            continue
          }
          examples[difference.kind] = Example(style: style, number: number, document: document)
        }
      }
    }
    guard !counts.isEmpty else { return nil }
    let name = damages.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: " + ")
    var lines = ["## \(name.isEmpty ? "undamaged" : name)", ""]
    for kind in OutlineComparison.Difference.Kind.allCases {
      guard let count = counts[kind], let example = examples[kind] else { continue }
      lines += try show(kind, count: count, example)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether damage is to blame for what is read wrong.
  private func isReadWhenSound(_ style: Int, _ number: Int) throws -> Bool {
    guard let sound = ScoreTable.document(style: style, damages: [], number: number) else {
      return false
    }
    return try differences(sound).isEmpty
  }

  private func differences(
    _ document: GeneratedDocument
  ) throws -> [OutlineComparison.Difference] {
    let plan = try converter.convert(Array(document.text.utf8), format: .text)
    return OutlineComparison(of: plan, against: document).differences
  }

  private func show(
    _ kind: OutlineComparison.Difference.Kind, count: Int, _ example: Example
  ) throws -> [String] {
    let small = try example.document.shrunk(keeping: kind, differences)
    let words = try differences(small).filter { $0.kind == kind }.prefix(3).map { "- " + $0.words }
    return ["### \(kind.rawValue): \(count)", ""] + words
      + ["", "Style \(NumberingStyle.all[example.style].name), document \(example.number):", "```"]
      + [small.text.trimmedLines, "```", ""]
  }
}

extension String {
  /// Without blank lines at its end.
  fileprivate var trimmedLines: String {
    var view = unicodeScalars
    while view.last == "\n" { view.removeLast() }
    return String(view)
  }
}

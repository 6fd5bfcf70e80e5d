package import GangmuKit

/// The scores of all styles under all kinds of damage.
package struct ScoreTable: Sendable {
  /// What was measured: one style under no, one or two kinds of damage.
  package struct Key: Hashable, Sendable {
    package var style: Int
    package var damages: [Damage]
  }

  package private(set) var scores: [Key: OutlineScore] = [:]

  /// The kinds of damage that are measured together: each with the next few of the list.
  package static let pairs: [[Damage]] = Damage.allCases.indices.flatMap { index in
    [1, 7].map { step in
      [Damage.allCases[index], Damage.allCases[(index + step) % Damage.allCases.count]]
    }
  }

  package init() {}

  package mutating func merge(_ other: Self) {
    scores.merge(other.scores) { old, new in
      var sum = old
      sum += new
      return sum
    }
  }

  /// The document of a cell, or nil when its style has nothing that the damage could happen to.
  package static func document(
    style: Int, damages: [Damage], number: Int
  ) -> GeneratedDocument? {
    let style = NumberingStyle.all[style]
    if style.needsLines, damages.contains(where: \.losesLines) { return nil }
    var document = DocumentGenerator.document(style, seed: SeededRandom(style.seed, number))
    var random = SeededRandom(damages.reduce(style.seed + number) { $0 &* 31 &+ $1.seed })
    for damage in damages where !damage.apply(to: &document, &random) { return nil }
    return document
  }

  package mutating func measure(
    style: Int, damages: [Damage], documents: Range<Int>, _ converter: Converter
  ) throws {
    let key = Key(style: style, damages: damages)
    for number in documents {
      guard let document = Self.document(style: style, damages: damages, number: number) else {
        continue
      }
      let plan = try converter.convert(Array(document.text.utf8), format: .text)
      scores[key, default: OutlineScore()] += OutlineScore(of: plan, against: document)
    }
  }

  // MARK: Sums

  /// The figures that floors are set for, by name, in the order of print.
  package var figures: [(name: String, score: OutlineScore)] {
    var figures: [(String, OutlineScore)] = []
    func add(_ name: String, _ accepts: (Key) -> Bool) {
      var sum = OutlineScore()
      for (key, score) in scores where accepts(key) { sum += score }
      if sum.expected > 0 { figures.append((name, sum)) }
    }
    add("undamaged") { $0.damages.isEmpty }
    for (index, style) in NumberingStyle.all.enumerated() {
      add("style \(style.name)") { $0.style == index && $0.damages.isEmpty }
    }
    for damage in Damage.allCases { add("damage \(damage.rawValue)") { $0.damages == [damage] } }
    for pair in Self.pairs {
      add("pair \(pair[0].rawValue)+\(pair[1].rawValue)") { $0.damages == pair }
    }
    add("pairs") { $0.damages.count == 2 }
    return figures
  }

  /// The figures as a table.
  package var description: String {
    let rows = figures.map { name, score in
      [
        name, String(score.expected), Self.decimal(score.precision), Self.decimal(score.recall),
        Self.decimal(score.f1), Self.decimal(score.titleAccuracy),
      ]
    }
    return Self.table([["", "nodes", "precision", "recall", "F1", "titles"]] + rows)
  }

  /// F1 of each style under each single damage, in thousandths; a dot where it cannot happen.
  package var cells: String {
    let header = [""] + Damage.allCases.map { String($0.rawValue.prefix(6)) }
    let rows = NumberingStyle.all.indices.map { style in
      [NumberingStyle.all[style].name]
        + Damage.allCases.map { damage in
          scores[Key(style: style, damages: [damage])].map {
            String(Int(($0.f1 * 1000).rounded(.down)))
          } ?? "."
        }
    }
    return Self.table([header] + rows)
  }

  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - width(row[column]))
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// Columns of a terminal, where a Han character takes two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  /// Four places, rounded down, so that only a perfect score prints as 1.
  package static func decimal(_ value: Double) -> String {
    let scaled = Int(value * 10_000)
    let digits = String(scaled % 10_000)
    return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

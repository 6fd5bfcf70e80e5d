// Scores and random inputs, for those who work on the reading of plans.

import GangmuKit
import PlanGeneration

let converter = try Converter()
var table = ScoreTable()
let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 6 : 6
let documents = 0..<count
var worst: [String: (text: String, differences: [String])] = [:]
for style in NumberingStyle.all.indices {
  for damages in [[]] + Damage.allCases.map({ [$0] }) {
    try table.measure(style: style, damages: damages, documents: documents, converter)
    guard CommandLine.arguments[1] == "failures" else { continue }
    for number in documents {
      guard let document = ScoreTable.document(style: style, damages: damages, number: number)
      else { continue }
      let plan = try converter.convert(Array(document.text.utf8), format: .text)
      let comparison = OutlineComparison(of: plan, against: document)
      let differences = comparison.differences
      guard !differences.isEmpty else { continue }
      let name = damages.first?.rawValue ?? "undamaged"
      print(
        "== \(name) | \(NumberingStyle.all[style].name) | \(number): \(differences.count) of \(document.nodes.count)"
      )
      for line in differences.prefix(6) { print("   \(line)") }
    }
  }
}
if CommandLine.arguments[1] == "text" {
  let style = Int(CommandLine.arguments[3]) ?? 0
  let damages = CommandLine.arguments.dropFirst(4).compactMap { Damage(rawValue: $0) }
  if let document = ScoreTable.document(style: style, damages: damages, number: count) {
    print(document.text)
  }
} else {
  print(table.description)
  print(table.cells)
}

import GangmuKit
import PlanGeneration
import Testing

@Suite("Scores of generated plans")
struct ScoreTests {
  /// Enough for a figure, few enough for every run of the tests; `make scores` takes more.
  private static let documents = 0..<2

  @Test("No score falls below its floor")
  func floors() async throws {
    let table = try await Self.measure()
    print(table.description)
    let floors = try Floors.read()
    let found = table.figures.map { Floors.Row(name: $0.name, score: $0.score) }
    if Floors.isRecording { return try floors.raised(by: found).write() }
    for row in found {
      let floor = floors.rows.first { $0.name == row.name }
      guard let floor else {
        Issue.record("\(row.name) has no floor; \(Floors.advice)")
        continue
      }
      #expect(row.f1 >= floor.f1, "\(row.name): F1 fell from \(floor.f1) to \(row.f1)")
      #expect(
        row.titles >= floor.titles, "\(row.name): titles fell from \(floor.titles) to \(row.titles)"
      )
    }
    let risen = found.filter { row in
      floors.rows.contains { $0.name == row.name && row.f1 >= $0.f1 + 0.005 }
    }
    if !risen.isEmpty {
      print("\(risen.count) scores have risen well above their floors; \(Floors.advice)")
    }
  }

  private static func measure() async throws -> ScoreTable {
    let converter = try Converter()
    return try await withThrowingTaskGroup(of: ScoreTable.self) { group in
      for style in NumberingStyle.all.indices {
        group.addTask { try measure(style, converter) }
      }
      return try await group.reduce(into: ScoreTable()) { $0.merge($1) }
    }
  }

  private static func measure(_ style: Int, _ converter: Converter) throws -> ScoreTable {
    var table = ScoreTable()
    let damages = [[]] + Damage.allCases.map { [$0] }
    for damages in damages {
      try table.measure(style: style, damages: damages, documents: documents, converter)
    }
    // One style for each pair is enough here: they go round.
    for (index, pair) in ScoreTable.pairs.enumerated()
    where index % 4 == style % 4 {
      try table.measure(style: style, damages: pair, documents: 0..<1, converter)
    }
    return table
  }
}

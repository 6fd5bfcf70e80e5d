import FoundationEssentials
import PlanGeneration

/// The scores that must be reached, in `floors.json`. They only rise.
struct Floors {
  struct Row: Codable {
    var name: String
    var f1: Double
    var titles: Double

    init(name: String, score: OutlineScore) {
      self.name = name
      f1 = Self.rounded(score.f1)
      titles = Self.rounded(score.titleAccuracy)
    }

    /// Four places, rounded down.
    private static func rounded(_ value: Double) -> Double { Double(Int(value * 10_000)) / 10_000 }
  }

  var rows: [Row]

  static let advice = "GANGMU_RAISE=1 swift test --filter ScoreTests raises the floors"

  static var isRecording: Bool { ProcessInfo.processInfo.environment["GANGMU_RAISE"] != nil }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "floors.json")

  static func read() throws -> Self {
    Floors(rows: try JSONDecoder().decode([Row].self, from: Data(contentsOf: file)))
  }

  /// The higher of each floor and what was reached, in the order of the figures.
  func raised(by found: [Row]) -> Self {
    Floors(
      rows: found.map { row in
        var raised = row
        if let floor = rows.first(where: { $0.name == row.name }) {
          raised.f1 = max(row.f1, floor.f1)
          raised.titles = max(row.titles, floor.titles)
        }
        return raised
      })
  }

  /// One row a line, so that a change shows which floor rose.
  func write() throws {
    let lines = rows.map { row in
      #"{"name": "\#(row.name)", "f1": \#(row.f1), "titles": \#(row.titles)}"#
    }
    let text = "[\n  " + lines.joined(separator: ",\n  ") + "\n]\n"
    try Data(text.utf8).write(to: Self.file)
  }
}

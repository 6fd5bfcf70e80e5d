/// A line of the manifest, as far as a report wants it.
struct ManifestEntry: Decodable, Hashable, Sendable {
  struct Problem: Decodable, Hashable, Sendable {
    var code: String
    var message: String
  }

  var path: String
  var output: String?
  var row: Int?
  var status: String
  var sha256: String?
  var format: String?
  var encoding: String?
  var script: String?
  var scriptState: String?
  var title: String?
  var planYear: Int?
  var issuer: String?
  var numbering: String?
  var nodes: Int?
  var grade: String?
  var codes: [String: Int]?
  var diagnostics: [String: Int]?
  var error: Problem?

  var isDone: Bool { status == "done" }

  /// What speaks for a look at it, the more the worse.
  var weight: Int {
    let rank = ["D": 1_000_000, "C": 10_000, "B": 100][grade ?? ""] ?? 0
    return rank + 20 * (diagnostics?["error"] ?? 0) + (diagnostics?["warning"] ?? 0)
  }
}

import FoundationEssentials
import Testing

@testable import GangmuKit

/// What an earlier version wrote is still read: `Results` holds its schema and some of its results,
/// which are never written anew.
@Suite("Results of earlier versions")
struct CompatibilityTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Results")

  static let results =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") && $0 != "document.schema.json" }.sorted()

  private static func contents(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  @Test("are there")
  func found() { #expect(Self.results.count == 4) }

  @Test("are valid, restore, and can be undone", arguments: results)
  func reading(name: String) throws {
    let bytes = try Self.contents(name)
    #expect(try DocumentValidator().problems(in: bytes) == [])
    let document = try PlanDocument(json: bytes)
    let undone = try document.undoing([RulePattern("*")])
    #expect(try Restorer.restore(undone) == Restorer.restore(document))
  }

  @Test("keep every value when they are written again; versions only add", arguments: results)
  func writing(name: String) throws {
    let bytes = try Self.contents(name)
    var written: [UInt8] = []
    JSONExporter(pretty: false).write(try PlanDocument(json: bytes), into: &written)
    let before = try JSONValue(parsing: bytes)
    #expect(Self.changes(from: before, to: try JSONValue(parsing: written), at: "") == [])
  }

  /// Where a value is not what it was; members may have come.
  private static func changes(
    from before: JSONValue, to now: JSONValue, at place: String
  ) -> [String] {
    if let old = before.members, let new = now.members {
      return old.sorted { $0.key < $1.key }.flatMap { name, value in
        changes(from: value, to: new[name] ?? .null, at: "\(place)/\(name)")
      }
    }
    if let old = before.elements, let new = now.elements, old.count == new.count {
      return zip(old, new).enumerated().flatMap { index, pair in
        changes(from: pair.0, to: pair.1, at: "\(place)/\(index)")
      }
    }
    return before == now ? [] : [place]
  }

  @Test("have no field that today's schema lacks, none that it newly requires, and the same types")
  func schema() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let today = Array(
      try Data(contentsOf: URL(filePath: "/\(root)/schemas/document.schema.json")))
    let before = try JSONValue(parsing: Self.contents("document.schema.json"))
    #expect(Self.losses(from: before, to: try JSONValue(parsing: today), at: "#") == [])
  }

  /// Where a schema takes less than an earlier one did.
  private static func losses(
    from before: JSONValue, to now: JSONValue, at place: String
  ) -> [String] {
    guard let old = before.members, let new = now.members else { return [] }
    var losses: [String] = []
    let required = Set((new["required"]?.elements ?? []).compactMap(\.text))
    for name in required.subtracting((old["required"]?.elements ?? []).compactMap(\.text)) {
      losses.append("\(place) requires \(name)")
    }
    let values = Set(new["enum"]?.elements ?? [])
    for value in old["enum"]?.elements ?? [] where !values.contains(value) {
      losses.append("\(place) lacks the value \(value)")
    }
    if old["type"] != new["type"] || old["$ref"] != new["$ref"] {
      losses.append("\(place) changed")
    }
    for group in ["properties", "$defs"] {
      for (name, rule) in old[group]?.members ?? [:] {
        guard let other = new[group]?.members?[name] else {
          losses.append("\(place) lacks \(name)")
          continue
        }
        losses += Self.losses(from: rule, to: other, at: "\(place)/\(group)/\(name)")
      }
    }
    if let items = old["items"] {
      losses += Self.losses(from: items, to: new["items"] ?? .null, at: place + "/items")
    }
    return losses.sorted()
  }
}

import FoundationEssentials
import Testing

@testable import GangmuKit

@Suite("What stands in schemas/")
struct PublishedSchemaTests {
  private static func location(_ name: String) -> URL {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return URL(filePath: "/\(root)/schemas/\(name)")
  }

  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: location(name)))
  }

  @Test(
    "every field has an example that is valid, or a list of its values",
    arguments: ["document.schema.json", "decisions.schema.json"])
  func examples(name: String) throws {
    let schema = try JSONValue(parsing: Self.file(name))
    let definitions = schema.members?["$defs"] ?? .object([:])
    for (place, rule) in Self.fields(of: schema, at: "#") {
      guard let members = rule.members, members["$ref"] == nil, members["enum"] == nil,
        members["const"] == nil
      else { continue }
      let examples = try #require(members["examples"]?.elements, "\(place) has no example")
      #expect(!examples.isEmpty)
      var whole = members
      whole["$defs"] = definitions
      let checker = try JSONSchema(parsing: Self.written(.object(whole)))
      for example in examples { #expect(checker.problems(in: example) == [], "\(place)") }
    }
  }

  /// The rules of all fields that hold values of their own.
  private static func fields(of rule: JSONValue, at place: String) -> [(String, JSONValue)] {
    guard let members = rule.members else { return [] }
    var fields: [(String, JSONValue)] = []
    for (name, field) in members["properties"]?.members ?? [:] {
      let inner = Self.fields(of: field, at: "\(place)/\(name)")
      let hasReferences = field.members?["items"]?.members?["$ref"] != nil
      if inner.isEmpty, !hasReferences, field.members?["type"]?.text != "object" {
        fields.append(("\(place)/\(name)", field))
      }
      fields += inner
    }
    for (name, definition) in members["$defs"]?.members ?? [:] {
      fields += Self.fields(of: definition, at: "\(place)/\(name)")
    }
    return fields
  }

  private static func written(_ value: JSONValue) throws -> [UInt8] {
    var writer = JSONWriter(layout: .compact)
    write(value, to: &writer)
    return writer.bytes
  }

  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.value(Double.nan)
    case .bool(let flag): writer.value(flag)
    case .number(let number): writer.value(number)
    case .string(let text): writer.value(text)
    case .array(let elements): writer.array(elements) { write($1, to: &$0) }
    case .object(let members):
      writer.object { writer in
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
          writer.key(naming: name)
          write(member, to: &writer)
        }
      }
    }
  }

  @Test("the schema of decisions takes what is written and what the types say")
  func decisions() throws {
    let schema = try JSONSchema(parsing: Self.file("decisions.schema.json"))
    let decision = try #require(schema.definitions["decision"])
    #expect(
      decision.properties["kind"]?.allowed?.compactMap(\.text)
        == ReviewDecision.Kind.allCases.map(\.rawValue))
    #expect(
      decision.properties["verdict"]?.allowed?.compactMap(\.text)
        == ReviewDecision.Verdict.allCases.map(\.rawValue))
    let file = ReviewDecisions(documents: [
      ReviewedDocument(
        name: "plan.txt", sha256: "00",
        decisions: [
          ReviewDecision(
            kind: .edit, range: SourceRange(1, 2), rule: "script/t2s", verdict: .reject, note: "?")
        ])
    ])
    let bytes = Array(try JSONEncoder().encode(file))
    #expect(schema.problems(in: try JSONValue(parsing: bytes)) == [])
    #expect(try ReviewDecisions(json: bytes) == file)
  }

  @Test("the description of the data package is the one that is written")
  func dataPackage() throws {
    let description = try #require(DataPackage().files.first)
    if ProcessInfo.processInfo.environment["GANGMU_RECORD"] == "1" {
      try Data(description.bytes).write(to: Self.location("datapackage.json"))
      Issue.record("recorded; read the difference, then run without GANGMU_RECORD")
    }
    #expect(try Self.file("datapackage.json") == description.bytes)
  }
}

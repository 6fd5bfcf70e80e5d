import EmbeddedFiles
import FoundationEssentials
import Testing

@testable import GangmuKit

@Suite("Document validator")
struct DocumentValidatorTests {
  private func json(_ document: PlanDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONExporter().write(document, into: &bytes)
    return bytes
  }

  private func json(replacing old: String, by new: String) -> [UInt8] {
    let text = String(decoding: json(FullSample.document), as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return Array(parts.joined(separator: new).utf8)
  }

  @Test("accepts what the exporter writes")
  func accepts() throws {
    let validator = try DocumentValidator()
    for document in ExporterContractTests.documents {
      #expect(validator.problems(in: json(document)) == [])
    }
  }

  @Test(
    "names the field that breaks the schema",
    arguments: [
      ("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"7.0\"", "/schemaVersion"),
      ("\"kind\": \"item\"", "\"kind\": \"thing\"", "/outline/0/children/0/kind"),
      ("\"level\": 1", "\"level\": 0", "/outline/0/level"),
      ("\"level\": 1", "\"level\": 1.5", "/outline/0/level"),
      ("\"confidence\": 0.5", "\"confidence\": 1.5", "/outline/0/confidence"),
      ("\"closing\": [", "\"closings\": [", ""),
      ("\"addressees\": [", "\"a/b~c\": 1, \"addressees\": [", "/front/a~1b~0c"),
      ("\"copyNumber\": \"000001\"", "\"copyNumber\": null", "/front/copyNumber"),
      ("\"range\": [", "\"range\": [0, ", "/source/decoding/parts/0/range"),
      ("\"simplified\": 40", "\"simplified\": \"40\"", "/script/evidence/simplified"),
    ])
  func shape(old: String, new: String, place: String) throws {
    let problems = try DocumentValidator().problems(in: json(replacing: old, by: new))
    #expect(problems.map(\.place).contains(place), "\(problems)")
  }

  @Test("reports what no schema can say")
  func contradictions() throws {
    var document = FullSample.document
    document.attachments[0].outline[0].id = "s1"
    document.outline[0].titleRange = SourceRange(0, 1)
    document.closing[0].text += "。"
    document.diagnostics.swapAt(0, 1)
    let places = try DocumentValidator().problems(in: json(document)).map(\.place)
    #expect(
      places == [
        "/closing/0", "/outline/0/titleRange", "/attachments/0/outline/0/id", "/diagnostics",
      ])
  }

  @Test(
    "what is no JSON is a problem, not a crash",
    arguments: [
      "", "{", "[]", "null", "\u{FEFF}", "{\"a\": 1e999}", "{\"schemaVersion\": \"1.0\"}",
      String(repeating: "[", count: 100_000), String(repeating: "{\"children\":[", count: 5_000),
    ])
  func garbage(text: String) throws {
    #expect(try !DocumentValidator().problems(in: Array(text.utf8)).isEmpty)
    #expect(throws: ConversionError.self) { try PlanDocument(json: Array(text.utf8)) }
  }

  @Test("a result that is cut off anywhere is refused")
  func truncated() throws {
    let bytes = json(FullSample.document)
    for length in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: ConversionError.self) { try PlanDocument(json: Array(bytes[..<length])) }
    }
  }

  @Test("an error names the field")
  func errorPlace() {
    let bytes = json(replacing: "\"kind\": \"item\"", by: "\"kind\": \"thing\"")
    let error = #expect(throws: ConversionError.self) { try PlanDocument(json: bytes) }
    #expect(error?.place == "/outline/0/children/0/kind")
  }
}

@Suite("Schemas")
struct SchemaTests {
  private static func file(_ name: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let data = try #require(FileManager.default.contents(atPath: "/\(root)/schemas/\(name)"))
    return Array(data)
  }

  @Test("the schema that is built in is the published one")
  func builtIn() throws {
    #expect(try Self.file("document.schema.json") == EmbeddedFile.documentSchema.bytes)
  }

  @Test("the full sample has every field that the schema has, and the schema every field of it")
  func everyField() throws {
    var bytes: [UInt8] = []
    JSONExporter(positions: Set(PositionUnit.allCases)).write(FullSample.document, into: &bytes)
    let schema = try JSONSchema(parsing: Self.file("document.schema.json"))
    var seen: [String: Set<String>] = [:]
    collect(try JSONValue(parsing: bytes), schema.root, "#", schema, &seen)
    for (name, rule) in [("#", schema.root)] + Array(schema.definitions.map { ($0, $1) })
    where !rule.properties.isEmpty {
      #expect(seen[name] == Set(rule.properties.keys), "\(name)")
    }
  }

  /// Which members occur at each rule.
  private func collect(
    _ value: JSONValue, _ rule: SchemaRule, _ name: String, _ schema: JSONSchema,
    _ seen: inout [String: Set<String>]
  ) {
    if let reference = rule.reference, let target = schema.definitions[reference] {
      return collect(value, target, reference, schema, &seen)
    }
    for (key, member) in value.members ?? [:] {
      seen[name, default: []].insert(key)
      if let memberRule = rule.properties[key] {
        collect(member, memberRule, "\(name)/\(key)", schema, &seen)
      }
    }
    for element in value.elements ?? [] {
      if let elementRule = rule.items.first {
        collect(element, elementRule, "\(name)/0", schema, &seen)
      }
    }
  }

  @Test("the lists of values are those of the model")
  func values() throws {
    let schema = try JSONSchema(parsing: Self.file("document.schema.json"))
    func values(_ definition: String, _ path: String...) throws -> [String] {
      var rule = try #require(schema.definitions[definition])
      for name in path { rule = try #require(rule.properties[name]) }
      return try #require(rule.allowed).compactMap(\.text)
    }
    #expect(try values("source", "format") == InputFormat.allCases.map(\.rawValue))
    #expect(try values("generator", "options", "script") == ScriptTarget.allCases.map(\.rawValue))
    #expect(
      try values("generator", "options", "punctuation")
        == ConversionOptions.Punctuation.allCases.map(\.rawValue))
    #expect(try values("frameBlock", "role") == FrameRole.allCases.map(\.rawValue))
    #expect(try values("back", "disclosure") == Disclosure.allCases.map(\.rawValue))
    #expect(try values("node", "kind") == OutlineNode.Kind.allCases.map(\.rawValue))
    #expect(try values("node", "numberSource") == OutlineNode.NumberSource.allCases.map(\.rawValue))
    #expect(try values("responsibility", "role") == Responsibility.Role.allCases.map(\.rawValue))
    #expect(try values("placeholder", "kind") == Placeholder.Kind.allCases.map(\.rawValue))
    #expect(try values("discard", "reason") == Discard.Reason.allCases.map(\.rawValue))
    #expect(try values("source", "revisions") == WordRevisions.allCases.map(\.rawValue))
    #expect(try values("aside", "kind") == Aside.Kind.allCases.map(\.rawValue))
    #expect(try values("revision", "kind") == Revision.Kind.allCases.map(\.rawValue))
    #expect(try values("revision", "unit") == Revision.Unit.allCases.map(\.rawValue))
    #expect(try values("diagnostic", "code") == DiagnosticCode.allCases.map(\.rawValue))
    #expect(try values("diagnostic", "severity") == Diagnostic.Severity.allCases.map(\.rawValue))
  }

  @Test("every diagnostic is explained, with its severity")
  func diagnostics() throws {
    let entries = try #require(JSONValue(parsing: Self.file("diagnostics.json")).elements)
    let members = entries.compactMap(\.members)
    #expect(members.compactMap { $0["code"]?.text } == DiagnosticCode.allCases.map(\.rawValue))
    #expect(
      members.compactMap { $0["severity"]?.text }
        == DiagnosticCode.allCases.map(\.severity.rawValue))
    for entry in members {
      #expect(Set(entry.keys) == ["code", "severity", "meaning", "example"])
      #expect(entry.values.allSatisfy { $0.text?.isEmpty == false })
    }
  }

  @Test(
    "a schema that says what the validator does not understand is refused",
    arguments: [
      #"{"pattern": "a"}"#, #"{"properties": {"a": {"oneOf": []}}}"#,
      ##"{"$ref": "#/$defs/none"}"##,
      #"{"$ref": "other.json"}"#, #"{"type": "text"}"#, #"{"type": ["string"]}"#,
      #"{"minimum": "1"}"#,
      #"{"items": 1}"#, "[]",
    ])
  func refused(schema: String) {
    #expect(throws: ConversionError.self) { try JSONSchema(parsing: Array(schema.utf8)) }
  }

  @Test(
    "checks as JSON Schema 2020-12 says",
    arguments: [
      (#"{"type": "integer"}"#, "1.0", true), (#"{"type": "integer"}"#, "1.5", false),
      (#"{"type": "number"}"#, "true", false), (#"{"type": "object"}"#, "[]", false),
      (#"{"required": ["a"]}"#, "{}", false), (#"{"required": ["a"]}"#, "[]", true),
      (
        #"{"properties": {"a": {"type": "null"}}, "additionalProperties": false}"#, #"{"a": null}"#,
        true
      ),
      (
        #"{"properties": {"a": {"type": "null"}}, "additionalProperties": false}"#, #"{"b": null}"#,
        false
      ),
      (#"{"additionalProperties": {"type": "integer"}}"#, #"{"b": 1}"#, true),
      (#"{"additionalProperties": {"type": "integer"}}"#, #"{"b": "1"}"#, false),
      (#"{"prefixItems": [{"type": "integer"}], "items": false}"#, "[1]", true),
      (#"{"prefixItems": [{"type": "integer"}], "items": false}"#, "[1, 2]", false),
      (#"{"prefixItems": [{"type": "integer"}], "items": false}"#, "[]", true),
      (#"{"minItems": 1}"#, "[]", false), (#"{"maxItems": 1}"#, "[1, 2]", false),
      (#"{"enum": ["a", 1]}"#, "1", true), (#"{"enum": ["a", 1]}"#, #""b""#, false),
      (#"{"const": {"a": [1]}}"#, #"{"a": [1]}"#, true), (#"{"const": "a"}"#, #""b""#, false),
      (#"{"minimum": 0}"#, "0", true), (#"{"minimum": 0}"#, "-1", false),
      (#"{"maximum": 1}"#, "1.01", false), (#"{"maximum": 1}"#, #""2""#, true),
      (
        ##"{"$ref": "#/$defs/n", "$defs": {"n": {"items": {"$ref": "#/$defs/n"}, "type": "array"}}}"##,
        "[[], [[]]]", true
      ),
      (
        ##"{"$ref": "#/$defs/n", "$defs": {"n": {"items": {"$ref": "#/$defs/n"}, "type": "array"}}}"##,
        "[[], [1]]", false
      ),
    ])
  func checks(schema: String, value: String, isValid: Bool) throws {
    let schema = try JSONSchema(parsing: Array(schema.utf8))
    let problems = schema.problems(in: try JSONValue(parsing: Array(value.utf8)))
    #expect(problems.isEmpty == isValid, "\(problems)")
  }
}

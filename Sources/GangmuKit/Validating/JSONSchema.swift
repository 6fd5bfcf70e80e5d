/// A JSON Schema (2020-12) of the keywords that our schema uses, ready to check values against.
///
/// A keyword outside ``Keyword`` is refused when the schema is read, so that no rule of a schema can
/// be passed over in silence.
package struct JSONSchema: Sendable {
  let root: SchemaRule
  let definitions: [String: SchemaRule]

  /// - Throws: ``ConversionError`` that names the place of what is not understood.
  package init(parsing bytes: [UInt8]) throws {
    let json = try JSONValue(parsing: bytes)
    root = try SchemaRule(json, at: "#")
    var definitions: [String: SchemaRule] = [:]
    for (name, rule) in json.members?["$defs"]?.members ?? [:] {
      definitions[name] = try SchemaRule(rule, at: "#/$defs/\(name)")
    }
    self.definitions = definitions
    try requireTargets()
  }

  /// Every `$ref` must lead to a definition.
  private func requireTargets() throws {
    for rule in [root] + definitions.values {
      if let missing = rule.references.sorted().first(where: { definitions[$0] == nil }) {
        throw ConversionError(.invalidResult, "The schema has no definition '\(missing)'.")
      }
    }
  }
}

/// The keywords that are understood.
enum SchemaKeyword: String, CaseIterable {
  case type, properties, required, additionalProperties, items, prefixItems, minItems, maxItems
  case `enum`, const, minimum, maximum
  case ref = "$ref"
  case defs = "$defs"
  // These say something to a reader and nothing to a validator.
  case schema = "$schema"
  case id = "$id"
  case title, description, examples
}

/// One schema object; what it does not say allows everything.
struct SchemaRule: Sendable {
  var isNever = false
  var reference: String?
  var type: JSONType?
  var allowed: [JSONValue]?
  var minimum: Double?
  var maximum: Double?
  var properties: [String: SchemaRule] = [:]
  var required: [String] = []
  /// The rule for members that `properties` does not name; empty when they are free.
  var additional: [SchemaRule] = []
  var prefixItems: [SchemaRule] = []
  /// The rule for elements after `prefixItems`; empty when they are free.
  var items: [SchemaRule] = []
  var minItems: Int?
  var maxItems: Int?

  /// The definitions that this rule leads to, itself or below.
  var references: Set<String> {
    var names = Set(reference.map { [$0] } ?? [])
    for rule in properties.values + additional + prefixItems + items {
      names.formUnion(rule.references)
    }
    return names
  }
}

enum JSONType: String {
  case null, boolean, integer, number, string, array, object

  func matches(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .bool), (.number, .number), (.string, .string): true
    case (.array, .array), (.object, .object): true
    case (.integer, .number(let number)): number.rounded() == number
    default: false
    }
  }
}

extension JSONType {
  init(of value: JSONValue) {
    self =
      switch value {
      case .null: .null
      case .bool: .boolean
      case .number: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }

  /// The type as a message names it.
  var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSONValue {
  /// A plain value as a message shows it.
  var shown: String {
    switch self {
    case .string(let text):
      "'\(text.unicodeScalars.count > 40 ? String(text.prefix(40)) + "…" : text)'"
    case .number(let number): Int(exactly: number).map { String($0) } ?? number.description
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

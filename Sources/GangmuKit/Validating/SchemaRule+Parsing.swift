extension SchemaRule {
  init(_ json: JSONValue, at place: String) throws {
    switch json {
    case .bool(let allowsAll): isNever = !allowsAll
    case .object(let members):
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        guard let keyword = SchemaKeyword(rawValue: name) else {
          throw Self.error("The schema uses the keyword '\(name)', which is not understood.", place)
        }
        try read(keyword, value, at: "\(place)/\(name)")
      }
    default: throw Self.error("A schema is an object, true or false.", place)
    }
  }

  private mutating func read(_ keyword: SchemaKeyword, _ value: JSONValue, at place: String) throws
  {
    switch keyword {
    case .schema, .id, .title, .description, .examples, .defs: break
    case .ref: reference = try Self.definitionName(value, at: place)
    case .type: type = try Self.type(value, at: place)
    case .enum: allowed = try Self.require(value.elements, at: place)
    case .const: allowed = [value]
    case .minimum: minimum = try Self.number(value, at: place)
    case .maximum: maximum = try Self.number(value, at: place)
    case .minItems: minItems = try Self.require(value.integer, at: place)
    case .maxItems: maxItems = try Self.require(value.integer, at: place)
    case .required: required = try Self.require(value.elements, at: place).compactMap(\.text)
    case .items: items = [try SchemaRule(value, at: place)]
    case .additionalProperties: additional = [try SchemaRule(value, at: place)]
    case .prefixItems:
      prefixItems = try Self.require(value.elements, at: place).map {
        try SchemaRule($0, at: place)
      }
    case .properties:
      for (name, rule) in try Self.require(value.members, at: place) {
        properties[name] = try SchemaRule(rule, at: "\(place)/\(name)")
      }
    }
  }

  private static func definitionName(_ value: JSONValue, at place: String) throws -> String {
    let prefix = "#/$defs/"
    guard let text = value.text, text.hasPrefix(prefix) else {
      throw error("A $ref leads into #/$defs.", place)
    }
    return String(text.dropFirst(prefix.count))
  }

  private static func type(_ value: JSONValue, at place: String) throws -> JSONType {
    try require(value.text.flatMap(JSONType.init), at: place)
  }

  private static func number(_ value: JSONValue, at place: String) throws -> Double {
    guard case .number(let number) = value else { throw error("A number is expected.", place) }
    return number
  }

  private static func require<Value>(_ value: Value?, at place: String) throws -> Value {
    guard let value else { throw error("The keyword has a value of the wrong kind.", place) }
    return value
  }

  private static func error(_ message: String, _ place: String) -> ConversionError {
    ConversionError(.invalidResult, message, place: place)
  }
}

/// What is wrong with a result, and where.
public struct ValidationProblem: Hashable, Sendable {
  /// A JSON pointer into the result; empty for the result as a whole.
  public var place: String
  public var message: String

  public init(place: String, message: String) {
    self.place = place
    self.message = message
  }
}

extension ValidationProblem: CustomStringConvertible {
  public var description: String {
    place.isEmpty ? message : "\(place): \(message)"
  }
}

extension JSONSchema {
  /// What in a value breaks the schema, in the order of the schema's checks; empty when it fits.
  package func problems(in value: JSONValue) -> [ValidationProblem] {
    var problems: [ValidationProblem] = []
    check(value, against: root, at: "", &problems)
    return problems
  }

  private func check(
    _ value: JSONValue, against rule: SchemaRule, at place: String,
    _ problems: inout [ValidationProblem]
  ) {
    func report(_ message: String) {
      problems.append(ValidationProblem(place: place, message: message))
    }
    if rule.isNever { return report("is no field that may stand here") }
    if let target = rule.reference.flatMap({ definitions[$0] }) {
      check(value, against: target, at: place, &problems)
    }
    if let type = rule.type, !type.matches(value) {
      return report("should be \(type.noun), not \(JSONType(of: value).noun)")
    }
    if let allowed = rule.allowed, !allowed.contains(value) {
      let values = allowed.compactMap(\.text).joined(separator: ", ")
      report("is \(value.shown), which is not one of \(values)")
    }
    switch value {
    case .number(let number):
      if let minimum = rule.minimum, number < minimum {
        report("is \(value.shown), below \(minimum)")
      }
      if let maximum = rule.maximum, number > maximum {
        report("is \(value.shown), above \(maximum)")
      }
    case .array(let elements): check(elements, against: rule, at: place, &problems)
    case .object(let members): check(members, against: rule, at: place, &problems)
    case .null, .bool, .string: break
    }
  }

  private func check(
    _ elements: [JSONValue], against rule: SchemaRule, at place: String,
    _ problems: inout [ValidationProblem]
  ) {
    if let least = rule.minItems, elements.count < least {
      problems.append(
        ValidationProblem(
          place: place, message: "has \(elements.count) elements, at least \(least) are needed"))
    } else if let most = rule.maxItems, elements.count > most {
      problems.append(
        ValidationProblem(
          place: place, message: "has \(elements.count) elements, at most \(most) are allowed"))
    }
    for (index, element) in elements.enumerated() {
      let elementRule = index < rule.prefixItems.count ? rule.prefixItems[index] : rule.items.first
      guard let elementRule else { continue }
      check(element, against: elementRule, at: "\(place)/\(index)", &problems)
    }
  }

  private func check(
    _ members: [String: JSONValue], against rule: SchemaRule, at place: String,
    _ problems: inout [ValidationProblem]
  ) {
    for name in rule.required where members[name] == nil {
      problems.append(ValidationProblem(place: place, message: "lacks the field '\(name)'"))
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard let memberRule = rule.properties[name] ?? rule.additional.first else { continue }
      check(member, against: memberRule, at: "\(place)/\(Self.escaped(name))", &problems)
    }
  }

  /// A name as RFC 6901 writes it.
  private static func escaped(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

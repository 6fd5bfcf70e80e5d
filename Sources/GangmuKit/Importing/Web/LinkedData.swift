/// The texts of JSON-LD (https://www.w3.org/TR/json-ld11), by the path of their names.
enum LinkedData {
  private static let depthLimit = 8

  /// Names of objects and the texts in them, such as `publisher.name`; a graph's objects count as
  /// the page's own. Nothing where the text is no JSON.
  static func values(in bytes: [UInt8]) -> [(path: String, value: String)] {
    guard let document = try? JSONValue(parsing: bytes) else { return [] }
    var values: [(path: String, value: String)] = []
    collect(document, path: "", depth: 0, into: &values)
    return values
  }

  private static func collect(
    _ value: JSONValue, path: String, depth: Int, into values: inout [(path: String, value: String)]
  ) {
    guard depth < depthLimit else { return }
    switch value {
    case .string(let text): values.append((path, text))
    case .array(let members):
      for member in members { collect(member, path: path, depth: depth + 1, into: &values) }
    case .object(let members):
      for name in members.keys.sorted() {
        guard let member = members[name] else { continue }
        let isGraph = name == "@graph"
        let inner = isGraph || path.isEmpty ? (isGraph ? path : name) : "\(path).\(name)"
        collect(member, path: inner, depth: depth + 1, into: &values)
      }
    default: break
    }
  }
}

internal import FoundationEssentials

/// One document that a pipeline hands over, as a JSON object on one line.
package struct WorkRecord: Sendable {
  package enum Content: Hashable, Sendable {
    /// A file that is read here.
    case path(String)
    /// Characters, which have no charset any more.
    case text(String)
    /// The bytes of a file.
    case bytes([UInt8])
  }

  /// As it came, in JSON; nil when there was none.
  package var id: [UInt8]?
  package var content: Content
  /// The name that the result records and that hints at the format.
  package var name: String?
  /// Long options of the command, with their values as arguments.
  package var arguments: [String]

  /// - Throws: ``Failure`` with code `badRecord` or `badOption`; `id` is known as far as it could be
  ///   read.
  package init(parsing line: ArraySlice<UInt8>, id: inout [UInt8]?) throws(Failure) {
    let fields: RecordFields
    do {
      fields = try JSONDecoder().decode(RecordFields.self, from: Data(line))
    } catch {
      throw Failure(
        .badRecord, "The line is not a record: \(Self.problem(error))",
        advice: "write one JSON object with id and path, text or base64 a line")
    }
    id = fields.id.map(\.json)
    self.id = id
    content = try Self.content(of: fields)
    name = fields.name
    if name == nil, case .path(let path) = content {
      name = path.split(separator: "/").last.map(String.init)
    }
    arguments = try Self.arguments(of: fields.options ?? [:])
  }

  private static func content(of fields: RecordFields) throws(Failure) -> Content {
    switch (fields.path, fields.text, fields.base64) {
    case (let path?, nil, nil): return .path(path)
    case (nil, let text?, nil): return .text(text)
    case (nil, nil, let encoded?):
      guard let data = Data(base64Encoded: encoded) else {
        throw Failure(.badRecord, "The field base64 is not base64.")
      }
      return .bytes(Array(data))
    case (nil, nil, nil):
      throw Failure(
        .badRecord, "The record has no content.", advice: "give it path, text or base64")
    default:
      throw Failure(
        .badRecord, "The record has more than one content.",
        advice: "give it one of path, text and base64")
    }
  }

  /// `{"script": "hant", "keep-spaces": true, "only": ["space/*"]}` as the command line has it.
  private static func arguments(of options: [String: Value]) throws(Failure) -> [String] {
    var arguments: [String] = []
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .flag(true): arguments.append("--\(name)")
      case .flag(false): break
      case .words(let words): arguments += words.map { "--\(name)=\($0)" }
      case .other:
        throw Failure(
          .badOption, "The option \(name) has a value that no option can have.",
          advice: "give it a string, a number, a list of strings, or true")
      }
    }
    return arguments
  }

  private static func problem(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "it is no object" : "the field \(path) has a value of the wrong kind"
    default: return "it is not JSON"
    }
  }
}

// MARK: - JSON

private struct RecordFields: Decodable {
  var id: Identifier?
  var path: String?
  var text: String?
  var base64: String?
  var name: String?
  var options: [String: Value]?
}

/// A string or a whole number, given back as it came.
private enum Identifier: Decodable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .number(try container.decode(Int.self))
    }
  }

  var json: [UInt8] {
    switch self {
    case .number(let number): return Array(String(number).utf8)
    case .text(let text):
      var bytes: [UInt8] = []
      JSONLine.append(text, to: &bytes)
      return bytes
    }
  }
}

private enum Value: Decodable {
  case flag(Bool)
  case words([String])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .words([text])
    } else if let number = try? container.decode(Int.self) {
      self = .words([String(number)])
    } else if let words = try? container.decode([String].self) {
      self = .words(words)
    } else {
      self = .other
    }
  }
}

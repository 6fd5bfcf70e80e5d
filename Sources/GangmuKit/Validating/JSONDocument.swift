import FoundationEssentials

/// Decodes JSON that came from outside, with an error a person can act on.
enum JSONDocument {
  /// - Throws: ``ConversionError`` with code `invalidResult` that names the field, or
  ///   `limitExceeded` when the JSON nests too deep.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    let text = withoutByteOrderMark(bytes)
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ConversionError(
        .invalidResult, "The JSON is not UTF-8.", advice: "save the result as UTF-8")
    }
    try JSONDepth.check(text)
    do {
      return try JSONDecoder().decode(type, from: Data(text))
    } catch let error as DecodingError {
      throw conversionError(error)
    }
  }

  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private static func conversionError(_ error: DecodingError) -> ConversionError {
    let advice = "check that the file is a result of gangmu and complete"
    switch error {
    case .keyNotFound(let key, let context):
      return ConversionError(
        .invalidResult, "The field '\(key.stringValue)' is missing.",
        place: pointer(context.codingPath), advice: advice)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return ConversionError(
        .invalidResult, "A field holds a value of another type than expected.",
        place: pointer(context.codingPath), advice: advice)
    case .dataCorrupted(let context):
      let problem =
        context.codingPath.isEmpty
        ? "This is not JSON." : "A field holds a value that cannot stand there."
      return ConversionError(
        .invalidResult, problem, place: pointer(context.codingPath), advice: advice)
    @unknown default:
      return ConversionError(.invalidResult, "The JSON cannot be read.", advice: advice)
    }
  }

  private static func pointer(_ path: [any CodingKey]) -> String {
    path.isEmpty
      ? "/" : path.map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
  }
}

extension PlanDocument {
  /// Reads a result that was written as JSON.
  ///
  /// - Throws: ``ConversionError`` with code `invalidResult` that names the first bad field.
  public init(json bytes: [UInt8]) throws {
    self = try JSONDocument.decode(PlanDocument.self, from: bytes)
    guard schemaVersion.split(separator: ".").first == "1" else {
      throw ConversionError(
        .invalidResult, "The result has schema version \(schemaVersion); this program reads 1.x.",
        place: "/schemaVersion", advice: "use the version of gangmu that wrote it")
    }
  }
}

import ScriptConversion

/// The changes of a conversion as JSON Lines, in positions of the whole input.
///
/// Making the changes on the input gives the output, taking them back gives the input.
struct ScriptLedger {
  private let rule: String
  private let converter: ScriptConverter
  private let file: StreamedFile
  /// How many scalars came before the block.
  private var offset = 0
  private var candidates: [[Unicode.Scalar]: [UInt8]] = [:]

  /// - Parameter configuration: Names the rule of every line.
  init(
    _ path: String, of converter: ScriptConverter, configuration: String
  ) throws(FileError) {
    self.converter = converter
    rule = "script/" + configuration.nameOfPath.split(separator: ".").prefix(1).joined()
    file = try StreamedFile(path)
  }

  mutating func add(_ edits: ScriptEdits, of block: [UInt8]) throws(FileError) {
    let source = Array(String(decoding: block, as: UTF8.self).unicodeScalars)
    var lines: [UInt8] = []
    for edit in edits { write(edit, of: source, into: &lines) }
    offset += source.count
    try file.write(lines)
  }

  /// Puts the file in its place.
  func close() throws(FileError) { try file.close() }

  private mutating func write(
    _ edit: ScriptEdit, of source: [Unicode.Scalar], into lines: inout [UInt8]
  ) {
    let before = Array(source[edit.start..<edit.end])
    lines += "{\"range\":[\(offset + edit.start),\(offset + edit.end)],\"before\":".utf8
    Self.write(before, into: &lines)
    lines += ",\"after\":".utf8
    Self.write(edit.replacement, into: &lines)
    lines += ",\"rule\":".utf8
    Self.write(rule.unicodeScalars, into: &lines)
    lines += candidateField(before)
    lines += "}\n".utf8
  }

  /// The same few characters come again and again.
  private mutating func candidateField(_ before: [Unicode.Scalar]) -> [UInt8] {
    if let known = candidates[before] { return known }
    var field: [UInt8] = []
    for candidate in converter.candidates(for: before) {
      field += (field.isEmpty ? ",\"candidates\":[" : ",").utf8
      Self.write(candidate, into: &field)
    }
    if !field.isEmpty { field.append(UInt8(ascii: "]")) }
    candidates[before] = field
    return field
  }

  private static func write(_ text: some Sequence<Unicode.Scalar>, into json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for scalar in text {
      switch scalar {
      case "\"", "\\": json += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        json += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: json += String(scalar).utf8
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}

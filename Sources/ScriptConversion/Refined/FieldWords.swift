internal import EmbeddedFiles

/// Words of plans and official documents, and characters with several readings, in OpenCC's own
/// format: a key, a tab, the values apart by blanks, the first of them the usual one.
enum FieldWords {
  /// From Simplified to the Traditional forms of OpenCC's first stage.
  static let simplified = Lexicon(table: EmbeddedFile.fieldWords.bytes)

  /// The readings of characters of which Simplified has one and Traditional several.
  static let readings: [Unicode.Scalar: [Unicode.Scalar]] = {
    var readings: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for line in lines(EmbeddedFile.readings.bytes) {
      guard let (key, values) = columns(line), let scalar = key.unicodeScalars.first else {
        continue
      }
      readings[scalar] = values.compactMap(\.unicodeScalars.first)
    }
    return readings
  }()

  fileprivate static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  fileprivate static func columns(_ line: Substring) -> (key: Substring, values: [Substring])? {
    let columns = line.split(separator: "\t", maxSplits: 1)
    guard columns.count == 2 else { return nil }
    return (columns[0], columns[1].split(separator: " "))
  }
}

extension Lexicon {
  /// - Parameter table: A dictionary in OpenCC's text format.
  init(table: [UInt8]) {
    self.init()
    for line in FieldWords.lines(table) {
      guard let (key, values) = FieldWords.columns(line), let value = values.first else { continue }
      append(key: key.unicodeScalars, value: value.unicodeScalars)
    }
  }
}

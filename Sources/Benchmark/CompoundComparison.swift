import ScriptConversion
import ScriptTexts

/// How many of the compounds of the test list each engine gets wrong.
struct CompoundComparison {
  let table: String

  init() throws {
    let exact = try ScriptConverter(configuration: "s2tw")
    let refined = try ScriptConverter(refining: "s2tw")
    let exactErrors = Self.errors { exact.convert($0) }
    let refinedErrors = Self.errors { refined.convert($0) }
    table = """
      s2tw on \(Compound.all.count) compounds, errors: opencc \(exactErrors.count), \
      refined \(refinedErrors.count)
      \(exactErrors.map { "  opencc: \($0)" }.joined(separator: "\n"))
      """
  }

  private static func errors(
    of convert: ([Unicode.Scalar]) -> [Unicode.Scalar]
  ) -> [String] {
    Compound.all.compactMap { compound in
      let result = String(
        String.UnicodeScalarView(convert(Array(compound.simplified.unicodeScalars))))
      return compound.traditional.contains(result) ? nil : "\(compound.simplified) → \(result)"
    }
  }
}

/// The refined engine alone, in process, bytes to bytes.
struct RefinedBenchmark {
  let megabytesPerSecond: Double
  let withEditsMegabytesPerSecond: Double

  init(configuration: String, text: [UInt8]) throws {
    let converter = try ScriptConverter(refining: configuration)
    let size = Double(text.count) / 1e6
    megabytesPerSecond = text.withUnsafeBufferPointer { text in
      size / Measurement { converter.convert(utf8: text) }.seconds
    }
    withEditsMegabytesPerSecond = text.withUnsafeBufferPointer { text in
      size / Measurement { converter.conversion(ofUTF8: text) }.seconds
    }
  }
}

private import PlanGeneration
private import ScriptConversion
private import ScriptTexts

extension EncodingTrial.Texts {
  /// Generated plans, converted to Traditional, and sentences of Taiwan.
  package static func generated(plans: Int = 24) throws -> EncodingTrial.Texts {
    let styles = NumberingStyle.all
    let simplified = (0..<plans).map { number in
      DocumentGenerator.document(styles[number % styles.count], seed: SeededRandom(77, number)).text
    }
    let converter = try ScriptConverter(configuration: "s2tw")
    let converted = simplified.map { text in
      let bytes = Array(text.utf8).withUnsafeBufferPointer { converter.convert(utf8: $0) }
      return String(decoding: bytes, as: UTF8.self)
    }
    let native = stride(from: 0, to: NativeSentences.all.count, by: 8).map { start in
      NativeSentences.all[start..<min(start + 8, NativeSentences.all.count)].joined(separator: "\n")
    }
    return Self(simplified: simplified, traditional: converted + native)
  }
}

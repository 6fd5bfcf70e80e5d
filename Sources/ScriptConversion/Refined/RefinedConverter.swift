/// A conversion between scripts with OpenCC's dictionaries and better decisions.
///
/// OpenCC takes the longest phrase from the left, which breaks words: 学生发展 becomes 學生髮展,
/// because 生发 is a phrase. Here the whole stretch in which phrases overlap is weighed
/// (``WordCosts``), with words of the field beside those of the dictionaries.
///
/// 1. Where no phrases overlap and no word of the field stands, the result is OpenCC's own.
/// 2. No word crosses the edge of a protected range.
/// 3. The stages after the first work as in OpenCC, inside the phrases that the first one found.
package struct RefinedConverter: Sendable {
  private let script: CompiledScript
  private let weighing: Weighing?

  /// - Parameter configuration: The name of an installed configuration (`s2tw`) or the path of a
  ///   configuration file.
  /// - Throws: ``ScriptConversionError`` with OpenCC's own words.
  package init(configuration name: String) throws(ScriptConversionError) {
    let configuration = try Configuration(reading: name)
    let first = (configuration.stages.first ?? []).map { configuration.lexicons[$0] }
    let fieldWords = FieldWords.matching(first)
    var merged = fieldWords
    for lexicon in first { merged.append(contentsOf: lexicon) }
    do throws(StageTables.Excess) {
      let lexicons = configuration.lexicons + [merged]
      let stages = [[lexicons.count - 1]] + configuration.stages.dropFirst()
      script = try CompiledScript(compiling: Configuration(lexicons: lexicons, stages: stages))
    } catch {
      throw ScriptConversionError(configuration: name, message: error.rawValue)
    }
    weighing = script.stages.first.map {
      Weighing(merged, fieldWords: fieldWords.entries.count, stage: $0)
    }
  }

  /// - Parameter protected: Ranges that the text proves to be names or titles, sorted and disjoint.
  package func convert(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [Unicode.Scalar] {
    text.withUnsafeBufferPointer { source in
      guard let weighing = weighing(protected) else { return text }
      return Cascade<ScalarForm>(script, source, isRecording: false, weighing: weighing).text.array
    }
  }

  /// The changes in positions of the text; sorted and disjoint, none of them without effect.
  package func edits(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [ScriptEdit] {
    text.withUnsafeBufferPointer { source in
      guard let weighing = weighing(protected) else { return [] }
      return Cascade<ScalarForm>(
        script, source, isRecording: true, isWriting: false, weighing: weighing
      ).total.edits
    }
  }

  /// - Parameter text: Well-formed UTF-8.
  package func convert(utf8 text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let weighing else { return Array(text) }
    return Cascade<UTF8Form>(script, text, isRecording: false, weighing: weighing).text.array
  }

  /// The result together with the changes that led to it, in scalars of the text.
  ///
  /// - Parameter text: Well-formed UTF-8.
  package func conversion(
    ofUTF8 text: UnsafeBufferPointer<UInt8>
  ) -> (text: [UInt8], edits: ScriptEdits) {
    guard let weighing else { return (Array(text), ScriptEdits(Rewriting())) }
    let cascade = Cascade<UTF8Form>(script, text, isRecording: true, weighing: weighing)
    return (cascade.text.array, ScriptEdits(cascade.total))
  }

  private func weighing(_ protected: [Range<Int>]) -> Weighing? {
    var weighing = weighing
    weighing?.barriers = protected.flatMap { [$0.lowerBound, $0.upperBound] }
    return weighing
  }
}

extension FieldWords {
  /// The words that belong to a stage: those from Simplified when its dictionaries lead from there.
  static func matching(_ stage: [Lexicon]) -> Lexicon {
    let isFromSimplified = stage.contains { lexicon in
      lexicon.entries.contains { entry in
        lexicon.key(entry).elementsEqual(fromSimplified.key)
          && lexicon.value(entry).elementsEqual(fromSimplified.value)
      }
    }
    return isFromSimplified ? simplified : Lexicon()
  }

  /// An entry that every conversion from Simplified has and no other.
  private static let fromSimplified = (key: "发".unicodeScalars, value: "發".unicodeScalars)
}

extension ScriptEdit {
  /// The characters that could stand for what the edit changed, when that is one character with
  /// several readings; the usual one first.
  package func readings(in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    end == start + 1 ? FieldWords.readings[text[start]] ?? [] : []
  }
}

/// A conversion between scripts by OpenCC's dictionaries, exactly as OpenCC does it or refined.
///
/// Exactly means:
///
/// 1. The whole text is cut into segments by the longest match of the segmentation's dictionaries;
///    what lies between two matches is a segment too.
/// 2. Every stage works inside one segment; segments stay through all stages.
/// 3. In a stage the first dictionary with any match wins, with its own longest match.
/// 4. A key that is its own value stops shorter keys and makes no edit.
///
/// The longest phrase from the left breaks words: 学生发展 becomes 學生髮展, because 生发 is a phrase.
/// Refined means that the whole stretch in which phrases overlap is weighed (``WordCosts``), with
/// words of the field beside those of the dictionaries:
///
/// 1. Where no phrases overlap and no word of the field stands, the result is OpenCC's own.
/// 2. No word crosses the edge of a protected range.
/// 3. The stages after the first work as in OpenCC, inside the phrases that the first one found.
package struct ScriptConverter: Sendable {
  let script: CompiledScript

  /// - Parameters:
  ///   - configuration: The name of an installed configuration (`t2s`) or the path of a
  ///     configuration file.
  ///   - cache: Changes how long this takes, never the result.
  /// - Throws: ``ScriptConversionError`` with file, line and reason, or with OpenCC's own words.
  package init(
    configuration: String, cache: CompiledCache = .user
  ) throws(ScriptConversionError) {
    script = try CompiledScript.load(configuration, form: .plain, cache: cache)
  }

  /// The conversion of a configuration, made so that it leaves alone what it has written.
  ///
  /// The value of a phrase that a second conversion would change again is taken as a phrase that
  /// stays (蕭乾 becomes 萧乾, and 萧乾 stays); a character goes to its last form at once.
  package init(
    stable configuration: String, cache: CompiledCache = .user
  ) throws(ScriptConversionError) {
    script = try CompiledScript.load(configuration, form: .stable, cache: cache)
  }

  /// The conversion of a configuration with better decisions.
  package init(
    refining configuration: String, cache: CompiledCache = .user
  ) throws(ScriptConversionError) {
    script = try CompiledScript.load(configuration, form: .refined, cache: cache)
  }

  /// A conversion in one stage, without segments, by entries of our own.
  ///
  /// Entries beyond what the tables can hold make a conversion that changes nothing.
  package init(entries: [(key: String, value: String)]) {
    let configuration = Configuration(lexicons: [Lexicon(entries)], stages: [[0]])
    script = (try? CompiledScript(compiling: configuration)) ?? .unchanging
  }

  init(script: CompiledScript) { self.script = script }

  package func convert(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [Unicode.Scalar] {
    text.withUnsafeBufferPointer { source in
      Conversion<ScalarForm>(script, source, protecting: protected, isRecording: false).text
    }
  }

  /// - Parameter text: Well-formed UTF-8.
  package func convert(utf8 text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Conversion<UTF8Form>(script, text, isRecording: false).text
  }

  /// The result together with the changes that led to it, in scalars of the text.
  ///
  /// - Parameter text: Well-formed UTF-8.
  package func conversion(
    ofUTF8 text: UnsafeBufferPointer<UInt8>
  ) -> (text: [UInt8], edits: ScriptEdits) {
    let conversion = Conversion<UTF8Form>(script, text, isRecording: true)
    return (conversion.text, ScriptEdits(conversion.rewriting))
  }

  /// The changes of all stages together, in positions of the text; sorted and disjoint, none of
  /// them without effect or without a source.
  ///
  /// - Parameter protected: Ranges whose edges no word crosses, sorted and disjoint.
  package func edits(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [ScriptEdit] {
    Array(changes(text, protecting: protected))
  }

  /// The same as ``edits(_:protecting:)``, kept small.
  package func changes(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> ScriptEdits {
    text.withUnsafeBufferPointer { source in
      ScriptEdits(
        Conversion<ScalarForm>(
          script, source, protecting: protected, isRecording: true, isWriting: false
        ).rewriting)
    }
  }

  /// What single characters become by themselves in the first stage.
  package var scalarFold: ScalarFold { ScalarFold(singles: script.stages.first) }
}

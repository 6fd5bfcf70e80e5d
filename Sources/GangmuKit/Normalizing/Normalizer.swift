internal import ScriptConversion

/// Tidies a text before its meaning is looked for, and records every change.
///
/// Guarantees:
/// 1. Every change is an edit of the source text with the rule that made it; edits do not overlap.
/// 2. Text that was decoded with a wrong charset is decoded again where that is sure.
/// 3. Invisible characters and what programs left behind are gone.
/// 4. Single blanks between Han characters are gone, unless they are to be kept.
/// 5. The text stands in the script that was asked for.
/// 6. Normalising the result again changes nothing.
///
/// Line ends, tabs and ideographic spaces are layout and stay.
package struct Normalizer: Sendable {
  /// The version of the installed OpenCC.
  package static var openCCVersion: String { OpenCC.version }

  private let options: ConversionOptions
  private let scripts: ScriptNormalizer

  /// - Throws: ``ConversionError`` with code `dictionary` when OpenCC's dictionaries are missing.
  package init(options: ConversionOptions) throws(ConversionError) {
    self.options = options
    do {
      scripts = try ScriptNormalizer(options: options)
    } catch {
      throw ConversionError(
        .dictionary, error.message, place: error.configuration,
        advice: "install OpenCC with its dictionaries (libopencc-dev, opencc)")
    }
  }

  package func normalize(_ document: SourceDocument) -> NormalizedDocument {
    let source = document.text
    var text = WorkingText(source)
    var edits = EditList()
    let removals = document.removals.map { TextChange($0.range.bounds, nil, rule: $0.rule) }
    apply(removals, to: &text, source: source, edits: &edits)
    var mojibake = RepairedStretches()
    for round in 0..<Self.decodingRounds {
      let isRepaired = repairMojibake(&text, source: source, edits: &edits, &mojibake)
      if round > 0, !isRepaired { break }
      // What the cleaning took out or changed may have stood in the middle of a character.
      let isCleaned = clean(&text, source: source, edits: &edits)
      if !isRepaired, !isCleaned { break }
    }
    let folded = FoldedText(
      source, edits: edits, dropsSingleBlanks: FoldedText.isSpaced(text.scalars)
    ) { scripts.fold($0) }
    var diagnostics = TransportCleaning.diagnostics(for: source, edits: edits)
    diagnostics += bookmarks(edits)
    diagnostics += decoded(edits)
    diagnostics += mojibake.all
    diagnostics += MojibakeSigns.diagnostics(for: mojibake.hiding(in: source))

    diagnostics += restoreWidth(&text, source: source, edits: &edits)
    removeSpaces(&text, source: source, edits: &edits)
    let script = scripts.normalize(text, of: document)
    let changes = MojibakeRepair.harmless(script.changes, to: text.scalars)
    record(changes, of: text, source: source, edits: &edits)
    diagnostics += script.diagnostics
    return NormalizedDocument(
      source: document, edits: edits, folded: folded, script: script.report,
      diagnostics: diagnostics.sorted())
  }

  /// An entity may stand for an invisible character, and a removal brings together what it parted;
  /// text of real life needs two rounds.
  private static let cleaningRounds = 8

  /// - Returns: Whether anything changed.
  private func clean(
    _ text: inout WorkingText, source: [Unicode.Scalar], edits: inout EditList
  ) -> Bool {
    var isChanged = false
    for _ in 0..<Self.cleaningRounds {
      let carried = TransportCleaning.changes(to: text.scalars)
      apply(carried, to: &text, source: source, edits: &edits)
      let residue = InlineResidue.changes(to: text.scalars)
      apply(residue, to: &text, source: source, edits: &edits)
      if carried.isEmpty, residue.isEmpty { break }
      isChanged = true
    }
    // The & of &amp; stands for itself. Compared by scalars, because a compatibility ideograph and
    // its meaning are equal as strings.
    edits = EditList(
      edits.edits.filter { !$0.before.unicodeScalars.elementsEqual($0.after.unicodeScalars) })
    return isChanged
  }

  /// A text can be decoded wrongly twice.
  private static let decodingRounds = 4

  private func repairMojibake(
    _ text: inout WorkingText, source: [Unicode.Scalar], edits: inout EditList,
    _ found: inout RepairedStretches
  ) -> Bool {
    let repair = MojibakeRepair.changes(to: text.scalars)
    for stretch in repair.stretches { found.add(text.source(stretch.range), stretch.message) }
    apply(repair.changes, to: &text, source: source, edits: &edits)
    return !repair.changes.isEmpty
  }

  private func apply(
    _ changes: [TextChange], to text: inout WorkingText, source: [Unicode.Scalar],
    edits: inout EditList
  ) {
    guard !changes.isEmpty else { return }
    edits.record(changes, in: text, source: source)
    text.apply(changes)
  }

  private func bookmarks(_ edits: EditList) -> [Diagnostic] {
    edits.edits.filter { $0.rule == InlineResidue.bookmark.edit }.map { edit in
      Diagnostic(
        .bookmarkResidue, "A bookmark of a word processor stood in the text as characters.",
        range: edit.range)
    }
  }

  private func decoded(_ edits: EditList) -> [Diagnostic] {
    let count = edits.edits.count { !$0.after.isEmpty && InlineResidue.decoding.contains($0.rule) }
    guard count > 0 else { return [] }
    let what = count == 1 ? "1 character" : "\(count) characters"
    let verb = count == 1 ? "was" : "were"
    return [
      Diagnostic(
        .entityDecoded, "\(what) \(verb) written as entities or escapes and \(verb) decoded.")
    ]
  }

  private func restoreWidth(
    _ text: inout WorkingText, source: [Unicode.Scalar], edits: inout EditList
  ) -> [Diagnostic] {
    guard options.punctuation == .fullwidth else {
      return PunctuationWidth.diagnostics(for: text.scalars)
    }
    let count = PunctuationWidth.restore(&text) { text, changes in
      edits.record(changes, in: text, source: source)
    }
    guard count > 0 else { return [] }
    return [Diagnostic(.widthRestored, "\(count) half-width marks became full-width.")]
  }

  private func removeSpaces(
    _ text: inout WorkingText, source: [Unicode.Scalar], edits: inout EditList
  ) {
    guard !options.keepSpaces else { return }
    let changes = SpacingRules.changes(to: text.scalars) { scripts.fold($0) }
    apply(
      MojibakeRepair.harmless(changes, to: text.scalars), to: &text, source: source, edits: &edits)
  }

  private func record(
    _ changes: [ScriptChange], of text: WorkingText, source: [Unicode.Scalar],
    edits: inout EditList
  ) {
    let changes = changes.map { change in
      let range = text.source(change.range)
      let before =
        range.count == 1 ? String(source[range.start]) : String(source[range.bounds])
      return Edit(range: range, before: before, after: change.after, rule: change.rule)
    }
    edits.overlay(changes)
  }
}

/// A source text with its changes, and how the stages that look for meaning read it.
package struct NormalizedDocument: Sendable {
  package var source: SourceDocument
  /// All changes, the cleaning, the spacing and the script together.
  package var edits: EditList
  /// The text after the clean-up, folded for recognition.
  package var folded: FoldedText
  package var script: ScriptReport
  /// What the normaliser found; the importer's own findings are in ``source``.
  package var diagnostics: [Diagnostic]

  package init(
    source: SourceDocument, edits: EditList, folded: FoldedText, script: ScriptReport,
    diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.edits = edits
    self.folded = folded
    self.script = script
    self.diagnostics = diagnostics
  }
}

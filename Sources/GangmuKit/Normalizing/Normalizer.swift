import ScriptConversion
package struct Normalizer: Sendable {
  let converter: ScriptConverter
  let fold: ScalarFold
  package static var openCCVersion: String { OpenCC.version }
  package init(options: ConversionOptions) throws {
    converter = try ScriptConverter(configuration: "t2s")
    fold = converter.scalarFold
  }
  package func normalize(_ document: SourceDocument) -> NormalizedDocument {
    let folded = FoldedText(document.text, edits: EditList(), simplify: { fold($0) })
    var view = [Edit]()
    for e in converter.edits(document.text) {
      var b = String.UnicodeScalarView(); b.append(contentsOf: document.text[e.start..<e.end])
      var a = String.UnicodeScalarView(); a.append(contentsOf: e.replacement)
      view.append(Edit(range: SourceRange(e.start, e.end), before: String(b), after: String(a), rule: "script/t2s"))
    }
    return NormalizedDocument(source: document, edits: EditList(view), folded: folded, script: ScriptReport(detected: "", state: "", evidence: [:], target: "zh-Hans-CN"), diagnostics: [])
  }
}
package struct NormalizedDocument: Sendable { package var source: SourceDocument; package var edits: EditList; package var folded: FoldedText; package var script: ScriptReport; package var diagnostics: [Diagnostic] }

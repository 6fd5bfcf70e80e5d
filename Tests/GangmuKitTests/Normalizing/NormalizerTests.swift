import GangmuKit
import Testing

@Suite("Normalizer")
struct NormalizerTests {
  private static let allOptions: [ConversionOptions] = ScriptTarget.allCases.flatMap { script in
    ConversionOptions.Punctuation.allCases.map { punctuation in
      ConversionOptions(script: script, punctuation: punctuation)
    }
  }

  @Test("Edits made give the result and taken back give the source", arguments: allOptions)
  func restoration(options: ConversionOptions) throws {
    let normalizer = try Normalized.normalizer(options)
    for seed in UInt64(1)...40 {
      let source = Array(GeneratedText(seed: seed).text.unicodeScalars)
      let edits = normalizer.normalize(Normalized.source(string(source))).edits.edits
      for (edit, next) in zip(edits, edits.dropFirst()) {
        #expect(edit.range.end <= next.range.start)
      }
      for edit in edits {
        #expect(edit.range.start < edit.range.end)
        #expect(edit.before == string(source[edit.range.bounds]))
        #expect(Array(edit.before.unicodeScalars) != Array(edit.after.unicodeScalars))
        #expect(edit.rule.split(separator: "/").count >= 2)
      }
    }
  }

  @Test("Normalising the result again changes nothing", arguments: allOptions)
  func idempotence(options: ConversionOptions) throws {
    let normalizer = try Normalized.normalizer(options)
    for seed in UInt64(1)...40 {
      let source = GeneratedText(seed: seed).text
      let once = rendered(normalizer.normalize(Normalized.source(source)))
      let again = normalizer.normalize(Normalized.source(once))
      #expect(
        again.edits.edits == [],
        "seed \(seed): \(source.debugDescription)\n→ \(once.debugDescription)")
    }
  }

  @Test("Clean Simplified text is left as it is")
  func cleanText() throws {
    let source = "一、总体要求\n1.加强党的建设。坚持“五育”并举，落实《云岭县教育规划（试行）》。\n（牵头领导：张 三；责任科室：人事科）"
    let result = try Normalized(source, ConversionOptions())
    #expect(result.document.edits.edits == [])
    #expect(result.codes == [])
  }

  @Test("The same text gives the same value")
  func deterministic() throws {
    let source = Normalized.source(GeneratedText(seed: 3).text)
    let first = try Normalizer(options: ConversionOptions()).normalize(source)
    let second = try Normalizer(options: ConversionOptions()).normalize(source)
    #expect(first.edits == second.edits)
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.script == second.script)
  }

  @Test("Diagnostics are in the order of the text")
  func sortedDiagnostics() throws {
    for seed in UInt64(1)...20 {
      let diagnostics = try Normalized(GeneratedText(seed: seed).text).document.diagnostics
      #expect(diagnostics == diagnostics.sorted())
    }
  }

  @Test("The version of OpenCC is known")
  func version() {
    #expect(Normalizer.openCCVersion.contains("."))
  }

  private func rendered(_ document: NormalizedDocument) -> String {
    let text = document.source.text
    return document.edits.rendering(SourceRange(0, text.count), of: text)
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Random text of what the normaliser acts on; the same seed gives the same text.
private struct GeneratedText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private static let pieces = [
    "規範", "规范", "規范", "辦學", "办学", "着力", "著力", "著名", "隨著", "编著", "皇后", "以后", "後勤", "干擾", "干部", "幹部",
    "聯繫", "联系", "聯系", "合并", "合併", "乾隆", "萧乾", "徵求", "變徵之聲", "批覆", "答覆", "反覆", "衹", "神祇", "陜", "瞭解",
    "資訊", "最佳化", "黨建", "裡", "裏", "说", "説", "群", "羣", "发展", "發展", "发", "展", "准入", "標準", "责任人：",
    "張 三",
    "（", "）", "(", ")", "《", "》", "<", ">", "方案", "“", "”", "\"", "'", "，", ",", "。", ".", "...",
    "?", "!", "；", ";", "：",
    ":", " ", "  ", "　", "\t", "\n", "\r\n", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{A0}", "\u{7}",
    "\u{FE0F}", "⼀", "\u{F98E}",
    "\u{E5E5}", "\u{F06C}", "\u{FFFD}", "•", "・", "&nbsp;", "&ldquo;", "&amp;", "&#8203;", "amp;",
    "<br/>", "<p>",
    "[bookmark: _GoBack]", "PAGE \\* MERGEFORMAT", "[图]", "一、", "1.", "12", "A", "--", "-", "锟斤拷",
    "🙂", "薴", "麽", "夥",
  ]

  var text: String {
    var generator = self
    return (0..<80).map { _ in generator.piece() }.joined()
  }

  private mutating func piece() -> String {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Self.pieces[Int(state >> 33) % Self.pieces.count]
  }
}

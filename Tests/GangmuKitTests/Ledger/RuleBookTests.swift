import Testing

@testable import GangmuKit

@Suite("Rule book")
struct RuleBookTests {
  /// Every rule that an edit or discard can name, out of the tables that the rules live in.
  static let rules: [String] =
    [IdiomTable.rule, "script/repair", "script/t2s"]
    + SuggestionRule.allCases.map(\.rawValue)
    + ScriptTarget.allCases.compactMap {
      ScriptNormalizer.profile(of: $0).fromSimplified.map { "script/" + $0.rawValue }
    }
    + TransportCleaning.rules.map(\.edit)
    + [
      TransportCleaning.Contextual.joiner, TransportCleaning.Contextual.variation,
      TransportCleaning.Contextual.compatibility, TransportCleaning.Contextual.middleDot,
      TransportCleaning.Contextual.bullet, SpacingRules.betweenHan, SpacingRules.besideLatin,
      SourceRemoval.gloss, SourceRemoval.noteMark,
    ]
    + PunctuationWidth.rows.map { "width/\($0.mark)" }
    + InlineResidue.rules.map(\.edit)
    + BoilerplateRules.all.map(\.name)
    + Aside.Kind.allCases.map { "word/\($0.rawValue)" }
    + ["nav", "header", "footer", "sidebar", "links", "outside"].map { "page/\($0)" }
    + [
      "layout/between", "layout/false-break", "layout/line-end",
      "layout/lost-line-end", "layout/padding",
      "layout/pagination", "layout/space", "layout/title-end", "word/contents", "page-number",
      "running-title", "table-of-contents", "title-echo", "decision/accepted",
      "decision/restored",
    ]

  @Test("every rule of every table has its words", arguments: Set(rules).sorted())
  func described(rule: String) throws {
    let description = try #require(RuleBook.description(of: rule), "\(rule) has no row")
    #expect(description.meaning.hasSuffix("."))
    #expect(!description.source.isEmpty)
  }

  @Test(
    "a rule of a script or of cleaning has a row of its own",
    arguments: Set(rules).filter { $0.hasPrefix("script/") || $0.hasPrefix("clean/") }.sorted())
  func own(rule: String) throws {
    let description = try #require(RuleBook.description(of: rule))
    #expect(description.pattern == RulePattern(rule))
  }

  @Test("a rule that nobody knows has none")
  func unknown() {
    #expect(RuleBook.description(of: "weather/rain") == nil)
    #expect(RuleBook.description(of: "residue/unheard-of") == nil)
  }

  @Test("words that went back are told from words that changed their script")
  func spun() throws {
    let text = "工作计划\n一、要点\n1.深进推进政务公然。2.纳进考核。3.加大财政投进。4.列进年度考核。\n"
    let options = ConversionOptions(appliedSuggestions: [.spun])
    let document = try Converter(options: options).convert(Array(text.utf8), format: .text)
    let edit = try #require(document.edits.first { $0.rule == "script/spun" })
    #expect(edit.before == "进")
    #expect(edit.after == "入")
    let lines = try Explanation(of: edit.range.start, in: document).lines
    #expect(lines.contains { $0.contains("rewriting program") })
  }
}

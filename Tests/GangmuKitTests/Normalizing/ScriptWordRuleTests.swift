import ScriptConversion
import Testing

@testable import GangmuKit

@Suite("Words that stand for others")
struct ScriptWordRuleTests {
  private static let fold = Result { try ScriptConverter(stable: "t2s").scalarFold }
  private static let words = Result {
    let fold = try Self.fold.get()
    return ScriptWords(fold: fold, characters: ScriptCharacters(fold: fold))
  }

  private static func hits(
    _ list: ScriptWords.List, in text: [Unicode.Scalar]
  ) throws -> [ScriptWords.Hit] {
    ScriptReading(text, by: try words.get()).hits(list)
  }

  private static func spunRows(in text: String) throws -> [Int] {
    let scalars = Array(text.unicodeScalars)
    let contexts = ScriptWordContexts(SpunTable.rules)
    let view = SimplifiedView(scalars: scalars, fold: try fold.get())
    return try hits(.spun, in: scalars).compactMap { contexts.row(of: $0, in: view) }
  }

  /// A text in Simplified with its idioms taken back.
  private static func reversed(_ text: String) throws -> String {
    let scalars = try ScriptConverter(stable: "t2s").convert(Array(text.unicodeScalars))
    let view = SimplifiedView(scalars: scalars, fold: try fold.get())
    let edits = try IdiomReversal.replacements(of: hits(.idiom, in: scalars), in: view).map {
      ScriptEdit(
        start: $0.range.lowerBound, end: $0.range.upperBound, replacement: $0.words[...])
    }
    return String(String.UnicodeScalarView(edits.applied(to: scalars)))
  }

  /// A row's text in Traditional and what it must become, apart by an equals sign.
  private static func reversal(_ row: String) throws -> (result: String, expected: String) {
    let sides = row.split(separator: "=").map(String.init)
    return (try reversed(sides[0]), sides[1])
  }

  @Test("Every idiom goes back to what the mainland says", arguments: IdiomTable.rules.indices)
  func idioms(row: Int) throws {
    let rule = IdiomTable.rules[row]
    let example = try Self.reversal(rule.example)
    #expect(example.result == example.expected)
    #expect(example.expected.contains(rule.meant))
    let counter = try Self.reversal(rule.counterExample)
    #expect(counter.result == counter.expected)
  }

  @Test("What keeps a word from its rule keeps it", arguments: IdiomTable.rules.indices)
  func idiomKeeps(row: Int) throws {
    let rule = IdiomTable.rules[row]
    for kept in rule.keeps {
      let result = try Self.reversed(kept)
      #expect(!result.contains(rule.meant) || kept.contains(rule.meant), "\(kept)")
    }
  }

  @Test("Every spun word is found, and its like is not", arguments: SpunTable.rules.indices)
  func spun(row: Int) throws {
    let rule = SpunTable.rules[row]
    #expect(try Self.spunRows(in: rule.example) == [row], "\(rule.example)")
    #expect(try Self.spunRows(in: rule.counterExample) == [], "\(rule.counterExample)")
    for kept in rule.keeps {
      #expect(try !Self.spunRows(in: kept).contains(row), "\(kept)")
    }
    #expect((0...1).contains(rule.certainty))
  }

  private static let phraseConverted =
    "加強黨建工作，抓好重點專案建設，推進教育資訊公開，實現資源最佳化。辦好高階職業學校，加大財政支援力度，"
    + "落實領導聯絡學校制度，嚴格執行規定，開展對口支援工作。"

  @Test("The idioms of a converter's output go back, each as an edit with its rule")
  func reversesDocument() throws {
    let result = try Normalized(Self.phraseConverted, ConversionOptions(script: .hans))
    #expect(
      result.text
        == "加强党建工作，抓好重点项目建设，推进教育信息公开，实现资源优化。办好高级职业学校，加大财政支持力度，"
        + "落实领导联系学校制度，严格执行规定，开展对口支援工作。")
    let idioms = result.document.edits.edits.filter { $0.rule == IdiomTable.rule }
    #expect(idioms.count == 6)
    #expect(idioms.first?.before == "專案")
    #expect(idioms.first?.after == "项目")
  }

  @Test(
    "Off the fixed point no idiom goes back",
    arguments: [
      // Written in Taiwan.
      "縣市推動「資訊教育計畫」，透過網路支援偏鄉學校，並聯絡業者改善硬體。",
      // Converted character by character.
      "加強干部隊伍建設，規范執行機制，發揮示范作用，建立資訊網路，支援學校發展。",
    ])
  func leavesOthers(source: String) throws {
    let result = try Normalized(source, ConversionOptions(script: .hans))
    #expect(!result.rules.contains(IdiomTable.rule))
    #expect(result.text.contains("支援"))
  }

  @Test("A quotation in corner quotes keeps its words")
  func quotations() throws {
    #expect(try Self.reversed("推進“資訊公開”，引用「資訊公開」，最佳化") == "推进“信息公开”，引用「资讯公开」，优化")
  }

  @Test("Nothing goes back under another target", arguments: [ScriptTarget.keep, .hant])
  func onlyToSimplified(target: ScriptTarget) throws {
    let result = try Normalized(Self.phraseConverted, ConversionOptions(script: target))
    #expect(result.text == Self.phraseConverted)
  }

  @Test("Spun words are reported from four different ones on, and never changed")
  func spunDocument() throws {
    let text = "深进开展调研，加大财政投进，列进年度考核，不断进步教学质量，接受社会监视。"
    let result = try Normalized(text, ConversionOptions(script: .hans))
    #expect(result.document.script.spunWords == 5)
    #expect(result.places(.synonymSpun) == ["深进", "投进", "列进", "进步", "监视"])
    #expect(result.text == text)
    let traditional = try Normalized("深進開展調研，加大財政投進，列進年度考核，接受社會監視。")
    #expect(traditional.places(.synonymSpun) == ["深進", "投進", "列進", "監視"])
    let honest = try Normalized("加大财政投进，推动社会进步，办事公道正派。")
    #expect(honest.document.script.spunWords == nil)
    #expect(honest.places(.synonymSpun) == [])
  }

  @Test(
    "Spun words go back only where their rule is named, each as an edit",
    arguments: [
      (
        ScriptTarget.hans, "深进开展调研，加大财政投进，列进年度考核，不断进步教学质量。",
        "深入开展调研，加大财政投入，列入年度考核，不断提高教学质量。"
      ),
      (
        .keep, "深進開展調研，加大財政投進，列進年度考核，不斷進步教學質量。",
        "深入開展調研，加大財政投入，列入年度考核，不斷提高教學質量。"
      ),
      (
        .hans, "深進開展調研，加大財政投進，列進年度考核，不斷進步教學質量。",
        "深入开展调研，加大财政投入，列入年度考核，不断提高教学质量。"
      ),
      // One such word is no proof of spinning.
      (.hans, "加大财政投进。", "加大财政投进。"),
    ])
  func appliedSuggestions(target: ScriptTarget, source: String, expected: String) throws {
    let options = ConversionOptions(script: target, appliedSuggestions: [.spun])
    let result = try Normalized(source, options)
    #expect(result.text == expected)
    #expect(result.rules.contains("script/spun") == (source != expected))
    #expect(
      try Normalized(source, ConversionOptions(script: target)).text != expected
        || source == expected)
  }

  @Test(
    "What a converter did wrong is reported where the text stays Traditional, and repaired there",
    arguments: [ScriptTarget.keep, .hant, .hans])
  func machineErrors(target: ScriptTarget) throws {
    let text = "規范辦學行為，加強骨干培訓，做好后勤服務，密切聯系群眾，紀念建校100周年，提供咨詢。"
    let result = try Normalized(text, ConversionOptions(script: target))
    let places = result.places(.machineError)
    #expect(places == (target == .hans ? [] : ["范", "干", "后", "系"]))
    if target == .hant {
      #expect(result.text == "規範辦學行為，加強骨幹培訓，做好後勤服務，密切聯繫群眾，紀念建校100周年，提供咨詢。")
    }
  }

  @Test("In a text converted without context, words that no table has are repaired too")
  func contextRepairs() throws {
    let text = "規范辦學行為，做好后勤服務。堅持并行推進，發放游覽手冊，向院系征詢意見，鑒于實際采納建議。"
    let result = try Normalized(text, ConversionOptions(script: .hant))
    #expect(result.text.contains("並行推進"))
    #expect(result.text.contains("遊覽手冊"))
    #expect(result.text.contains("院系"))
    #expect(result.text.contains("鑒於實際採納"))
  }
}

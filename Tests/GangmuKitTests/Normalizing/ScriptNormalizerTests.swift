import ScriptConversion
import Testing

@testable import GangmuKit

@Suite("ScriptNormalizer")
struct ScriptNormalizerTests {
  private static func options(_ target: ScriptTarget) -> ConversionOptions {
    ConversionOptions(script: target)
  }

  @Test(
    "A text comes to stand in the script that was asked for",
    arguments: [
      (ScriptTarget.hans, "規範辦學行為，關於幹部", "规范办学行为，关于干部"),
      (.hans, "规范办学行为", "规范办学行为"), (.keep, "規範办学", "規範办学"),
      (.hant, "规范办学行为，群众", "規範辦學行為，群眾"), (.hantTaiwan, "里面有群众", "裡面有群眾"),
      (.hantHongKong, "里面有群众", "裏面有羣眾"), (.hantStandard, "里面有群众", "裏面有羣衆"),
      // Words stay the mainland's.
      (.hant, "信息网络优化", "信息網絡優化"),
    ])
  func targets(target: ScriptTarget, source: String, expected: String) throws {
    #expect(try Normalized(source, Self.options(target)).text == expected)
  }

  @Test(
    "What t2s leaves of Traditional orthography is repaired",
    arguments: SimplifiedRepairs.words.indices)
  func repairs(row: Int) throws {
    let repair = SimplifiedRepairs.words[row]
    let result = try Normalized("同意" + repair.wrong + "办学", Self.options(.hans))
    #expect(result.text == "同意" + repair.right + "办学")
    for kept in repair.keeps {
      #expect(try Normalized(kept, Self.options(.hans)).text == kept)
    }
  }

  @Test(
    "著 becomes 着 as a particle and stays where something was written",
    arguments: [
      ("著力抓好", "着力抓好"), ("著重提高，著眼长远", "着重提高，着眼长远"), ("沿著道路", "沿着道路"), ("隨著發展", "随着发展"),
      ("意味著成效", "意味着成效"), ("圍繞著目標", "围绕着目标"), ("對著問題", "对着问题"),
      ("著名学者", "著名学者"), ("显著提高", "显著提高"), ("編著教材", "编著教材"), ("原著", "原著"), ("土著", "土著"),
      ("卓著", "卓著"), ("著作权", "著作权"), ("名著导读", "名著导读"), ("对著名学者", "对著名学者"),
      ("成效显著力度大", "成效显著力度大"), ("围绕著述", "围绕著述"), ("专著", "专著"),
    ])
  func zhe(source: String, expected: String) throws {
    #expect(try Normalized(source, Self.options(.hans)).text == expected)
  }

  @Test(
    "An edit carries the rule that made it",
    arguments: [
      (ScriptTarget.hans, "規劃", ["script/t2s", "script/t2s"]), (.hans, "著力", ["script/repair"]),
      (.hans, "隨著", ["script/t2s", "script/repair"]), (.hant, "规", ["script/s2tw"]),
      (.hantHongKong, "规", ["script/s2hk"]), (.hantStandard, "规", ["script/s2t"]),
      (.hant, "規范辦學", ["script/repair"]), (.hant, "規範", []), (.keep, "規劃规划", []),
    ] as [(ScriptTarget, String, [String])])
  func rules(target: ScriptTarget, source: String, expected: [String]) throws {
    #expect(try Normalized(source, Self.options(target)).rules == expected)
  }

  @Test("An invisible character inside a word does not hide it, and both edits stand")
  func convertsAcrossCleaning() throws {
    let result = try Normalized("皇\u{200B}后在后\u{200B}面", Self.options(.hant))
    #expect(result.text == "皇后在後面")
    let edits = result.document.edits.edits
    #expect(edits.map(\.before) == ["\u{200B}", "后", "\u{200B}"])
    #expect(edits.map(\.rule) == ["clean/zero-width", "script/s2tw", "clean/zero-width"])
  }

  @Test("A character that is cleaned and converted is one edit of the source")
  func cleanedAndConverted() throws {
    let result = try Normalized("\u{2F8D}身、⾞輛", Self.options(.hans))
    let edits = result.document.edits.edits
    #expect(edits.last { $0.before == "輛" }?.after == "辆")
    #expect(edits.first { $0.before == "⾞" }?.after == "车")
  }

  @Test(
    "In a Simplified text characters stay that Simplified keeps in names and old words",
    arguments: ["萧乾的作品，发展规划", "乾隆年间，发展规划", "宫商角徵羽，发展规划", "李徵同志，发展规划"])
  func keepsSimplifiedUses(source: String) throws {
    #expect(try Normalized(source, Self.options(.hans)).text == source)
  }

  @Test(
    "To Traditional, what is Traditional already stays and a Simplified quotation converts",
    arguments: [
      ("排除干擾，規範辦學。", "排除干擾，規範辦學。"), ("學習“规范办学”精神，排除干擾。", "學習“規範辦學”精神，排除干擾。"),
      ("皇后與王后，學校發展。", "皇后與王后，學校發展。"),
    ])
  func mixedToTraditional(source: String, expected: String) throws {
    #expect(try Normalized(source, Self.options(.hant)).text == expected)
  }

  @Test(
    "Characters left Simplified in a Traditional text are repaired",
    arguments: ScriptTables.leftSimplified.indices)
  func leftovers(row: Int) throws {
    let repair = ScriptTables.leftSimplified[row].repair
    let result = try Normalized("學校" + repair.wrong + "發展", Self.options(.hant))
    #expect(result.text == "學校" + repair.right + "發展")
    for kept in repair.keeps {
      let text = "學校" + kept + "發展"
      #expect(try Normalized(text, Self.options(.hant)).text == text)
    }
  }

  @Test(
    "Persons and offices that the document proves are whole words, and surnames keep their form",
    arguments: [
      (
        "（责任人：范立新、于海波；责任科室：后勤科）范立新负责，于海波配合，规范管理，等于一百。",
        "（責任人：范立新、于海波；責任科室：後勤科）范立新負責，于海波配合，規範管理，等於一百。"
      ),
      ("负责人：副局长钟立、余明，其余人员配合钟立。", "負責人：副局長鍾立、余明，其餘人員配合鍾立。"),
      // No annotation proves a name here.
      ("示范立新风，处于海波之上。", "示範立新風，處於海波之上。"),
      ("责任科室：机关党委、组织科", "責任科室：機關黨委、組織科"),
    ])
  func provenNames(source: String, expected: String) throws {
    #expect(try Normalized(source, Self.options(.hant)).text == expected)
  }

  @Test("Names are proven by labels of roles and by 《》, and protected wherever they stand")
  func provenRanges() throws {
    let text = Array("（牵头领导：张一；责任单位：办公室）学习《发展纲要》。张一落实发展纲要，办公室配合。时限：六月。".unicodeScalars)
    let names = ScriptProvenNames(in: text, fold: try ScriptConverter(stable: "t2s").scalarFold)
    let protected = names.ranges.map { String(String.UnicodeScalarView(text[$0])) }
    #expect(protected == ["张一", "办公室", "发展纲要", "张一", "发展纲要", "办公室"])
  }

  @Test("OpenCC's own decisions are made where they are asked for")
  func exactEngine() throws {
    let exact = ConversionOptions(script: .hant, engine: .opencc)
    #expect(try Normalized("促进学生发展", exact).text == "促進學生髮展")
    #expect(try Normalized("促进学生发展", Self.options(.hant)).text == "促進學生發展")
    let simplified = ConversionOptions(script: .hans, engine: .opencc)
    #expect(try Normalized("著力規範辦學", simplified).text == "著力规范办学")
  }

  @Test("A target names its tag and the way that leads there")
  func profiles() {
    #expect(ScriptNormalizer.profile(of: .hans).fromSimplified == nil)
    #expect(ScriptNormalizer.profile(of: .hant) == ScriptNormalizer.profile(of: .hantTaiwan))
    #expect(ScriptNormalizer.profile(of: .hantHongKong).fromSimplified == .s2hk)
    #expect(ScriptNormalizer.profile(of: .keep).fromSimplified == nil)
  }
}

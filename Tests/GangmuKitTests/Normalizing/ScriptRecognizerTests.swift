import Testing

@testable import GangmuKit

@Suite("ScriptRecognizer")
struct ScriptRecognizerTests {
  @Test(
    "A text's script and how it came to it are told",
    arguments: [
      ("全面规范办学行为，着力提高教育质量。", "zh-Hans-CN", "native"),
      // Simplified with what a converter leaves.
      ("著力规范办学行为，同意批覆，提高质量。", "zh-Hans-CN", "machine-converted"),
      ("全面規範辦學行為，在學校裡提升教育品質，著重群眾需求。", "zh-Hant-TW", "native"),
      ("全面規範辦學行為，説明學校裏衞生工作的責任。", "zh-Hant-HK", "native"),
      ("全面規範辦學行爲，羣衆僞造學歷問題。", "zh-Hant", "native"),
      // Character by character, without context.
      ("全面規范辦學行為，加強干部隊伍建設，發揮示范作用。", "zh-Hant", "machine-converted"),
      // With the words of Taiwan in a mainland text.
      ("加強黨建工作，推進教育資訊建設，實現最佳化。", "zh-Hant-TW", "machine-converted"),
      ("全面规范办学行为，全面規範辦學行為。", "mixed", "mixed"),
      ("工作重心三十二", "und", "undecidable"), ("", "und", "undecidable"),
      ("plain text", "und", "undecidable"),
    ])
  func recognizes(source: String, detected: String, state: String) throws {
    let report = try Normalized(source).document.script
    #expect(report.detected == detected)
    #expect(report.state == state)
  }

  @Test(
    "Characters of both scripts tell nothing",
    arguments: ["后", "范", "干", "于", "系", "并", "里", "台", "采", "准", "乾", "徵", "一", "工"])
  func sharedCharacters(character: String) throws {
    let report = try Normalized(character).document.script
    #expect(report.detected == "und")
    #expect(report.evidence == ["shared": 1])
  }

  @Test("The evidence counts what the judgement rests on")
  func evidence() throws {
    let report = try Normalized("規范幹部，資訊").document.script
    #expect(report.evidence["traditional"] == 4)
    #expect(report.evidence["leftSimplified"] == 1)
    #expect(report.evidence["taiwanIdioms"] == 1)
    #expect(report.evidence["simplified"] == nil)
  }

  @Test(
    "The target's tag stands in the report",
    arguments: [
      (ScriptTarget.hans, "zh-Hans-CN"), (.hant, "zh-Hant-TW"), (.hantHongKong, "zh-Hant-HK"),
      (.hantStandard, "zh-Hant"), (.keep, "keep"),
    ])
  func target(target: ScriptTarget, tag: String) throws {
    let report = try Normalized("工作", ConversionOptions(script: target)).document.script
    #expect(report.target == tag)
  }

  @Test("A paragraph in which the scripts are mixed is pointed at")
  func mixedParagraphs() throws {
    let result = try Normalized("规范办学行为。\n规范办学，辦學規範。\n学校发展")
    #expect(result.places(.scriptMixed) == ["规范办学，辦學規範。"])
  }

  @Test("Paragraphs of either script make one finding about the document")
  func mixedDocument() throws {
    let result = try Normalized("规范办学行为。\n辦學行為規範。")
    let findings = result.document.diagnostics.filter { $0.code == .scriptMixed }
    #expect(findings.count == 1)
    #expect(findings.first?.range == nil)
  }
}

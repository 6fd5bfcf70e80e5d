import ScriptConversion
import ScriptTexts
import Testing

@testable import GangmuKit

@Suite("ScriptRecognizer")
struct ScriptRecognizerTests {
  @Test(
    "A text's script and how it came to it are told",
    arguments: [
      ("全面规范办学行为，着力提高教育质量。", "zh-Hans-CN", "native", nil),
      // Simplified with what a converter leaves.
      ("著力规范办学行为，同意批覆，提高质量。", "zh-Hans-CN", "machine-converted", "t2s"),
      ("縣市推動「閱讀計畫」，在學校裡提升教育品質。", "zh-Hant-TW", "native", nil),
      ("請説明學校裏衞生工作的責任，由「家長會」鋭意改善。", "zh-Hant-HK", "native", nil),
      ("全面規範辦學行爲，羣衆僞造學歷問題。", "zh-Hant", "undecidable", nil),
      // Nothing here says where it was written, or by what.
      ("全面規範辦學行為，提升教育質量。", "zh-Hant", "undecidable", nil),
      // Character by character, without context.
      ("全面規范辦學行為，加強干部隊伍建設，發揮示范作用。", "zh-Hant", "machine-converted", "characters"),
      // With the words of Taiwan in a mainland text.
      ("加強黨建工作，推進教育資訊建設，實現最佳化。", "zh-Hant-TW", "machine-converted", "s2twp"),
      // A text of Taiwan about the mainland: its own words prove nothing.
      ("大陸黨委書記透過網路發布資訊，學者研擬因應計畫。", "zh-Hant-TW", "native", nil),
      ("これは学校の計画です。教育の質を高めるための取り組みを説明します。", "ja", "native", nil),
      ("全面规范办学行为，全面規範辦學行為。", "mixed", "mixed", nil),
      ("工作重心三十二", "und", "undecidable", nil), ("", "und", "undecidable", nil),
      ("plain text", "und", "undecidable", nil),
    ] as [(String, String, String, String?)])
  func recognizes(source: String, detected: String, state: String, converter: String?) throws {
    let report = try Normalized(source).document.script
    #expect(report.detected == detected)
    #expect(report.state == state)
    #expect(report.converter == converter)
  }

  /// What may be said about a text and about any part of it.
  struct Origin: Sendable {
    var sample: String
    var detected: String
    var state: String
    var converter: String?
    /// What a part may say less exactly.
    var vaguer: Set<String> = ["und"]
  }

  private static let origins = [
    Origin(sample: "bureau-plan.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "notice-with-plan.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "regulation.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "restarting-items.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "school-plan-utf16be.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "water-tasks-utf16le.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(sample: "county-plan-gb18030.txt", detected: "zh-Hans-CN", state: "native"),
    Origin(
      sample: "environment-plan-big5.txt", detected: "zh-Hant-TW", state: "native",
      vaguer: ["und", "zh-Hant"]),
    Origin(
      sample: "machine-converted.txt", detected: "zh-Hant", state: "machine-converted",
      converter: "characters"),
    Origin(
      sample: "spun-text.txt", detected: "zh-Hant-TW", state: "machine-converted",
      converter: "s2twp", vaguer: ["und", "zh-Hant"]),
  ]

  @Test(
    "A document is recognised, and a cut of 30 characters is right or undecided", arguments: origins
  )
  func cuts(origin: Origin) throws {
    let bytes = try Sample(name: origin.sample).bytes()
    let text = try SourceReader().read(bytes, name: origin.sample).text
    let whole = try Normalized(String(String.UnicodeScalarView(text))).document.script
    #expect(whole.detected == origin.detected)
    #expect(whole.state == origin.state)
    #expect(whole.converter == origin.converter)
    for start in stride(from: 0, to: text.count - 30, by: 7) {
      let cut = String(String.UnicodeScalarView(text[start..<start + 30]))
      let report = try Normalized(cut).document.script
      #expect(
        report.detected == origin.detected || origin.vaguer.contains(report.detected),
        "\(report.detected): \(cut)")
      #expect(
        report.state == origin.state || report.state == "undecidable", "\(report.state): \(cut)")
      #expect(report.converter == origin.converter || report.converter == nil)
    }
  }

  @Test("No cut of native Traditional text is called Simplified or machine-converted")
  func nativeCuts() throws {
    let text = Array(NativeSentences.all.joined().unicodeScalars)
    for start in stride(from: 0, to: text.count - 30, by: 3) {
      let cut = String(String.UnicodeScalarView(text[start..<start + 30]))
      let report = try Normalized(cut).document.script
      #expect(["zh-Hant-TW", "zh-Hant", "und"].contains(report.detected), "\(cut)")
      #expect(["native", "undecidable"].contains(report.state), "\(cut)")
    }
    let whole = try Normalized(String(String.UnicodeScalarView(text))).document.script
    #expect(whole.detected == "zh-Hant-TW")
    #expect(whole.state == "native")
  }

  @Test("No cut of a Simplified text is called Traditional, and none of the same text converted")
  func convertedCuts() throws {
    let native = Array(NativeSentences.all.joined().unicodeScalars)
    let simplified = try ScriptConverter(refining: "tw2s").convert(native)
    let standard = try ScriptConverter(refining: "s2t").convert(simplified)
    for start in stride(from: 0, to: native.count - 30, by: 5) {
      let cut = String(String.UnicodeScalarView(simplified[start..<start + 30]))
      #expect(
        ["zh-Hans-CN", "und"].contains(try Normalized(cut).document.script.detected), "\(cut)")
      let other = String(String.UnicodeScalarView(standard[start..<start + 30]))
      #expect(try Normalized(other).document.script.detected != "zh-Hans-CN", "\(other)")
    }
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

  @Test("A text of both scripts tells which stands where, paragraph by paragraph and run by run")
  func parts() throws {
    let text = """
      鹭溪县2024年工作要点
      一、加强后勤服务。规范采购，落实责任。
      以下轉載自對岸：
      校長發言之後，各處室主任輪流報告。
      圖書館周圍種了一排松樹，颱風過後里長帶著志工清理。
      二、转发学习，鄰里志工與學生一起參與，总结经验。
      """
    let report = try Normalized(text).document.script
    #expect(report.detected == "mixed")
    let scalars = Array(text.unicodeScalars)
    let parts = try #require(report.parts).map { part in
      "\(part.detected) \(String(String.UnicodeScalarView(scalars[part.range.bounds])))"
    }
    #expect(
      parts == [
        "zh-Hans-CN 鹭溪县2024年工作要点\n一、加强后勤服务。规范采购，落实责任。",
        "zh-Hant 以下轉載自對岸：\n校長發言之後，各處室主任輪流報告。",
        // 里長 and 颱風 are Taiwan's.
        "zh-Hant-TW 圖書館周圍種了一排松樹，颱風過後里長帶著志工清理。",
        "zh-Hans-CN 二、转发学习，", "zh-Hant 鄰里志工與學生一起參與，", "zh-Hans-CN 总结经验。",
      ])
  }

  @Test(
    "The runs of the lesser script are pointed at",
    arguments: [
      // A run within a paragraph.
      ("规范办学行为。\n规范办学发展规划，辦學規範。\n学校发展", ["辦學規範"]),
      // A clause that is itself mixed.
      ("规范办学，發展规划與办学行为规范", ["發展规划與办学行为规范"]),
      // Paragraphs of either script.
      ("规范办学行为，发展规划。\n辦學行為規範。", ["辦學行為規範。"]),
      // One character that strayed in mixes nothing.
      ("全面规范办学行为与发展规划，规", []),
    ] as [(String, [String])])
  func mixedRuns(source: String, expected: [String]) throws {
    #expect(try Normalized(source).places(.scriptMixed) == expected)
  }
}

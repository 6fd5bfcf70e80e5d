import Testing

@testable import GangmuKit

/// A character of a sample, marked by brackets in the words around it, and what is true of it for a
/// person who reads the sample.
struct ExplainedPlace: CustomTestStringConvertible, Sendable {
  var sample: String
  /// Words of the source text with ⟦ ⟧ around the character.
  var words: String
  /// Each has to stand in one of the lines.
  var facts: [String]

  init(_ sample: String, _ words: String, _ facts: String...) {
    self.sample = sample
    self.words = words
    self.facts = facts
  }

  var testDescription: String { "\(sample): \(words)" }

  static let all: [ExplainedPlace] = [
    // The frame of a notice that carries a plan.
    .init("notice-with-plan.txt", "⟦禾⟧丰县农业农村工作领导小组文件", "issuerBanner", "Nothing changed it"),
    .init("notice-with-plan.txt", "禾农组⟦〔⟧2021〕3号", "docNumber", "U+3014"),
    .init("notice-with-plan.txt", "⟦各⟧乡镇人民政府、", "addressees"),
    .init("notice-with-plan.txt", "2021年3月⟦1⟧5日", "frame, as its date", "U+0031"),
    .init(
      "notice-with-plan.txt", "[⟦b⟧ookmark: _GoBack]", "Set aside as residue", "residue/bookmark"),
    .init("notice-with-plan.txt", "⟦一⟧、稳定粮食和重要", "the label of section s1"),
    .init("notice-with-plan.txt", "一⟦、⟧稳定粮食和重要", "the label of section s1", "/outline/0/label"),
    .init("notice-with-plan.txt", "一、⟦稳⟧定粮食和重要", "the title of section s1", "/outline/0/title"),
    .init("notice-with-plan.txt", "⟦1⟧、落实粮食面积", "the label of item s1.i1"),
    .init("notice-with-plan.txt", "落实粮食面⟦积⟧。", "the title of item s1.i1"),
    .init(
      "notice-with-plan.txt", "落实粮食面积⟦。⟧", "Changed from “。” to nothing", "layout/title-end",
      "the title is a field"),
    .init("notice-with-plan.txt", "不低于4.⟦6⟧亿斤", "Read as part of a target", "item s1.i1"),
    .init("notice-with-plan.txt", "⟦1⟧0月底前完成主体工程", "a deadline: ../2021-10-31"),
    .init("notice-with-plan.txt", "⟦4⟧、发展“一县两品”", "the label of item s2.i"),

    // A page, whose furniture is set aside.
    .init("scraped-page.html", "设为⟦首⟧页", "Set aside as chrome", "page/"),
    .init("scraped-page.html", "互动⟦交⟧流", "Set aside as chrome", "page/nav"),
    .init("scraped-page.html", "⟦发⟧布时间：2023-03-09", "Set aside as chrome", "page/"),
    .init("scraped-page.html", "⟦上⟧一篇：听澜区", "Set aside"),
    .init("scraped-page.html", "澜⟦I⟧CP备", "Set aside as chrome", "page/footer"),
    .init("scraped-page.html", "（责任科室：⟦艺⟧术科）", "an annotation (org): 艺术科", "item s1.i1"),
    .init("scraped-page.html", "《⟦听⟧澜区公共文化场馆", "a cited title: 听澜区公共文化场馆错时开放办法"),
    .init("scraped-page.html", "文物安全巡查每月⟦1⟧次", "Read as part of a target"),
    .init("scraped-page.html", "⟦2⟧023年3月8日", "as its date"),
    .init(
      "scraped-page.html", "⟦一⟧、繁荣文艺创作", "label of section s1", "Read from scraped-page.html, html"),

    // Traditional text that a machine made.
    .init(
      "machine-converted.txt", "市⟦場⟧監督管理局工作要點\n\n時間", "Changed from “場” to “场”", "script/t2s",
      "Traditional became Simplified", "OpenCC"),
    .init("machine-converted.txt", "⟦時⟧間:2023-05-18", "Set aside as boilerplate", "publish-line"),
    .init("machine-converted.txt", "⟦導⟧語:本篇", "Set aside as boilerplate", "lead-in"),
    .init("machine-converted.txt", "1.深化商事制度改⟦革⟧", "Nothing changed it", "item s1.i1"),
    .init("machine-converted.txt", "1.⟦深⟧化商事制度改革", "the title of item s1.i1"),
    .init("machine-converted.txt", "企業⟦開⟧辦時間", "Changed from “開” to “开”", "⟨开⟩办时间"),
    .init("machine-converted.txt", "《⟦質⟧量強國建設綱要》", "a cited title: 质量强国建设纲要", "to “质”"),
    .init("machine-converted.txt", "⟦二⟧、規范秩序", "label of section s2"),
    .init("machine-converted.txt", "質量基礎設施示⟦?⟧!?", "Found here", "W_CHAR_LOST"),

    // Words that were spun, and masks.
    .init("spun-text.txt", "⟦關⟧於“林業局森林質量計劃”林業工作的計劃\n\n  一", "title-echo"),
    .init("spun-text.txt", "⟦2⟧0**年全縣", "a masked year: 20**", "I_YEAR_MASKED"),
    .init("spun-text.txt", "打造平安⟦*⟧**林區", "a masked"),
    .init("spun-text.txt", "⟦深⟧進開展“小手", "Found here", "S_SYNONYM_SPUN"),
    .init("spun-text.txt", "發現無證採⟦伐⟧的", "Nothing changed it", "item s1.i1"),
    .init("spun-text.txt", "⟦採⟧伐許可證", "Changed from “採” to “采”"),

    // Other charsets and Word.
    .init("environment-plan-big5.txt", "望⟦潮⟧市環境保護局", "Big5-HKSCS, bytes 2 to 3"),
    .init("environment-plan-big5.txt", "望潮市⟦環⟧境保護局", "bytes 6 to 7", "to “环”"),
    .init("environment-plan-big5.txt", "⟦一⟧、推動垃圾", "label of section s1", "Big5-HKSCS"),
    .init("environment-plan-big5.txt", "1、落實源頭減量⟦。⟧", "layout/title-end"),
    .init("automatic-numbers.docx", "⟦一⟧、推进审批", "the label of section s1", "docx"),
    .init("automatic-numbers.docx", "1.⟦ ⟧清理证明材料", "layout/space", "to nothing"),
    .init("automatic-numbers.docx", "（⟦一⟧）精简审批事项", "the label of section s1.s1"),
    .init("automatic-numbers.docx", "⟦6⟧月底前公布", "a deadline: ../2024-06-30"),
    .init("automatic-numbers.docx", "《⟦青⟧石市政务服务容缺", "a cited title: 青石市政务服务容缺受理办法"),
    .init("automatic-numbers.docx", "⟦此⟧外，认真做好", "an unnumbered paragraph", "/closing/0/text"),
    .init("automatic-numbers.docx", "2024年1月⟦2⟧2日", "as its date"),
    .init("county-plan-gb18030.txt", "⟦一⟧、", "GB18030", "the label of section s1"),
  ]
}

@Suite("Explanation")
struct ExplanationTests {
  private static let converter = Result { try Converter() }

  @Test("tells what happened to a character", arguments: ExplainedPlace.all)
  func places(place: ExplainedPlace) throws {
    let converter = try Self.converter.get()
    let sample = try #require(Sample.all.first { $0.name == place.sample })
    let source = try converter.reader.read(sample.bytes(), name: sample.name)
    let before = place.words.split(separator: "⟦", omittingEmptySubsequences: false)[0]
    let words = place.words.filter { $0 != "⟦" && $0 != "⟧" }
    let text = String(source.text[...])
    let found = try #require(text.range(of: words), "the words do not stand in the sample")
    let position =
      text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
      + before.unicodeScalars.count
    let lines = try Explanation(of: position, in: converter.interpret(source)).lines
    for fact in place.facts {
      #expect(lines.contains { $0.contains(fact) }, "“\(fact)” is missing in \(lines)")
    }
  }

  @Test("a position behind the text is refused with the last one")
  func outside() throws {
    let error = #expect(throws: ConversionError.self) {
      _ = try Explanation(of: 3, in: plan("工作要"))
    }
    #expect(error?.advice == "positions run from 0 to 2")
  }

  @Test("every rule that a sample shows has a description", arguments: Sample.all)
  func rules(sample: Sample) throws {
    let document = try Self.converter.get().convert(sample.bytes(), name: sample.name)
    for rule in Set(document.edits.map(\.rule) + document.discarded.map(\.rule)) {
      #expect(RuleBook.description(of: rule) != nil, "\(rule) has no row")
    }
  }
}

extension String {
  fileprivate func range(of words: String) -> Range<String.Index>? {
    let wanted = Array(words.unicodeScalars)
    let all = Array(unicodeScalars)
    guard let place = all.firstPlace(of: wanted) else { return nil }
    let view = unicodeScalars
    let start = view.index(view.startIndex, offsetBy: place)
    return start..<view.index(start, offsetBy: wanted.count)
  }
}

import GangmuKit
import Testing

@Suite struct WordLabelTests {
  @Test(arguments: LabelCase.all)
  func `labels are those that Word shows`(_ row: LabelCase) throws {
    let reading = try WordReading(
      DocxBuilder(row.body, styles: row.styles, numbering: row.numbering))
    #expect(reading.labels == row.labels)
    #expect(reading.brokenPromises == [])
  }

  @Test(arguments: [
    ("", "一、\t内容"), ("<w:suff w:val=\"tab\"/>", "一、\t内容"),
    ("<w:suff w:val=\"space\"/>", "一、 内容"), ("<w:suff w:val=\"nothing\"/>", "一、内容"),
  ])
  func `the separator follows the label and is not part of it`(
    suffix: String, text: String
  ) throws {
    let numbering = abstractNum(0, [level("chineseCounting", "%1、", suffix)]) + num(1, of: 0)
    let reading = try WordReading(DocxBuilder(p("内容", list: 1), numbering: numbering))
    #expect(reading.blocks == [text])
    #expect(reading.labels == ["一、"])
  }

  @Test func `a label tells its value, its level and its list`() throws {
    let numbering = LabelCase.official + num(4, of: 0)
    let body = LabelCase.lists([0, 1, 1], list: 4)
    let reading = try WordReading(DocxBuilder(body, numbering: numbering))
    let labels = reading.source.blocks.compactMap(\.automaticLabel)
    #expect(labels.map(\.value) == [1, 1, 2])
    #expect(labels.map(\.level) == [0, 1, 1])
    #expect(labels.map(\.list) == ["0", "0", "0"])
  }

  @Test func `a bullet has no value`() throws {
    let numbering = abstractNum(0, [level("bullet", "●")]) + num(1, of: 0)
    let reading = try WordReading(DocxBuilder(p("内容", list: 1), numbering: numbering))
    let label = try #require(reading.source.blocks.first?.automaticLabel)
    #expect(label.value == nil)
  }

  @Test func `an empty numbered paragraph shows its number`() throws {
    let numbering = LabelCase.official + num(1, of: 0)
    let body = p("甲", list: 1) + p("", list: 1) + p("乙", list: 1)
    let reading = try WordReading(DocxBuilder(body, numbering: numbering))
    #expect(reading.labels == ["一、", "二、", "三、"])
  }

  static let odd: [(what: String, numbering: String, body: String, code: DiagnosticCode)] = [
    ("a list that does not exist", "", p("甲", list: 9), .numberingDangling),
    ("a definition that does not exist", num(1, of: 9), p("甲", list: 1), .numberingDangling),
    (
      "a level that is not defined", abstractNum(0, [level("decimal", "%1")]) + num(1, of: 0),
      p("甲", list: 1, level: 5), .numberingDangling
    ),
    (
      "a level beyond Word's nine", abstractNum(0, [level("decimal", "%1")]) + num(1, of: 0),
      p("甲", list: 1, level: 1_000_000), .numberingDangling
    ),
    (
      "a circle of numStyleLink",
      abstractNum(0, [], head: "<w:numStyleLink w:val=\"S\"/><w:styleLink w:val=\"S\"/>")
        + num(1, of: 0), p("甲", list: 1), .numberingDangling
    ),
    (
      "a place for a deeper level",
      abstractNum(0, [level("decimal", "%2.")]) + num(1, of: 0), p("甲", list: 1),
      .levelTextInvalid
    ),
    (
      "a format that is not known",
      abstractNum(0, [level("bahtText", "%1.")]) + num(1, of: 0), p("甲", list: 1),
      .numberFormatUnsupported
    ),
    (
      "a label longer than Word allows",
      abstractNum(0, [level("decimal", String(repeating: "长", count: 40))]) + num(1, of: 0),
      p("甲", list: 1), .levelTextInvalid
    ),
  ]

  @Test(arguments: odd)
  func `odd numbering keeps the text and is reported once`(
    what: String, numbering: String, body: String, code: DiagnosticCode
  ) throws {
    let document = DocxBuilder(body + body + body, numbering: numbering)
    let reading = try WordReading(document)
    #expect(reading.codes == [code])
    #expect(reading.blocks.allSatisfy { $0.hasSuffix("甲") })
    #expect(reading.blocks.count == 3)
    #expect(reading.brokenPromises == [])
  }
}

import GangmuKit
import Testing

@Suite("Ledger")
struct LedgerTests {
  private static let converter = Result { try Converter() }

  private func json(_ document: PlanDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONExporter().write(document, into: &bytes)
    return bytes
  }

  @Test(
    "restoring, undoing everything and converting after undoing agree", arguments: Sample.all)
  func agreement(sample: Sample) throws {
    let converter = try Self.converter.get()
    let bytes = try sample.bytes()
    let source = try converter.reader.read(bytes, name: sample.name)
    let document = converter.interpret(source)
    #expect(try Restorer.restore(document) == source.text)
    let undone = try document.undoing([RulePattern("*")])
    #expect(undone.edits.isEmpty)
    #expect(try Restorer.restore(undone) == source.text)
    #expect(DocumentValidator.contradictions(in: undone) == [])
    let validator = try DocumentValidator()
    #expect(validator.problems(in: json(undone)) == [])
    // What was undone says as much as the result itself: both give one result again. (A joined
    // line end is what tells the importer that a sentence goes on, so that class stays.)
    let unspelled = try document.undoing(
      ["script/*", "space/*", "width/*", "clean/*", "residue/*"].map { RulePattern($0) })
    var again = try converter.convert(json(unspelled), format: .json)
    let direct = try converter.convert(json(document), format: .json)
    again.source = direct.source
    #expect(json(again) == json(direct))
    guard source.format == .text else { return }
    let text = Array(String(String.UnicodeScalarView(try Restorer.restore(undone))).utf8)
    var converted = try converter.convert(text, format: .text)
    converted.source = document.source
    converted.diagnostics = document.diagnostics
    #expect(json(converted) == json(document))
  }

  @Test(
    "restoring and undoing agree for every option",
    arguments: [
      ConversionOptions(script: .keep), ConversionOptions(script: .hant),
      ConversionOptions(script: .hantHongKong), ConversionOptions(script: .hantStandard),
      ConversionOptions(punctuation: .fullwidth), ConversionOptions(keepSpaces: true),
      ConversionOptions(engine: .opencc), ConversionOptions(script: .hant, engine: .opencc),
      ConversionOptions(appliedSuggestions: [.spun]),
      ConversionOptions(script: .hant, appliedSuggestions: [.spun]),
    ])
  func options(options: ConversionOptions) throws {
    let converter = try Converter(options: options)
    for sample in Sample.all {
      let source = try converter.reader.read(sample.bytes(), name: sample.name)
      let document = converter.interpret(source)
      #expect(try Restorer.restore(document) == source.text)
      let undone = try document.undoing([RulePattern("*")])
      #expect(undone.edits.isEmpty)
      #expect(try Restorer.restore(undone) == source.text)
      for node in undone.outline.flattened {
        let said = (node.label ?? "") + (node.title ?? "") + node.text
        #expect(Array(said.unicodeScalars) == Array(source.text[node.range.bounds]))
      }
    }
  }

  @Test("with everything undone the texts are the source itself", arguments: Sample.all)
  func texts(sample: Sample) throws {
    let converter = try Self.converter.get()
    let source = try converter.reader.read(sample.bytes(), name: sample.name)
    let undone = try converter.interpret(source).undoing([RulePattern("*")])
    for node in undone.outline.flattened {
      let said = (node.label ?? "") + (node.title ?? "") + node.text
      #expect(Array(said.unicodeScalars) == Array(source.text[node.range.bounds]))
    }
  }

  @Test("undoing one class leaves the others and spells names as the text does")
  func oneClass() throws {
    let document = try plan(
      "鷺溪縣2024年工作要點\n一、加強管護 工作\n1.落實責任。每月巡查。（責任科室：綜合科、養護科）\n落實《倉庫管理辦法》。\n")
    #expect(document.outline[0].title == "加强管护工作")
    let undone = try document.undoing([RulePattern("script/*")])
    #expect(undone.front.title == "鷺溪縣2024年工作要點")
    #expect(undone.outline[0].title == "加強管護工作")
    let item = undone.outline[0].children[0]
    #expect(item.title == "落實責任")
    #expect(item.responsibility[0].label == "責任科室")
    #expect(item.responsibility[0].names == ["綜合科", "養護科"])
    #expect(item.citations[0].title == "倉庫管理辦法")
    #expect(undone.generator.undone == ["script/t2s"])
    #expect(undone.edits.map(\.rule).contains("space/han"))
    #expect(undone.outline[0].range == document.outline[0].range)
  }

  @Test("what is chosen beforehand is what would be undone afterwards")
  func choice() throws {
    let document = try plan("加強 管護\n一、落實責任。做好。\n")
    let only = try document.respelled(keeping: EditChoice(only: [RulePattern("space/*")]))
    let except = try document.undoing([RulePattern("script/*")])
    #expect(only == except)
    #expect(only.outline[0].title == "落實責任", "the mark that ends a title stays cut off")
  }

  @Test(
    "patterns match rules as a shell matches names",
    arguments: [
      ("script/*", "script/t2s", true), ("*", "width/,", true), ("script/t2s", "script/t2s", true),
      ("script/*", "space/han", false), ("*/han", "space/han", true),
      ("s*e/h*n", "space/han", true),
      ("", "a", false), ("a", "", false), ("**", "", true), ("*a*b", "aab", true),
      ("*a*b", "aba", false),
    ])
  func patterns(pattern: String, rule: String, matches: Bool) {
    #expect(RulePattern(pattern).matches(rule) == matches)
  }

  @Test("a result that contradicts itself is not undone but refused")
  func contradiction() throws {
    var document = try plan("加強管護\n一、落實責任。\n")
    document.edits[0].after = "不"
    #expect(throws: ConversionError.self) { _ = try document.undoing([RulePattern("*")]) }
  }

  @Test("positions in other units slice the encoded text", arguments: PositionUnit.allCases)
  func units(unit: PositionUnit) throws {
    let text = "a𠮷野縣2024年要點\n一、落實😀責任。做好。\n"
    let document = try plan(text)
    var bytes: [UInt8] = []
    JSONExporter(pretty: false, positions: [unit]).write(document, into: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    let title = try #require(document.outline[0].titleRange)
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(title.start)))
    let through = String(String.UnicodeScalarView(text.unicodeScalars.prefix(title.end)))
    let expected =
      unit == .utf8
      ? "\"titleRangeUtf8\":[\(before.utf8.count),\(through.utf8.count)]"
      : "\"titleRangeUtf16\":[\(before.utf16.count),\(through.utf16.count)]"
    #expect(line.contains(expected))
    #expect(try DocumentValidator().problems(in: bytes) == [])
    #expect(try PlanDocument(json: bytes) == document)
  }
}

import GangmuKit
import Testing
import TextDecoding

/// What two results must share to say the same: everything about the outline but where it stood.
private func outlineSignature(_ plan: PlanDocument) -> [String] {
  plan.outline.flattened.map { node in
    [
      node.id, node.kind.rawValue, String(node.level), node.label ?? "-",
      node.number.map(String.init) ?? "-", node.title ?? "∅", node.text,
    ].joined(separator: "|")
  }
}

private func json(_ plan: PlanDocument) -> [UInt8] {
  var bytes: [UInt8] = []
  JSONExporter().write(plan, into: &bytes)
  return bytes
}

@Suite("The laws on generated text")
struct LawTests {
  private let converter: Converter
  private let validator: DocumentValidator

  /// Loading the dictionaries takes longer than a case, so they are loaded once.
  private static let converter = Result { try Converter() }
  private static let validator = Result { try DocumentValidator() }

  init() throws {
    converter = try Self.converter.get()
    validator = try Self.validator.get()
  }

  private static let seeds = Array(UInt64(1)...40)

  /// Laws 1, 2, 3 and 5 for one text.
  private func checkLaws(_ text: String, _ converter: Converter) throws {
    guard let source = try readable(text, converter) else { return }
    let plan = converter.interpret(source)
    #expect(try Restorer.restore(plan) == source.text)
    #expect(validator.problems(in: json(plan)) == [])
    #expect(DocumentValidator.contradictions(in: plan) == [])
    for discard in plan.discarded where discard.reason == .layout {
      let visible = discard.text.unicodeScalars.filter {
        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
          && $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
          && $0.properties.generalCategory != .privateUse
      }
      #expect(visible.isEmpty, "layout holds text: \(discard.text)")
    }
    for range in zip(plan.diagnostics, plan.diagnostics.dropFirst()) {
      #expect(!(range.1 < range.0))
    }
  }

  /// A few characters among as many controls are no text, and are refused in so many words.
  private func readable(_ text: String, _ converter: Converter) throws -> SourceDocument? {
    do {
      return try converter.reader.read(Array(text.utf8), name: "t.txt", format: .text)
    } catch let error as ConversionError {
      #expect(error.code == .unsupportedFormat)
      #expect(text.unicodeScalars.contains { $0.value < 0x20 })
      return nil
    }
  }

  @Test("Sound plans: conserved, restorable, valid, in order", arguments: seeds)
  func soundPlans(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    try checkLaws(generator.sound(), converter)
  }

  @Test("Torn text: conserved, restorable, valid, in order", arguments: 1...250)
  func tornText(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    let text = generator.torn()
    try checkLaws(text, converter)
  }

  @Test(
    "The laws hold for every target and option",
    arguments: [
      ConversionOptions(script: .keep), ConversionOptions(script: .hant),
      ConversionOptions(script: .hantHongKong), ConversionOptions(script: .hantStandard),
      ConversionOptions(punctuation: .fullwidth), ConversionOptions(keepSpaces: true),
    ])
  func options(options: ConversionOptions) throws {
    let converter = try Converter(options: options)
    for seed in UInt64(500)...540 {
      var generator = GeneratedPlan(seed: seed)
      try checkLaws(generator.torn(), converter)
      try checkLaws(generator.sound(), converter)
    }
  }

  @Test("Law 4: converting a JSON result again gives the same outline", arguments: seeds)
  func jsonComesBack(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    for text in [generator.sound(), generator.torn()] {
      guard let source = try readable(text, converter) else { continue }
      let plan = converter.interpret(source)
      let again = try converter.convert(json(plan), format: .json)
      #expect(outlineSignature(again) == outlineSignature(plan))
    }
  }

  @Test("Law 4: a joined false break stays joined when the result is converted again")
  func falseBreakComesBack() throws {
    let text = "工作计划\n一、保安全\n1.抓校园。坚持“安全第\n一、预防为主”的方针。\n2.抓校车。落实责任。\n"
    let plan = try converter.convert(Array(text.utf8), format: .text)
    #expect(plan.outline.flattened[1].text == "坚持“安全第一、预防为主”的方针。")
    let again = try converter.convert(json(plan), format: .json)
    #expect(outlineSignature(again) == outlineSignature(plan))
  }

  @Test("Law 4: converting our Markdown again gives the same outline", arguments: seeds)
  func markdownComesBack(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    let plan = try converter.convert(Array(generator.sound().utf8), format: .text)
    var markdown: [UInt8] = []
    MarkdownExporter().write(plan, into: &markdown)
    let again = try converter.convert(markdown, format: .markdown)
    #expect(outlineSignature(again) == outlineSignature(plan))
  }

  @Test("Law 6: the same text in every charset gives the same outline", arguments: seeds)
  func charsetsAgree(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    let text = generator.sound()
    let expected = outlineSignature(try converter.convert(Array(text.utf8), format: .text))
    for encoding in [TextEncoding.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian] {
      for bytes in [encoding.encode(text), encoding.encodeWithByteOrderMark(text)] {
        let plan = try converter.convert(try #require(bytes), format: .text)
        #expect(outlineSignature(plan) == expected, "\(encoding.rawValue)")
      }
    }
  }

  @Test("Law 6: the same text as paragraphs of a page gives the same outline", arguments: seeds)
  func pagesAgree(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    let text = generator.sound()
    let expected = outlineSignature(try converter.convert(Array(text.utf8), format: .text))
    let paragraphs = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
    let page = "<html><head><meta charset=\"utf-8\"></head><body>\(paragraphs)</body></html>"
    let plan = try converter.convert(Array(page.utf8), format: .html)
    #expect(outlineSignature(plan) == expected)
  }

  @Test("Law 7: the same input gives the same bytes", arguments: seeds.prefix(5))
  func deterministic(seed: UInt64) throws {
    var generator = GeneratedPlan(seed: seed)
    let bytes = Array((generator.sound() + generator.torn()).utf8)
    let first = json(try converter.convert(bytes, format: .text))
    let second = json(try Converter().convert(bytes, format: .text))
    #expect(first == second)
  }
}

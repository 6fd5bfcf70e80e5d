import ScriptConversion
import ScriptTexts
import Testing

@Suite("ScriptConverter, refined")
struct RefinedConversionTests {
  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Reading the dictionaries takes longer than all cases.
  private static let toTaiwan = Result { try ScriptConverter(refining: "s2tw") }
  private static let toStandard = Result { try ScriptConverter(refining: "s2t") }
  private static let exactToTaiwan = Result { try ScriptConverter(configuration: "s2tw") }
  private static let toSimplified = Result { try ScriptConverter(refining: "t2s") }

  @Test("Every compound comes out as it is written in Taiwan", arguments: Compound.all)
  func compounds(compound: Compound) throws {
    let result = Self.text(try Self.toTaiwan.get().convert(Self.scalars(compound.simplified)))
    #expect(compound.traditional.contains(result), "\(compound) became \(result)")
  }

  @Test("The list is long enough to mean something")
  func listLength() {
    #expect(Compound.all.count >= 300)
  }

  @Test(
    "OpenCC's standard keeps its own forms",
    arguments: [
      ("群众里面", "羣衆裏面"), ("考核制度", "考覈制度"), ("伪造", "僞造"), ("刚才", "剛纔"), ("面粉", "麪粉"),
      ("学生发展", "學生發展"), ("着力", "着力"),
    ])
  func standardForms(simplified: String, traditional: String) throws {
    let result = Self.text(try Self.toStandard.get().convert(Self.scalars(simplified)))
    #expect(result == traditional)
  }

  @Test("Native text survives the way to Simplified and back with under half of OpenCC's errors")
  func roundTrip() throws {
    let refined = try Self.toTaiwan.get()
    let exact = try Self.exactToTaiwan.get()
    var errors = (refined: 0, exact: 0)
    for sentence in NativeSentences.all {
      let native = Self.scalars(sentence)
      let simplified = try Self.toSimplified.get().convert(native)
      #expect(simplified.count == native.count)
      errors.refined += zip(refined.convert(simplified), native).count { $0 != $1 }
      errors.exact += zip(exact.convert(simplified), native).count { $0 != $1 }
    }
    #expect(NativeSentences.all.count >= 60)
    #expect(errors.exact > 0)
    #expect(errors.refined * 2 < errors.exact, "\(errors)")
  }

  @Test(
    "What needs no decision comes out as from OpenCC, for every configuration",
    arguments: ["s2t", "t2s", "s2tw", "tw2s", "s2twp", "tw2sp", "s2hk", "hk2s", "t2tw", "t2hk"])
  func agreesWithExact(configuration: String) throws {
    let refined = try ScriptConverter(refining: configuration)
    let exact = try ScriptConverter(configuration: configuration)
    // On the way from Simplified what is Traditional stays.
    let traditional = ["資訊網路", "裡面有群眾", "裏面説明", "乾隆年間"]
    let texts = ["信息网络", "干净整洁", "群众", "plain\r\n🙂", ""]
    for text in configuration.hasPrefix("s2") ? texts : texts + traditional {
      let source = Self.scalars(text)
      #expect(Self.text(refined.convert(source)) == Self.text(exact.convert(source)))
    }
  }

  @Test("The edits make the result and touch nothing else")
  func edits() throws {
    let converter = try Self.toTaiwan.get()
    for compound in Compound.all {
      let source = Self.scalars(compound.simplified)
      let edits = converter.edits(source)
      #expect(edits.applied(to: source) == converter.convert(source))
      for edit in edits {
        #expect(!source[edit.start..<edit.end].elementsEqual(edit.replacement))
      }
    }
  }

  @Test(
    "No word crosses the edge of a protected range",
    arguments: [
      // 皇后 is a phrase; where the text proves that 后 begins a name, it is not.
      ("见皇后天华", 2..<5, "見皇後天華"), ("见皇后天华", 0..<0, "見皇后天華"),
    ])
  func protection(source: String, range: Range<Int>, expected: String) throws {
    let protected = range.isEmpty ? [] : [range]
    let result = try Self.toTaiwan.get().convert(Self.scalars(source), protecting: protected)
    #expect(Self.text(result) == expected)
  }

  @Test(
    "Good Traditional text stays as it is on the way to Traditional", arguments: ["s2t", "s2tw"])
  func traditionalStays(configuration: String) throws {
    let refined = try ScriptConverter(refining: configuration)
    let text = Self.scalars(NativeSentences.all.joined(separator: "\n"))
    #expect(Self.text(refined.convert(text)) == Self.text(text))
  }

  @Test(
    "Clauses that are Traditional already stay, those beside them convert",
    arguments: [
      ("排除干擾，规范办学。", "排除干擾，規範辦學。"), ("學習“规范办学”精神", "學習“規範辦學”精神"),
      // A clause that does not tell goes with the one before it in its line, or else the next.
      ("排除干擾，公里里程。", "排除干擾，公里里程。"), ("干部，排除干擾。", "干部，排除干擾。"),
      ("规范办学，干部。", "規範辦學，幹部。"), ("干部，规范办学。", "幹部，規範辦學。"),
      ("干部", "幹部"), ("排除干擾\n干部", "排除干擾\n幹部"),
      // Both scripts in one clause: what is Simplified converts.
      ("規范办学", "規範辦學"),
    ])
  func mixedText(source: String, expected: String) throws {
    let converter = try Self.toTaiwan.get()
    #expect(Self.text(converter.convert(Self.scalars(source))) == expected)
    let bytes = Array(source.utf8).withUnsafeBufferPointer { converter.convert(utf8: $0) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(
      converter.edits(Self.scalars(source)).applied(to: Self.scalars(source))
        == Self.scalars(expected))
  }

  @Test(
    "What OpenCC leaves on the way to Simplified is repaired, and works stay works",
    arguments: [
      ("t2s", "著力抓好，沿著道路", "着力抓好，沿着道路"), ("t2s", "名著與著作，同意批覆", "名著与著作，同意批复"),
      ("tw2s", "編著教材，原著，土著，卓著", "编著教材，原著，土著，卓著"), ("tw2s", "看著裡面", "看着里面"),
      ("hk2s", "着力，著力", "着力，着力"), ("t2s", "陜西衹有榖物", "陕西只有谷物"),
    ])
  func repairs(configuration: String, source: String, expected: String) throws {
    let converter = try ScriptConverter(refining: configuration)
    #expect(Self.text(converter.convert(Self.scalars(source))) == expected)
  }

  @Test("A refined conversion that was kept gives the same as one made anew")
  func kept() throws {
    let folder = try TemporaryFolder()
    let cache = CompiledCache(folder: folder.path)
    let source = Self.scalars(HostileText(seed: 3).lines(100))
    let fresh = try ScriptConverter(refining: "s2twp", cache: .none).edits(source)
    #expect(try ScriptConverter(refining: "s2twp", cache: cache).edits(source) == fresh)
    #expect(folder.names.count == 1)
    #expect(try ScriptConverter(refining: "s2twp", cache: cache).edits(source) == fresh)
  }

  @Test("A Simplified text stays as it is under a conversion to Simplified")
  func simplifiedStays() throws {
    let converter = try Self.toSimplified.get()
    for compound in Compound.all {
      let source = Self.scalars(compound.simplified)
      #expect(Self.text(converter.convert(source)) == compound.simplified)
    }
  }

  @Test("A character with several readings tells them, the usual one first")
  func readings() throws {
    let source = Self.scalars("理发")
    let edits = try Self.toTaiwan.get().edits(source)
    #expect(edits.count == 1)
    let candidates = try Self.toTaiwan.get().candidates(for: source[1...1])
    #expect(candidates.map(Self.text) == ["發", "髮"])
    #expect(try Self.toTaiwan.get().candidates(for: Self.scalars("规")).isEmpty)
  }
}

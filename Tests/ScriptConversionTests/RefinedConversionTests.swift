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
    for text in ["信息网络", "干净整洁", "群众", "資訊網路", "裡面有群眾", "裏面説明", "plain\r\n🙂", "", "乾隆年間"] {
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

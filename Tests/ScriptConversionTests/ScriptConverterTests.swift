import ScriptConversion
import Testing

@Suite("ScriptConverter")
struct ScriptConverterTests {
  static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Expectations from OpenCC's dictionaries as its documentation describes them.
  @Test(
    "A text becomes what OpenCC's dictionaries say",
    arguments: [
      ("t2s", "規範辦學，發展教育。", "规范办学，发展教育。"),
      // A phrase wins over its characters, and a phrase that is its own value stops them.
      ("t2s", "乾隆年間的乾糧", "乾隆年间的干粮"),
      ("t2s", "瞭解情況，瞭望塔", "了解情况，瞭望塔"),
      // Characters of plane 2 and values of plane 2.
      ("t2s", "二噁英", "二𫫇英"),
      ("s2t", "皇后在后面，头发与发展", "皇后在後面，頭髮與發展"),
      ("s2tw", "里面有群众", "裡面有群眾"),
      ("s2hk", "里面", "裏面"),
      ("s2twp", "信息网络与优化", "資訊網路與最佳化"),
      ("tw2sp", "資訊網路", "信息网络"),
      ("tw2s", "看著裡面", "看着里面"),
      ("t2tw", "裏面", "裡面"),
      ("t2s", "", ""),
      ("t2s", "plain, 123\r\n🙂", "plain, 123\r\n🙂"),
    ])
  func converts(configuration: String, source: String, expected: String) throws {
    let converter = try ScriptConverter(configuration: configuration)
    #expect(Self.text(converter.convert(Self.scalars(source))) == expected)
    #expect(
      Self.text(converter.edits(Self.scalars(source)).applied(to: Self.scalars(source))) == expected
    )
  }

  @Test("A bare name means the installed configuration, a path means a file")
  func findsConfigurations() throws {
    let byName = try ScriptConverter(configuration: "t2s.json")
    #expect(Self.text(byName.convert(Self.scalars("規"))) == "规")
    let folder = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]
    let byPath = folder.lazy.compactMap { try? ScriptConverter(configuration: $0 + "/t2s.json") }
    #expect(byPath.first.map { Self.text($0.convert(Self.scalars("規"))) } == "规")
  }

  @Test("An unknown configuration is an error that says so in OpenCC's words")
  func refusesUnknownConfiguration() {
    #expect {
      try ScriptConverter(configuration: "nosuch")
    } throws: { error in
      guard let error = error as? ScriptConversionError else { return false }
      return error.configuration == "nosuch" && error.message.contains("not found")
    }
  }

  @Test("The installed OpenCC tells its version and its configurations")
  func knowsInstallation() {
    #expect(OpenCC.version.split(separator: ".").count >= 2)
    #expect(OpenCC.version.allSatisfy { $0.isNumber || $0 == "." })
    #expect(OpenCC.configurations.contains("t2s"))
    #expect(OpenCC.configurations.contains("s2tw"))
  }

  @Test(
    "An edit covers what differs and nothing else",
    arguments: [
      // 顛倒乾坤 is one key; 乾坤 stays, only 顛 changes.
      ("t2s", "上顛倒乾坤下", [Change(1, 2, "颠")]),
      ("t2s", "發展規劃", [Change(0, 1, "发"), Change(2, 3, "规"), Change(3, 4, "划")]),
      // A self-mapping key makes no edit.
      ("t2s", "乾坤", []),
      // Two stages that touch the same character are one edit: 里 → 裏 → 裡.
      ("s2tw", "在里面", [Change(1, 2, "裡")]),
    ])
  func minimalEdits(configuration: String, source: String, expected: [Change]) throws {
    let converter = try ScriptConverter(configuration: configuration)
    let edits = converter.edits(Self.scalars(source))
    #expect(edits.map { Change($0.start, $0.end, Self.text(Array($0.replacement))) } == expected)
  }

  @Test("A change and a change back make no edit")
  func cancelledEdits() throws {
    // 群 → 羣 by the characters, 羣 → 群 by the variants of Taiwan.
    let converter = try ScriptConverter(configuration: "s2tw")
    #expect(converter.edits(Self.scalars("群")).isEmpty)
  }

  @Test(
    "Entries of our own convert by the longest key",
    arguments: [
      ("著力", "着力"), ("著名", "著名"), ("對著名人", "對著名人"), ("一著", "一著"),
      ("甲乙丙丁", "一二三丁"), ("甲乙丙", "长一二三短"),
    ])
  func ownEntries(source: String, expected: String) {
    var entries = [(key: "著力", value: "着力"), (key: "著名", value: "著名")]
    if source.hasPrefix("甲") {
      entries.append((key: "甲乙丙", value: expected.hasPrefix("长") ? expected : "一二三"))
    }
    let converter = ScriptConverter(entries: entries)
    #expect(Self.text(converter.convert(Self.scalars(source))) == expected)
  }

  @Test(
    "An entry that grows or shrinks is trimmed but never a bare insertion",
    arguments: [
      ("甲乙", "甲新乙", [Change(0, 1, "甲新")]),
      ("甲乙丙", "甲丙", [Change(1, 2, "")]),
      ("甲乙", "乙", [Change(0, 1, "")]),
      ("甲", "甲乙", [Change(0, 1, "甲乙")]),
      ("甲乙丙丁", "甲子丙丑", [Change(1, 2, "子"), Change(3, 4, "丑")]),
    ])
  func trimming(key: String, value: String, expected: [Change]) {
    let converter = ScriptConverter(entries: [(key: key, value: value)])
    let edits = converter.edits(Self.scalars(key))
    #expect(edits.map { Change($0.start, $0.end, Self.text(Array($0.replacement))) } == expected)
    #expect(Self.text(edits.applied(to: Self.scalars(key))) == value)
  }

  struct Change: Equatable, Sendable, CustomTestStringConvertible {
    var start: Int
    var end: Int
    var replacement: String

    init(_ start: Int, _ end: Int, _ replacement: String) {
      self.start = start
      self.end = end
      self.replacement = replacement
    }

    var testDescription: String { "\(start)..<\(end) → \(replacement)" }
  }
}

@Suite("ScalarFold")
struct ScalarFoldTests {
  @Test(
    "A single character becomes its simplified form; all others stay",
    arguments: [
      ("規", "规"), ("發", "发"), ("後", "后"), ("乾", "干"), ("规", "规"), ("a", "a"), ("，", "，"),
      ("覆", "覆"), ("🙂", "🙂"), ("\u{10FFFF}", "\u{10FFFF}"), ("𫗋", "𫗋"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func folds(source: Unicode.Scalar, expected: Unicode.Scalar) throws {
    let fold = try ScriptConverter(configuration: "t2s").scalarFold
    #expect(fold(source) == expected)
  }
}

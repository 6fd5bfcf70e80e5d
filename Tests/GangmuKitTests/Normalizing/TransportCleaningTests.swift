import Testing

@testable import GangmuKit

@Suite("TransportCleaning")
struct TransportCleaningTests {
  @Test(
    "Each rule's example becomes what the rule says", arguments: TransportCleaning.rules.indices)
  func examples(row: Int) throws {
    let rule = TransportCleaning.rules[row]
    let result = try Normalized(rule.example.before)
    #expect(result.text == rule.example.after)
    #expect(result.rules.contains(rule.edit))
  }

  @Test(
    "What depends on its neighbours changes only beside the right ones",
    arguments: [
      // A joiner stays inside an emoji and goes between letters.
      ("👩\u{200D}🏫", "👩\u{200D}🏫"), ("工\u{200D}作", "工作"),
      // A variation selector goes after Han and stays after an emoji.
      ("教\u{FE00}育", "教育"), ("葛\u{E0100}某", "葛某"), ("☎\u{FE0F}电话", "☎\u{FE0F}电话"),
      // PDF text writes radicals, old charsets compatibility ideographs.
      ("⼀、总体要求", "一、总体要求"), ("⻓期", "长期"), ("\u{F98E}级", "年级"), ("\u{FA0E}", "\u{FA0E}"),
      // Any dot between the parts of a name is ·.
      ("阿依•古丽", "阿依·古丽"), ("阿依・古丽", "阿依·古丽"), ("• 要点", "• 要点"),
      // A Wingdings bullet at the start of a line is a bullet.
      ("\u{F06C}要点", "•要点"), ("  \u{F0D8}要点", "  •要点"),
      // Layout and line ends stay.
      ("　　正文\t末\r\n次行\u{B}三\u{2028}四\u{85}五", "　　正文\t末\r\n次行\u{B}三\u{2028}四\u{85}五"),
      // Never a compatibility normalisation of the whole text.
      ("①㈠％ﬁ１", "①㈠％ﬁ１"),
    ])
  func context(source: String, expected: String) throws {
    #expect(Array(try Normalized(source).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Removed characters are counted once for the document")
  func countsInvisible() throws {
    let result = try Normalized("\u{200B}工\u{200B}作\u{AD}\n要\u{200B}点")
    #expect(result.codes == [.invisibleRemoved])
    let message = result.document.diagnostics.first { $0.code == .invisibleRemoved }?.message
    #expect(message?.contains("4 invisible") == true)
    #expect(message?.contains("zero-width 3") == true)
  }

  @Test("A replaced blank is no invisible character")
  func blankIsNoFinding() throws {
    #expect(try Normalized("A\u{A0}B").codes == [])
  }

  @Test("Lost and private characters stay and are reported with their place")
  func reportsUnreadable() throws {
    let result = try Normalized("规\u{FFFD}\u{FFFD}化，用\u{E123}字\u{F8FF}")
    #expect(result.text == "规\u{FFFD}\u{FFFD}化，用\u{E123}字\u{F8FF}")
    #expect(result.places(.characterLost) == ["\u{FFFD}\u{FFFD}"])
    #expect(result.places(.privateUse) == ["\u{E123}", "\u{F8FF}"])
  }

  @Test("A private character that a rule understood is not reported")
  func understoodPrivateUse() throws {
    #expect(try Normalized("\u{F06C}要点\u{E5E5}").codes == [.invisibleRemoved])
  }

  @Test("A million lost characters do not make a million diagnostics")
  func bounded() throws {
    let result = try Normalized(String(repeating: "规\u{FFFD}", count: 5000))
    #expect(result.document.diagnostics.count { $0.code == .characterLost } == 101)
  }
}

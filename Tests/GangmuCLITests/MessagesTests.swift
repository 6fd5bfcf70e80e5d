import GangmuKit
import Testing

@testable import GangmuCLI

@Suite struct MessagesTests {
  @Test(arguments: [
    ("plan.txt", "plan.txt"),
    ("工作要点.txt", "工作要点.txt"),
    ("two\nlines", #"two\nlines"#),
    ("\u{1B}[31mred", #"\u{1B}[31mred"#),
    ("right\u{202E}to left", #"right\u{202E}to left"#),
  ])
  func `no name or text can break the line or steer the terminal`(text: String, shown: String) {
    #expect(text.onOneLine == shown)
  }

  @Test(arguments: [
    ("|甲", "line 1, character 1"),
    ("甲|乙", "line 1, character 2"),
    ("甲\n|乙", "line 2, character 1"),
    ("甲\r\n乙|", "line 2, character 2"),
    ("甲\n\n|", "line 3, character 1"),
  ])
  func `a place is told as a person counts`(marked: String, place: String) throws {
    let scalars = Array(marked.unicodeScalars)
    let position = try #require(scalars.firstIndex(of: "|"))
    let text = scalars.filter { $0 != "|" }
    #expect(TextPlaces(text).describe(position) == place)
  }

  @Test func `findings are counted by code, and a count of one is not written`() {
    #expect(Tally(["b", "a", "b"]).description == "a, b 2")
  }
}

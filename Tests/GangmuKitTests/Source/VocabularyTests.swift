import Testing

@testable import GangmuKit

@Suite("Vocabulary")
struct VocabularyTests {
  private static let words = Vocabulary<Int>([("教育 教育局 县教育局", 1), ("局 局长", 2)])

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test("The longest word at a place is found, and none beyond the end")
  func longestAtPlace() throws {
    let text = scalars("县教育局长")
    let whole = try #require(Self.words.word(in: text, at: 0, end: 5))
    #expect(whole.meaning == 1)
    #expect(whole.end == 4)
    #expect(try #require(Self.words.word(in: text, at: 1, end: 3)).end == 3)
    #expect(try #require(Self.words.word(in: text, at: 3, end: 5)).meaning == 2)
    #expect(Self.words.word(in: text, at: 4, end: 5) == nil)
    #expect(Self.words.word(in: text, at: 5, end: 5) == nil)
  }

  @Test("The longest word that ends at a place is found, and none before the start")
  func longestBeforePlace() throws {
    let text = scalars("本县教育局")
    #expect(try #require(Self.words.word(in: text, endingAt: 5, from: 0)).start == 1)
    #expect(try #require(Self.words.word(in: text, endingAt: 5, from: 2)).start == 2)
    #expect(try #require(Self.words.word(in: text, endingAt: 5, from: 4)).meaning == 2)
    #expect(Self.words.word(in: text, endingAt: 2, from: 0) == nil)
  }

  @Test("The first word of a stretch is found with its range")
  func firstInStretch() throws {
    let text = scalars("我县教育事业")
    let found = try #require(Self.words.first(in: text, range: 0..<6))
    #expect(found.range == 2..<4)
    #expect(Self.words.first(in: text, range: 4..<6) == nil)
  }

  @Test("All words at a place are offered, the longest first")
  func allAtPlace() {
    var ends: [Int] = []
    let taken = Self.words.anyWord(in: scalars("教育局"), at: 0, end: 3) { _, end in
      ends.append(end)
      return false
    }
    #expect(!taken)
    #expect(ends == [3, 2])
  }

  @Test("A vocabulary of many words finds each of them, and nothing beside them")
  func manyWords() {
    let letters = (0..<400).compactMap { Unicode.Scalar(0x4E00 + UInt32($0) * 7) }
    let many = Vocabulary<Int>(letters.enumerated().map { (String($0.element), $0.offset) })
    for (index, letter) in letters.enumerated() {
      #expect(many.word(in: [letter], at: 0, end: 1)?.meaning == index)
    }
    #expect(many.word(in: ["中"], at: 0, end: 1) == nil)
  }
}

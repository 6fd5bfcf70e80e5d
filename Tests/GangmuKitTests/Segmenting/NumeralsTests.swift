import Testing

@testable import GangmuKit

@Suite("Numerals of markers")
struct NumeralsTests {
  @Test(
    "Han numerals are read in every form that labels use",
    arguments: [
      ("一", 1), ("九", 9), ("十", 10), ("一十", 10), ("十一", 11), ("一十二", 12), ("二十", 20),
      ("二〇", 20), ("一○", 10), ("二十一", 21), ("廿五", 25), ("卅", 30), ("九十九", 99),
      ("一百", 100), ("一百零三", 103), ("一百〇三", 103), ("一百一十", 110), ("一百二十三", 123),
    ])
  func readsHan(text: String, value: Int) {
    let scalars = Array(text.unicodeScalars)
    #expect(
      Numerals.han(in: scalars, at: 0, end: scalars.count)
        == Numerals.Reading(value: value, length: scalars.count))
  }

  @Test("The digit class is not a range of code points: every one of 一 to 九 is known")
  func knowsEveryDigit() {
    let digits = Array("一二三四五六七八九".unicodeScalars)
    #expect(digits.map { Numerals.hanDigit($0) } == (1...9).map { $0 })
    #expect(Numerals.hanDigit("丁") == nil)
    #expect(Numerals.hanDigit("两") == nil)
  }

  @Test(
    "Financial numerals are read, simplified and traditional",
    arguments: [("壹", 1), ("贰", 2), ("貳", 2), ("參", 3), ("叁", 3), ("拾", 10), ("贰拾壹", 21)])
  func readsLegal(text: String, value: Int) {
    let scalars = Array(text.unicodeScalars)
    #expect(Numerals.legal(in: scalars, at: 0, end: scalars.count)?.value == value)
  }

  @Test(
    "Enclosed numbers give their value and kind",
    arguments: [
      ("①", 1, MarkerKind.circled), ("⑳", 20, .circled), ("㉑", 21, .circled), ("㊿", 50, .circled),
      ("⑴", 1, .arabicParen), ("⒈", 1, .arabic), ("⒛", 20, .arabic), ("㈠", 1, .hanParen),
      ("㈩", 10, .hanParen), ("❿", 10, .circled), ("㊉", 10, .circled),
    ])
  func readsEnclosed(text: String, value: Int, kind: MarkerKind) throws {
    let scalar = try #require(text.unicodeScalars.first)
    let reading = try #require(Numerals.enclosed(scalar))
    #expect(reading.value == value)
    #expect(reading.kind == kind)
  }

  @Test("Every number up to 199 that is written in Han numerals is read back")
  func writesWhatItReads() {
    for value in 1...199 {
      let scalars = Array(Numerals.han(value).unicodeScalars)
      #expect(Numerals.han(in: scalars, at: 0, end: scalars.count)?.value == value)
    }
    #expect(Numerals.han(10) == "十")
    #expect(Numerals.han(21) == "二十一")
    #expect(Numerals.han(103) == "一百零三")
    #expect(Numerals.han(110) == "一百一十")
  }
}

import Testing

@testable import GangmuKit

/// Reads a row of markers: `一` for 一、, `(一)`, `1`, `(1)`; `~` before one puts it inside a line
/// after a full stop, `!` marks a break inside a sentence, `?` a weak delimiter.
private func candidates(_ row: String) -> [MarkerCandidate] {
  row.split(separator: " ").enumerated().map { index, word in
    var core = word
    var place = MarkerCandidate.Place.line
    var continues = false
    var weak = false
    while let sign = core.first, "~!?".contains(sign) {
      if sign == "~" { place = .afterSentence }
      if sign == "!" { continues = true }
      if sign == "?" { weak = true }
      core = core.dropFirst()
    }
    let isBracketed = core.hasPrefix("(")
    let inner = Array(core.filter { !"()".contains($0) }.unicodeScalars)
    let han = Numerals.han(in: inner, at: 0, end: inner.count)
    let arabic = Numerals.arabic(in: inner, at: 0, end: inner.count)
    let kind: MarkerKind =
      han != nil ? (isBracketed ? .hanParen : .han) : (isBracketed ? .arabicParen : .arabic)
    let marker = Marker(
      kind: kind, value: han?.value ?? arabic?.value ?? 0, label: index * 10..<index * 10 + 2,
      isWeak: weak)
    return MarkerCandidate(
      marker: marker, place: place, line: index, isTrusted: false, isConfirmed: false,
      continuesSentence: continues, isEnclosed: false)
  }
}

/// The assigned numbers; `-` for a candidate that heads nothing.
private func numbers(_ result: SequenceSearch.Result) -> String {
  result.readings.map { $0.number.map(String.init) ?? "-" }.joined(separator: " ")
}

@Suite("Sequence search")
struct SequenceSearchTests {
  @Test(
    "Sound numbering costs nothing, whether items go on or start again",
    arguments: [
      "一 1 2 3 二 4 5 三 6 7 8",
      "一 (一) 1 2 (二) 1 2 3 二 (一) 1 2 (二) 1",
      "一 1 2 二 1 2 3 三 1",
      "1 2 3 4",
      "一 二 三",
      "1 (1) (2) 2 (1) (2) 3",
    ])
  func soundNumberingIsFree(row: String) {
    let result = SequenceSearch().run(candidates(row))
    #expect(result.cost == 0)
    #expect(!numbers(result).contains("-"))
    #expect(result.margin >= 2)
  }

  @Test(
    "Damaged numbering is read as a careful person reads it",
    arguments: [
      // A hole.
      ("1 2 4 5", "1 2 4 5"),
      // Lost tens digits, with one number missing among them.
      ("一 8 9 10 二 1 3 4 5 三 6 7 18 19", "1 8 9 10 2 11 13 14 15 3 16 17 18 19"),
      // An item and a section that start inside a paragraph.
      ("一 1 2 ~3 ~二 4 5", "1 1 2 3 2 4 5"),
      // A break inside a sentence that makes 第 / 一、 look like a section.
      ("一 1 2 二 3 4 !一 5 三 6", "1 1 2 2 3 4 - 5 3 6"),
      // A bare number that fits nothing.
      ("1 2 ?7 3 4", "1 2 - 3 4"),
      // A weak delimiter that fits.
      ("1 2 ?3 4", "1 2 3 4"),
      // One number printed twice, in place of the next or in addition.
      ("1 2 2 4 5 6", "1 2 3 4 5 6"),
      ("1 2 2 3 4 5", "1 2 2 3 4 5"),
      // A misprint among sound numbers.
      ("1 2 5 4 5 6", "1 2 3 4 5 6"),
    ])
  func repairs(row: String, expected: String) {
    #expect(numbers(SequenceSearch().run(candidates(row))) == expected)
  }

  @Test(
    "Each oddity costs what the table says",
    arguments: [
      // A list that starts at 8.
      ("8 9", 4.0),
      // A hole of one.
      ("1 2 4 5 6 7", 4.0),
      // Two glued starts.
      ("一 1 2 ~3 ~二 4 5", 4.0),
      // The same number twice.
      ("1 2 2 3 4 5", 5.75),
      // A tens digit lost, and again in the same decade.
      ("8 9 10 1 2 13", 7.5),
    ])
  func costsAddUp(row: String, cost: Double) {
    #expect(SequenceSearch().run(candidates(row)).cost == cost)
  }

  @Test("The kinds nest as the document shows them, not as a fixed table says")
  func learnsNesting() {
    let usual = SequenceSearch().run(candidates("一 (一) 1 2 (二) 1"))
    #expect(usual.order == [.han, .hanParen, .arabic])
    let unusual = SequenceSearch().run(candidates("1 (一) (二) 2 (一) (二) (三) 3 (一)"))
    #expect(unusual.order == [.arabic, .hanParen])
  }

  @Test(
    "The shortcut for regular numbering reads as the search does, or leaves it to the search",
    arguments: [
      "一 1 2 3 二 4 5 三 6 7 8", "一 (一) 1 2 (二) 1 2 3 二 (一) 1 2 (二) 1", "1 (1) (2) 2 (1) (2) 3",
      "1 2 ~3 3 4", "一 1 二 1 2 三 1 2 3", "1 2 4", "一 1 2 3 二 1 2", "(一) 一 1", "1 2 2 3", "2 3",
      "?1 2 3", "1 !2 3", "一 1 ~1 2 二",
    ])
  func shortcutAgrees(row: String) {
    let shortcut = SequenceSearch().run(candidates(row))
    let search = SequenceSearch().search(candidates(row))
    #expect(shortcut.readings == search.readings)
    #expect(shortcut.order == search.order)
    #expect(shortcut.cost == search.cost)
    #expect(shortcut.margin <= search.margin)
  }

  @Test("Ten thousand markers stay within the beam")
  func staysLinear() {
    let row = (1...200).flatMap { section in
      ["\(Numerals.han((section - 1) % 199 + 1))"] + (1...49).map { String($0) }
    }
    let result = SequenceSearch().run(candidates(row.joined(separator: " ")))
    #expect(result.readings.count == 200 * 50)
    #expect(result.readings.filter { $0.number != nil }.count > 9_900)
  }
}

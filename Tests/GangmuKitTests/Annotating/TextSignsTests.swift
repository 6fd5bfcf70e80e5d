import Testing

@testable import GangmuKit

@Suite("Signs of a text")
struct TextSignsTests {
  @Test("The signs of a part are the same whether they are looked for in few or in many")
  func parts() {
    let text = Array(String(repeating: "每月巡查2次，提高到95%。", count: 40).unicodeScalars)
    let signs = TextSigns(text)
    let whole = signs.places(in: 0..<text.count)
    #expect(whole.count > 100)
    for start in stride(from: 0, to: text.count, by: 7) {
      let part = start..<min(start + 30, text.count)
      let near = max(0, start - 5)..<min(start + 40, text.count)
      let expected = signs.places(in: part)
      #expect(signs.places(in: part, of: whole) == expected)
      #expect(signs.places(in: part, of: signs.places(in: near)) == expected)
    }
  }

  @Test("A place to start from never changes what is found")
  func startingPlaces() {
    let text = Array(String(repeating: "第3条：“两个”（含）不少于5次。", count: 40).unicodeScalars)
    let signs = TextSigns(text)
    for start in stride(from: 0, to: text.count, by: 11) {
      let part = start..<min(start + 30, text.count)
      for last in [0, 1, 40, 200, 10_000] {
        #expect(signs.places(in: part, near: last) == signs.places(in: part))
      }
    }
  }

  @Test("The signs of one kind stand where they stood among all")
  func oneKind() {
    let text = Array("完成率达到95%(含民办),其中“两个确保”全部落实。".unicodeScalars)
    let marks = TextSigns(text).only(.balance)
    var found: [Int] = []
    marks.feed(marks.places(in: 0..<text.count), of: .balance) { found.append($0) }
    #expect(found == text.indices.filter { BalanceCheck.signs.contains(text[$0]) })
    #expect(found.count == 4)
  }
}

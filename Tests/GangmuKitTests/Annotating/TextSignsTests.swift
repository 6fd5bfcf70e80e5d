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
}

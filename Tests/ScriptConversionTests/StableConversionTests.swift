import ScriptConversion
import Testing

@Suite("Stable conversion")
struct StableConversionTests {
  private static let converter = Result { try ScriptConverter(stable: "t2s") }

  private static func convert(_ text: String) throws -> String {
    let scalars = try converter.get().convert(Array(text.unicodeScalars))
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(
    "What is converted twice is what it is after once",
    arguments: [
      "覆盃", "瀋默", "瀋船", "淩藉", "迴覆", "變徵之聲", "乾縣", "張法乾", "幺麼小醜", "旋乾轉坤", "於梨華", "畢昇", "蕓薹",
      "學校裡的學生發展情況", "批覆", "憑藉",
    ])
  func settled(text: String) throws {
    let once = try Self.convert(text)
    #expect(try Self.convert(once) == once)
  }

  @Test(
    "A spelling of a word becomes what the word becomes",
    arguments: [("瀋默", "沉默"), ("淩藉", "凌借"), ("發展", "发展"), ("瀋陽", "沈阳")])
  func spelling(source: String, expected: String) throws {
    #expect(try Self.convert(source) == expected)
  }
}

import GangmuKit
import Testing

@Suite("MojibakeSigns")
struct MojibakeSignsTests {
  @Test(
    "Wrongly decoded text is reported where it stands, and decoded again where that is sure",
    arguments: [
      ("前言锟斤拷锟斤拷后语", "锟斤拷锟斤拷", nil), ("前言烫烫烫后语", "烫烫烫", nil),
      // 教育 and 工作 as UTF-8 read as GBK.
      ("标题鏁欒偛宸ヤ綔末", "鏁欒偛宸ヤ綔", "标题教育工作末"),
      // ，and 一 as UTF-8 read as windows-1252.
      ("甲ï¼Œä¸€乙", "ï¼Œä¸€", nil), ("甲â€œ乙", "â€œ", nil),
      // 教育 as GBK read as Latin-1: too short to be sure.
      ("½ÌÓý工作", "½ÌÓý", nil),
      ("½ÌÓý¹¤×÷¼Æ»®的要求", "½ÌÓý¹¤×÷¼Æ»®", "教育工作计划的要求"),
    ] as [(String, String, String?)])
  func mojibake(source: String, place: String, repaired: String?) throws {
    let result = try Normalized(source)
    #expect(result.places(.mojibake) == [place])
    #expect(result.text == repaired ?? source)
  }

  @Test(
    "Half-width marks in place of lost bytes are reported",
    arguments: [
      ("创建“智慧校园示范?!?。实施", ["?!?"]), ("落实??精神", ["??"]), ("规?化办学", ["?"]),
      ("这是为什么?我们认为", []), ("能否实现?关键在人", []), ("为什么?", []), ("怎么办？！", []),
      ("https://example.org/a?b=1", []),
    ] as [(String, [String])])
  func lostCharacters(source: String, places: [String]) throws {
    #expect(try Normalized(source).places(.characterLost) == places)
  }

  @Test(
    "A single quotation mark between Han characters is reported",
    arguments: [
      ("教学的'有机整合", ["'"]), ("开展'双减'工作", []), ("teacher's", []), ("5'管", []),
    ] as [(String, [String])])
  func strayQuote(source: String, places: [String]) throws {
    let result = try Normalized(source)
    #expect(result.places(.strayQuote) == places)
    #expect(result.text == source)
  }

  @Test(
    "Ordinary text is not reported",
    arguments: ["café à 5 °C", "10×20±1", "锟字", "屯屯", "什么?!", "一、总体要求。"])
  func silence(source: String) throws {
    let codes = try Normalized(source).codes
    #expect(!codes.contains(.mojibake))
    #expect(!codes.contains(.strayQuote))
  }
}

import GangmuKit
import Testing
import TextDecoding

@Suite struct RedecodingTests {
  private func redecoded(_ text: String) -> [(mistake: String, text: String)] {
    Redecoding.findings(in: Array(text.unicodeScalars)).map { finding in
      let scalars = finding.characters.map(\.scalar)
      return (finding.mistake, String(String.UnicodeScalarView(scalars)))
    }
  }

  @Test("Each mistake of the table is undone", arguments: Redecoding.mistakes)
  func undoesMistake(mistake: Redecoding.Mistake) throws {
    let found = redecoded(mistake.example.before)
    #expect(found.map(\.mistake) == [mistake.name])
    #expect(found.map(\.text) == [mistake.example.after])
    // In the middle of a sound sentence of any length too.
    let inside = "各单位要认真落实" + mistake.example.before + "，并按时报送。\n二、总体要求"
    #expect(redecoded(inside).map(\.text) == [mistake.example.after])
  }

  @Test(
    "What was decoded wrongly twice is undone, from Latin-1 and from windows-1252",
    arguments: [
      "Ã¦Â\u{95}Â\u{99}Ã¨Â\u{82}Â²Ã¥Â·Â¥Ã¤Â½Â\u{9C}Ã¨Â®Â¡Ã¥Â\u{88}Â\u{92}Ã¯Â¼Â\u{8C}Ã¨Â\u{90}Â½Ã¥Â®Â\u{9E}Ã¥Â\u{88}Â°Ã¤Â½Â\u{8D}",
      "Ã¦â€¢â„¢Ã¨â€šÂ²Ã¥Â·Â¥Ã¤Â½Å“Ã¨Â®Â¡Ã¥Ë†â€™Ã¯Â¼Å’Ã¨Â\u{90}Â½Ã¥Â®Å¾Ã¥Ë†Â°Ã¤Â½Â\u{8D}",
    ])
  func undoesTwice(text: String) {
    #expect(redecoded(text).map(\.text) == ["教育工作计划，落实到位"])
    #expect(redecoded("1." + text + "\n二、总体要求").map(\.text) == ["教育工作计划，落实到位"])
  }

  @Test(
    "What is rare but sound stays",
    arguments: [
      "人员：张喆、李垚、王堃、赵玥、刘骁、孙翀", "café à 5 °C", "10×20±1",
      "Résumé: Où êtes-vous? Ünïcödé façade “x” – naïve", "①②③●■▲※", "αβγδε＋∑∫",
      "в городе прошла встреча", "これは日本語です", "안녕하세요 여러분", "鋆、瀞、煊、懋、祎、昊、霖",
      "學生：黃琬婷、蔡旻諺、謝孟蓁、邱韻璇、鄭喬尹",
    ])
  func keepsSound(text: String) {
    #expect(redecoded(text).isEmpty)
  }

  @Test("A character that lost a byte on the way stays and is reported")
  func keepsLost() throws {
    let result = try Normalized("鏁欒偛宸ヤ綔銆?下一步")
    #expect(result.text.hasPrefix("教育工作"))
    #expect(result.text.hasSuffix("銆?下一步"))
    #expect(result.places(.mojibake) == ["鏁欒偛宸ヤ綔", "銆"])
  }

  @Test(
    "Private characters of GBK and Big5 become standard ones",
    arguments: [
      // FE55 and A989 of GBK, A6D9 of the edition of 2005, FE51.
      ("工作\u{E81A}\u{E7E7}要点", "工作\u{3473}\u{303E}要点"), ("工作\u{E78D}", "工作\u{FE10}"),
      ("工作\u{E816}", "工作\u{20087}"),
      // FA40 of HKSCS and C6E7 of ETEN, in a Traditional text.
      ("學校發展\u{E000}計畫", "學校發展\u{20547}計畫"), ("學校發展\u{F6F7}計畫", "學校發展\u{3041}計畫"),
    ])
  func mapsPrivate(source: String, text: String) throws {
    let result = try Normalized(source)
    #expect(result.text == text)
    #expect(result.places(.privateUse).isEmpty)
  }

  @Test("Dashes and page numbers are no wrongly decoded text, whatever stands beside them")
  func keepsDashes() {
    let text = String(repeating: "——3", count: 100) + "　发展（=、十四五期间¼Œ"
    #expect(Redecoding.findings(in: Array(text.unicodeScalars)).isEmpty)
  }
}

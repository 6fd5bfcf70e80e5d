import EncodingTexts
import Testing
import TextDecoding

@Suite struct EncodingCourtTests {
  private static let texts = Result { try EncodingTrial.Texts.generated(plans: 6) }

  @Test("Each row of the table reads its example", arguments: EncodingRow.all)
  func readsExample(row: EncodingRow) {
    let decoded = DecodedText(row.example.bytes, as: row.encoding)
    #expect(String(String.UnicodeScalarView(decoded.scalars)) == row.example.text)
    #expect(decoded.lost.isEmpty)
    for label in row.labels { #expect(TextEncoding(label: label) == row.encoding, "\(label)") }
    #expect(TextEncoding(label: row.encoding.name) == row.encoding)
  }

  @Test("No label stands for two charsets, and every charset has one row")
  func tableIsConsistent() {
    let labels = EncodingRow.all.flatMap(\.labels)
    #expect(Set(labels).count == labels.count)
    #expect(EncodingRow.all.map(\.encoding).count == TextEncoding.allCases.count)
    #expect(Set(EncodingRow.all.map(\.encoding)) == Set(TextEncoding.allCases))
  }

  @Test(
    "A hundred characters are recognised, twenty nearly always, whatever happened to them",
    arguments: [20, 100], EncodingSamples.Damage.allCases)
  func recognises(length: Int, damage: EncodingSamples.Damage) throws {
    var right = 0
    var total = 0
    for row in EncodingTrial.rows(try Self.texts.get()) {
      let score = EncodingTrial.run(
        row.encoding, texts: row.texts, length: length, damage: damage, count: 40)
      right += score.right
      total += score.total
      #expect(score.total == 40, "\(row.encoding)")
      #expect(score.calledChinese == 0, "\(score.examples)")
      if damage == .clean { #expect(score.right == score.total, "\(score.examples)") }
    }
    let needed = length == 20 ? 0.99 : 0.999
    #expect(Double(right) >= needed * Double(total), "\(right) of \(total)")
  }

  @Test(
    "One lost byte costs one character and not the rest of the line",
    arguments: [
      TextEncoding.gb18030, .big5HKSCS, .eucTW, .utf16LittleEndian, .utf16BigEndian,
    ])
  func resynchronises(encoding: TextEncoding) throws {
    let sentence = "學校裡的學生發展情況由導師逐一記錄並且在學期結束以前交給處室主任評閱"
    var bytes = try #require(encoding.encode(sentence))
    bytes.remove(at: 21)
    let text = try #require(DecodedText(bytes))
    #expect(text.encoding == encoding)
    #expect(text.lost.count <= 1)
    let scalars = Array(sentence.unicodeScalars)
    #expect(text.scalars.prefix(9) == scalars.prefix(9))
    #expect(text.scalars.suffix(20) == scalars.suffix(20))
  }

  @Test(
    "A part in another charset is read in it",
    arguments: [
      (TextEncoding.utf8, TextEncoding.gb18030), (.gb18030, .utf8), (.utf8, .big5HKSCS),
      (.big5HKSCS, .utf8), (.gb18030, .big5HKSCS), (.utf16LittleEndian, .utf8),
    ])
  func readsMixture(main: TextEncoding, other: TextEncoding) throws {
    let body = "各班導師負責收齊學生的調查表，逐頁核對以後送交教務處；有疑問的地方請先記下來。\n"
    let footer = "主辦單位：云溪縣教育局；地址：云溪縣中山路，電話請見網頁上方。\n"
    let first = try #require(main.encode(String(repeating: body, count: 6)))
    let middle = try #require(other.encode(footer))
    let text = try #require(DecodedText(first + middle + first))
    #expect(text.encoding == main)
    #expect(
      String(String.UnicodeScalarView(text.scalars))
        == String(repeating: body, count: 6) + footer + String(repeating: body, count: 6))
    #expect(text.lost.isEmpty)
    #expect(text.foreign.count == 1)
    let part = try #require(text.foreign.first)
    #expect(part.encoding == other)
    #expect(part.bytes.lowerBound >= first.count - 2)
    #expect(part.bytes.upperBound <= first.count + middle.count + 2)
  }

  @Test("Every byte is a character's, a part's or lost, in order")
  func accountsForBytes() throws {
    var samples = EncodingSamples(.gb18030, of: try Self.texts.get().simplified, seed: 5)
    for _ in 0..<60 {
      let next = samples.next(length: 200, .flipped)
      let sample = try #require(next)
      let text = try #require(DecodedText(sample.bytes))
      var end = 0
      for lost in text.lost {
        #expect(lost.bytes.lowerBound >= end && !lost.bytes.isEmpty)
        #expect(text.scalars[lost.position] == "\u{FFFD}")
        end = lost.bytes.upperBound
      }
      #expect(end <= sample.bytes.count)
      // At most a few characters around each flipped byte are not the text's.
      let flips = zip(sample.bytes, TextEncoding.gb18030.encode(sample.text) ?? [])
        .count { $0 != $1 }
      let common = text.scalars.count - text.lost.count
      #expect(common >= sample.text.unicodeScalars.count - 3 * flips - 2)
    }
  }

  @Test("A label tips the balance of a few characters and does not overrule many")
  func weighsLabels() throws {
    let few: [UInt8] = [0xA4, 0xA4]
    #expect(EncodingCourt.judge(few, labels: [.big5HKSCS])?.encoding == .big5HKSCS)
    let many = try #require(TextEncoding.gb18030.encode("各单位要认真落实工作要点，按时报送进展。"))
    #expect(EncodingCourt.judge(many, labels: [.big5HKSCS])?.encoding == .gb18030)
  }
}

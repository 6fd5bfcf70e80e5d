import EncodingTexts
import TextDecoding

/// How often the charset of a piece of text is recognised, and how fast large files are decoded.
struct EncodingBenchmark {
  /// Pieces for each charset, length and kind of damage.
  let count: Int

  func run() throws {
    let texts = try EncodingTrial.Texts.generated()
    for length in [20, 100, 1000] {
      for damage in EncodingSamples.Damage.allCases { try row(length, damage, texts) }
    }
    print("")
    for (encoding, text) in [
      (TextEncoding.utf8, texts.simplified), (.gb18030, texts.simplified),
      (.gb18030, texts.traditional), (.big5HKSCS, texts.traditional),
      (.utf16LittleEndian, texts.simplified), (.utf16BigEndian, texts.simplified),
      (.eucTW, texts.traditional), (.shiftJIS, ForeignSentences.japanese),
      (.windows1252, ForeignSentences.western),
    ] {
      speed(encoding, text)
    }
  }

  private func row(
    _ length: Int, _ damage: EncodingSamples.Damage, _ texts: EncodingTrial.Texts
  ) throws {
    var right = 0
    var total = 0
    var calledChinese = 0
    var worst: [String] = []
    for row in EncodingTrial.rows(texts) {
      let score = EncodingTrial.run(
        row.encoding, texts: row.texts, length: length, damage: damage, count: count)
      right += score.right
      total += score.total
      calledChinese += score.calledChinese
      if score.right < score.total {
        worst.append("\(row.encoding.name) \(score.total - score.right)")
      }
    }
    print(
      "\(length) characters, \(damage.rawValue): \(right) of \(total) right "
        + "(\(Self.percent(right, of: total))); \(calledChinese) called Chinese wrongly"
        + (worst.isEmpty ? "" : "; wrong: " + worst.joined(separator: ", ")))
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    let scaled = part * 100_000 / max(1, whole)
    let fraction = String(scaled % 1000)
    return "\(scaled / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction + " %"
  }

  /// Ten megabytes of clauses in random order.
  private func speed(_ encoding: TextEncoding, _ texts: [String]) {
    let clauses = texts.joined(separator: "\n").split { "，。；\n".contains($0) }
      .compactMap { encoding.encode($0 + "，") ?? encoding.encode(String($0) + ", ") }
    guard !clauses.isEmpty, let lineEnd = encoding.encode("\n") else { return }
    var state: UInt64 = 7
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10_001_000)
    while bytes.count < 10_000_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes += clauses[Int((state >> 33) % UInt64(clauses.count))]
      if (state >> 50) % 12 == 0 { bytes += lineEnd }
    }
    let seconds = ProcessorTime.best { DecodedText(bytes)?.scalars.count ?? 0 }
    let found = DecodedText(bytes)?.encoding.name ?? "nothing"
    print(
      "\(encoding.name): \(Int(Double(bytes.count) / seconds / 1e6)) MB/s, recognised as \(found)")
  }
}

package import TextDecoding

/// How often the court is right about a charset.
package struct EncodingTrial {
  /// The texts that each charset is tried on.
  package struct Texts {
    package var simplified: [String]
    package var traditional: [String]

    package init(simplified: [String], traditional: [String]) {
      self.simplified = simplified
      self.traditional = traditional
    }
  }

  package struct Score {
    package var encoding: TextEncoding
    package var length: Int
    package var damage: EncodingSamples.Damage
    package var right = 0
    package var total = 0
    /// Texts of other languages that were given to a Chinese charset.
    package var calledChinese = 0
    package var examples: [String] = []

    package var share: Double { total == 0 ? 1 : Double(right) / Double(total) }
  }

  /// Charsets with their texts; several rows for those that hold several languages.
  package static func rows(_ texts: Texts) -> [(encoding: TextEncoding, texts: [String])] {
    let chinese = texts.simplified + texts.traditional
    let foreign =
      joined(ForeignSentences.japanese) + joined(ForeignSentences.korean)
      + joined(ForeignSentences.western)
    return [
      (.utf8, chinese + foreign), (.gb18030, chinese), (.big5HKSCS, texts.traditional),
      (.utf16LittleEndian, chinese + foreign), (.utf16BigEndian, chinese + foreign),
      (.windows1252, joined(ForeignSentences.western)),
      (.utf32LittleEndian, chinese + foreign), (.utf32BigEndian, chinese + foreign),
      (.eucTW, texts.traditional), (.hz, texts.simplified), (.iso2022CN, chinese),
      (.shiftJIS, joined(ForeignSentences.japanese)),
      (.eucJP, joined(ForeignSentences.japanese)),
      (.iso2022JP, joined(ForeignSentences.japanese)),
      (.eucKR, joined(ForeignSentences.korean)), (.iso2022KR, joined(ForeignSentences.korean)),
    ]
  }

  /// Long enough texts of sentences in several orders.
  private static func joined(_ sentences: [String]) -> [String] {
    sentences.indices.map { start in
      (0..<8).map { sentences[(start + $0 * 7) % sentences.count] }.joined(separator: "\n")
    }
  }

  package static let chineseCharsets: Set<TextEncoding> = [
    .gb18030, .big5HKSCS, .eucTW, .hz, .iso2022CN,
  ]
  private static let foreignCharsets: Set<TextEncoding> = [
    .windows1252, .shiftJIS, .eucJP, .iso2022JP, .eucKR, .iso2022KR,
  ]

  package static func run(
    _ encoding: TextEncoding, texts: [String], length: Int, damage: EncodingSamples.Damage,
    count: Int, seed: UInt64 = 1
  ) -> Score {
    var score = Score(encoding: encoding, length: length, damage: damage)
    var samples = EncodingSamples(encoding, of: texts, seed: seed)
    for _ in 0..<count {
      guard let sample = samples.next(length: length, damage) else { break }
      score.total += 1
      let found = DecodedText(sample.bytes)?.encoding
      if found == encoding {
        score.right += 1
      } else if score.examples.count < 3 {
        score.examples.append("\(found?.name ?? "none"): \(sample.text)")
      }
      if let found, foreignCharsets.contains(encoding), chineseCharsets.contains(found) {
        score.calledChinese += 1
      }
    }
    return score
  }
}

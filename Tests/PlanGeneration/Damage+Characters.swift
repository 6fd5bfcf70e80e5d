import ScriptConversion

extension GeneratedDocument {
  /// Punctuation as a converter of the nineties leaves it: only 、。《》“” stay wide.
  mutating func narrow() -> Bool {
    let narrow: [Unicode.Scalar: Unicode.Scalar] = [
      "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?", "．": ".",
    ]
    for index in letters.indices {
      if let other = narrow[letters[index].scalar] { letters[index].scalar = other }
    }
    return true
  }

  private static let toTraditional = Result { try ScriptConverter(configuration: "s2t") }

  /// Writes the text in Traditional characters, one for one.
  mutating func makeTraditional() -> Bool {
    guard let converter = try? Self.toTraditional.get() else { return false }
    let converted = converter.convert(letters.map(\.scalar))
    guard converted.count == letters.count else {
      for index in letters.indices {
        letters[index].scalar = converter.convert([letters[index].scalar]).first ?? "□"
      }
      return true
    }
    for index in letters.indices { letters[index].scalar = converted[index] }
    return true
  }

  /// Puts signs in the place of years and names.
  mutating func mask(_ random: inout SeededRandom) -> Bool {
    var count = 0
    for index in letters.indices.dropLast(4) where letters[index].part == .text {
      let here = letters[index...].prefix(5)
      let isYear = String(String.UnicodeScalarView(here.map(\.scalar))) == "2024年"
      if isYear, here.allSatisfy({ $0.part == .text }) {
        letters[index + 2].scalar = "*"
        letters[index + 3].scalar = "*"
        count += 1
      } else if random.below(60) == 0, here.prefix(3).allSatisfy({ $0.part == .text && $0.isHan }) {
        let mask = random.pick(["***", "XXX", "×××"])
        for (offset, scalar) in mask.unicodeScalars.enumerated() {
          letters[index + offset].scalar = scalar
        }
        count += 1
      }
    }
    return count > 0
  }

  /// Loses closing quotation marks, as a broken charset does.
  mutating func loseQuotes(_ random: inout SeededRandom) -> Bool {
    let quotes = letters.indices.filter { letters[$0].scalar == "”" && letters[$0].part == .text }
    guard !quotes.isEmpty else { return false }
    let certain = random.pick(quotes)
    for index in quotes.reversed() where index == certain || random.chance(30) {
      letters.remove(at: index)
    }
    return true
  }
}

extension GeneratedDocument.Letter {
  var isHan: Bool { (0x4E00..<0xA000).contains(scalar.value) }
}

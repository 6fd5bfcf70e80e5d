/// How well decoded text reads as Chinese: a mean of points for each character.
struct ReadingScore {
  /// Points for each character at first, their mean after ``averaged()``.
  var mean = 0.0
  /// The share of holes, controls and private-use characters.
  var badShare = 0.0
  private var count = 0
  private var bad = 0

  mutating func add(_ decoding: Decoding) {
    let scalars = decoding.scalars
    // A character cut at the end of a sample says nothing.
    let end = decoding.isCut ? max(0, scalars.count - 1) : scalars.count
    for index in 0..<end {
      let kind = CharacterKind(scalars[index])
      mean += points(of: kind, at: index, in: scalars)
      if kind == .bad { bad += 1 }
    }
    count += end
  }

  func averaged() -> ReadingScore {
    var result = self
    result.mean = count == 0 ? 0 : mean / Double(count)
    result.badShare = count == 0 ? 0 : Double(bad) / Double(count)
    return result
  }

  private func points(of kind: CharacterKind, at index: Int, in scalars: [Unicode.Scalar])
    -> Double
  {
    switch kind {
    case .common: 1
    case .ascii: 0.35
    // A rare Han character alone inside a Latin word, or an accented letter in one, tells a
    // European text that is read as Chinese from one that is read right.
    case .rareHan: isInLatinWord(index, in: scalars) ? -0.6 : 0.1
    case .latin: isInLatinWord(index, in: scalars) ? 0.35 : -0.6
    case .other: -0.6
    case .bad: -3
    }
  }

  /// Whether a character stands alone at or in a word of Latin letters.
  private func isInLatinWord(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    return before.isASCII && after.isASCII && (isASCIILetter(before) || isASCIILetter(after))
  }

  private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value
  }
}

/// What kind of character a scalar is to the recogniser.
enum CharacterKind {
  case common, ascii, rareHan, latin, other, bad

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09...0x0D, 0x20...0x7E: self = .ascii
    case 0...0x9F: self = .bad
    case 0xFFFD...0xFFFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFDD0...0xFDEF: self = .bad
    case _ where CommonCharacters.contains(scalar): self = .common
    case 0xC0...0x24F: self = .latin
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .rareHan
    default: self = .other
    }
  }
}

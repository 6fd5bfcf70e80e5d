/// What scanners make of numerals in labels, as a table: the character read, what it may have been.
///
/// A reading from here is never taken without a sequence that wants it.
package enum ScannedMarkers {
  /// Letters for digits, before a stop: `l0.加强` was `10.加强`.
  package static let digits: [Unicode.Scalar: Int] = [
    "l": 1, "I": 1, "|": 1, "丨": 1, "i": 1, "O": 0, "o": 0, "S": 5, "s": 5, "B": 8, "Z": 2, "z": 2,
    "q": 9,
  ]

  /// Characters for Han numerals, before 、 or in brackets: `—、总体要求` was `一、总体要求`.
  package static let hanNumerals: [Unicode.Scalar: [Int]] = [
    "—": [1], "–": [1], "-": [1], "―": [1], "ー": [1], "_": [1],
    "=": [2], "ニ": [2], "工": [2],
    "≡": [3], "彐": [3], "王": [3, 5],
    "囚": [4], "西": [4], "回": [4],
    "正": [5], "互": [5],
    "大": [6], "穴": [6], "亠": [6],
    "匕": [7], "セ": [7],
    "入": [8], "人": [8], "丷": [8],
    "儿": [9], "几": [9], "丸": [9],
    "+": [10], "†": [10], "土": [10], "干": [10],
  ]

  private static let starters = ScalarSet(
    Array("0123456789(".unicodeScalars) + Array(digits.keys) + Array(hanNumerals.keys))

  /// The markers that a line may start with if its label was read by a scanner.
  package static func markers(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> [Marker] {
    guard starters.contains(text[start]) else { return [] }
    let arabic = arabicMarker(in: text, at: start, end: end).map { [$0] } ?? []
    return arabic + hanMarkers(in: text, at: start, end: end)
  }

  private static func arabicMarker(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> Marker? {
    var value = 0
    var position = start
    var isMisread = false
    while position < end, position - start < 3 {
      if let digit = Numerals.asciiDigit(text[position]) {
        value = value * 10 + digit
      } else if let digit = digits[text[position]] {
        value = value * 10 + digit
        isMisread = true
      } else {
        break
      }
      position += 1
    }
    guard isMisread, value > 0, position + 1 < end, text[position] == "." || text[position] == "、",
      text[position + 1].isHan || text[position + 1] == "“" || text[position + 1] == " "
    else { return nil }
    return Marker(
      kind: .arabic, value: value, label: start..<position + 1, isWeak: true, isOCR: true)
  }

  private static func hanMarkers(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> [Marker] {
    let isBracketed = text[start] == "("
    let sign = isBracketed ? start + 1 : start
    guard sign + 2 < end, let values = hanNumerals[text[sign]],
      text[sign + 1] == (isBracketed ? ")" : "、")
    else { return [] }
    var word = sign + 2
    while word + 1 < end, text[word].isFoldedBlank { word += 1 }
    guard text[word].isHan || text[word] == "“" else { return [] }
    return values.map {
      Marker(
        kind: isBracketed ? .hanParen : .han, value: $0, label: start..<sign + 2, isWeak: true,
        isOCR: true)
    }
  }
}

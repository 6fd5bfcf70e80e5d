/// Reads document numbers (发文字号), also in the forms that hands, scanners and masks give them.
package enum DocumentNumberGrammar {
  package struct Reading: Hashable, Sendable {
    /// The whole number in the text that was read.
    package var range: Range<Int>
    package var organ: Range<Int>
    package var year: Int?
    package var yearPrinted: String
    package var serial: String
    package var oddities: [DiagnosticCode]

    /// The form of GB/T 9704-2012, 7.2.5.
    package func normalized(organCode: String) -> String {
      organCode + "〔" + yearPrinted + "〕" + serial + "号"
    }
  }

  /// Brackets that stand for 〔 and 〕, the right ones first. Folded text has ASCII parentheses.
  private static let opening: [Unicode.Scalar] = ["〔", "[", "(", "【", "〖", "﹝", "{", "「"]
  private static let closing: [Unicode.Scalar] = ["〕", "]", ")", "】", "〗", "﹞", "}", "」"]
  private static let masks: Set<Unicode.Scalar> = ["X", "x", "×", "*"]

  /// The first document number in folded text.
  ///
  /// - Parameter text: May hold blanks inside the number.
  package static func find(in text: [Unicode.Scalar], from start: Int = 0) -> Reading? {
    var position = start
    while position < text.count {
      if let bracket = opening.firstIndex(of: text[position]),
        let reading = read(in: text, bracket: bracket, at: position, from: start)
      {
        return reading
      }
      position += 1
    }
    return nil
  }

  private static func read(
    in text: [Unicode.Scalar], bracket: Int, at open: Int, from start: Int
  ) -> Reading? {
    var cursor = Cursor(text: text, position: open + 1)
    var oddities: [DiagnosticCode] = []
    let year = cursor.digitsOrMasks(limit: 4)
    guard year.count == 4 || year.count == 2, let closer = cursor.next(),
      let closeIndex = closing.firstIndex(of: closer)
    else { return nil }
    if year.count == 4, !(year.hasPrefix("19") || year.hasPrefix("20")) { return nil }
    if year.count == 2 { oddities.append(.docNumberYear) }
    if bracket != 0 || closeIndex != 0 { oddities.append(.docNumberBracket) }
    if cursor.take("第") { oddities.append(.docNumberSerial) }
    let serial = cursor.digitsOrMasks(limit: 5)
    guard !serial.isEmpty else { return nil }
    let trimmed = String(serial.drop { $0 == "0" })
    if trimmed.count != serial.count { oddities.append(.docNumberSerial) }
    if !cursor.take("号") {
      // Without 号 only the right brackets make it a document number.
      guard bracket == 0, closeIndex == 0 else { return nil }
      oddities.append(.docNumberIncomplete)
    }
    let organ = organCode(in: text, before: open, from: start)
    guard !organ.isEmpty else { return nil }
    return Reading(
      range: organ.lowerBound..<cursor.position, organ: organ, year: Int(year),
      yearPrinted: year, serial: trimmed.isEmpty ? serial : trimmed, oddities: oddities)
  }

  /// The run of Han characters and masks before the bracket.
  private static func organCode(
    in text: [Unicode.Scalar], before open: Int, from start: Int
  ) -> Range<Int> {
    var end = open
    while end > start, text[end - 1].isFoldedBlank { end -= 1 }
    var lower = end
    while lower > start, end - lower < 16, text[lower - 1].isHan || masks.contains(text[lower - 1])
    {
      lower -= 1
    }
    return lower..<end
  }

  /// Reads forward over blanks.
  private struct Cursor {
    let text: [Unicode.Scalar]
    var position: Int

    private mutating func skipBlanks() {
      while position < text.count, text[position].isFoldedBlank { position += 1 }
    }

    mutating func next() -> Unicode.Scalar? {
      skipBlanks()
      guard position < text.count else { return nil }
      position += 1
      return text[position - 1]
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      let before = position
      if next() == scalar { return true }
      position = before
      return false
    }

    mutating func digitsOrMasks(limit: Int) -> String {
      skipBlanks()
      var digits = String.UnicodeScalarView()
      while position < text.count, digits.count < limit {
        let scalar = text[position]
        if Numerals.asciiDigit(scalar) != nil || masks.contains(scalar) {
          digits.append(scalar)
        } else if let digit = Numerals.hanDigit(scalar) {
          digits.append(contentsOf: String(digit).unicodeScalars)
        } else {
          break
        }
        position += 1
      }
      return String(digits)
    }
  }
}

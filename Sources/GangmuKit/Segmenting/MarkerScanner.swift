/// A marker as read at one place, before anything decides whether it heads a node.
package struct Marker: Hashable, Sendable {
  package var kind: MarkerKind
  package var value: Int
  /// The label with its delimiters, in folded positions.
  package var label: Range<Int>
  /// True when only the sequence can tell that this is a marker: a weak delimiter, or none.
  package var isWeak: Bool
}

/// Finds what the marker grammar allows at a place of a folded text.
package struct MarkerScanner: Sendable {
  let text: [Unicode.Scalar]

  package init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  /// The marker that starts at a position, if any.
  ///
  /// - Parameters:
  ///   - end: Where the line ends.
  package func marker(at start: Int, end: Int) -> Marker? {
    guard start < end else { return nil }
    let first = text[start]
    if let enclosed = Numerals.enclosed(first) {
      let label = start..<afterSecondDelimiter(start + 1, end: end)
      return Marker(kind: enclosed.kind, value: enclosed.value, label: label, isWeak: false)
    }
    if MarkerGrammar.bullets.contains(first) {
      return Marker(kind: .bullet, value: 0, label: start..<start + 1, isWeak: true)
    }
    if let multiple = multiLevel(at: start, end: end) { return multiple }
    for form in MarkerGrammar.forms {
      if let marker = marker(form, at: start, end: end) { return marker }
    }
    return nil
  }

  private func marker(_ form: MarkerForm, at start: Int, end: Int) -> Marker? {
    guard let open = form.open.first(where: { text.has($0, at: start, end: end) }) else {
      return nil
    }
    let inner = skipBlank(start + open.count, end: end, if: !open.isEmpty)
    guard inner < end, let numeral = numeral(form.numeral, at: inner, end: end) else { return nil }
    let close = inner + numeral.length
    if let (label, isWeak) = sureClose(form, from: start, at: close, end: end) {
      return accepted(form, numeral.value, label: label, isWeak: isWeak, end: end)
    }
    for delimiter in form.weakClose where text.has(delimiter, at: close, end: end) {
      // A long number without a stop names a programme or counts something: 2531工程.
      if delimiter.isEmpty || delimiter == " ", numeral.length > 2 { return nil }
      if MarkerExclusions.isQuantity(after: close, in: text, end: end) { return nil }
      let after = close + (delimiter == " " ? 0 : delimiter.count)
      guard after < end else { return nil }
      return accepted(form, numeral.value, label: start..<after, isWeak: true, end: end)
    }
    return nil
  }

  /// The label's range when a sure delimiter closes it, with a blank before it or a second one after.
  private func sureClose(
    _ form: MarkerForm, from start: Int, at close: Int, end: Int
  ) -> (Range<Int>, isWeak: Bool)? {
    let spaced = skipBlank(close, end: end, if: true)
    // （一、） is written by hands that mix two forms.
    let inner = form.kind == .hanParen && spaced < end && text[spaced] == "、" ? spaced + 1 : spaced
    for delimiter in form.close where text.has(delimiter, at: inner, end: end) {
      let after = inner + delimiter.count
      return (start..<afterSecondDelimiter(after, end: end), false)
    }
    return nil
  }

  private func accepted(
    _ form: MarkerForm, _ value: Int, label: Range<Int>, isWeak: Bool, end: Int
  ) -> Marker? {
    var isWeak = isWeak
    let after = label.upperBound
    switch form.follow {
    case .anything: break
    case .noDigit:
      if MarkerExclusions.isDecimal(after: after, in: text, end: end) { return nil }
    case .blankOrEnd:
      if after < end, text[after] != " " {
        if MarkerGrammar.referenceFollowers.contains(where: { text.has($0, at: after, end: end) }) {
          return nil
        }
        isWeak = true
      }
    }
    if form.kind == .han, MarkerExclusions.isListedNumeral(after: after, in: text, end: end) {
      return nil
    }
    guard value > 0 || form.kind == .arabic else { return nil }
    return Marker(kind: form.kind, value: value, label: label, isWeak: isWeak)
  }

  /// `1.1` and `1.1.1`, followed by a blank or a Han character.
  private func multiLevel(at start: Int, end: Int) -> Marker? {
    var position = start
    var parts = 0
    var last = 0
    while let number = Numerals.arabic(in: text, at: position, end: end), number.length <= 2 {
      parts += 1
      last = number.value
      position += number.length
      guard position + 1 < end, text[position] == "." || text[position] == "-",
        Numerals.asciiDigit(text[position + 1]) != nil
      else { break }
      position += 1
    }
    guard parts == 2 || parts == 3, position < end, last > 0 else { return nil }
    // A decimal and its unit: 1.5万.
    if MarkerExclusions.isQuantity(after: position, in: text, end: end) { return nil }
    guard
      text[position] == " " || text[position] == "." || text[position] == "、"
        || text[position].value > 0x2E80
    else { return nil }
    let isWeak = text[position] != " "
    return Marker(
      kind: parts == 2 ? .multi2 : .multi3, value: last, label: start..<position, isWeak: isWeak)
  }

  private func numeral(_ kind: MarkerForm.Numeral, at start: Int, end: Int) -> Numerals.Reading? {
    switch kind {
    case .han: return Numerals.han(in: text, at: start, end: end)
    case .legal: return Numerals.legal(in: text, at: start, end: end)
    case .arabic: return Numerals.arabic(in: text, at: start, end: end)
    case .roman: return Numerals.roman(in: text, at: start, end: end)
    case .hanOrArabic:
      return Numerals.han(in: text, at: start, end: end)
        ?? Numerals.arabic(in: text, at: start, end: end)
    case .stem:
      return MarkerGrammar.stems.firstIndex(of: text[start]).map {
        Numerals.Reading(value: $0 + 1, length: 1)
      }
    case .alpha:
      let value = text[start].value
      if (0x41...0x5A).contains(value) { return .init(value: Int(value) - 0x40, length: 1) }
      if (0x61...0x7A).contains(value) { return .init(value: Int(value) - 0x60, length: 1) }
      return nil
    }
  }

  private func skipBlank(_ position: Int, end: Int, if allowed: Bool) -> Int {
    var position = position
    while allowed, position < end, text[position] == " " { position += 1 }
    return position
  }

  /// Takes in a delimiter that was typed twice: `一、、`, `1.、`.
  private func afterSecondDelimiter(_ position: Int, end: Int) -> Int {
    guard position < end, text[position] == "、" || text[position] == "." else { return position }
    let next = position + 1
    return next < end && Numerals.asciiDigit(text[next]) != nil ? position : next
  }
}

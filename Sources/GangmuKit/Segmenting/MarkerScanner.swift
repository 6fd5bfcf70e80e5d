/// A marker as read at one place, before anything decides whether it heads a node.
package struct Marker: Hashable, Sendable {
  package var kind: MarkerKind
  package var value: Int
  /// The label with its delimiters, in folded positions.
  package var label: Range<Int>
  /// True when only the sequence can tell that this is a marker: a weak delimiter, or none.
  package var isWeak: Bool
  /// True when the label is a reading of what a scanner made of it.
  package var isOCR = false
  /// True for what a word counts beside the steps (``CountedNames``).
  package var isNamed = false
  /// True for what was put in after the one of the same number: 第十二条之一.
  package var isInserted = false
  /// The row of the grammar that read it, where one did.
  package var row: Int?
}

/// Finds what the marker grammar allows at a place of a folded text.
package struct MarkerScanner: Sendable {
  let text: [Unicode.Scalar]
  private let grammar: MarkerGrammar
  private let openers: ScalarSet
  /// Where each character stands in the source, if blanks were left out.
  private let origins: [Int32]

  package init(_ folded: FoldedText, grammar: MarkerGrammar = .standard) {
    text = folded.scalars
    origins = folded.lacksBlanks ? folded.origins : []
    self.grammar = grammar
    openers = grammar.openers
  }

  /// The marker that starts at a position, if any.
  ///
  /// - Parameters:
  ///   - end: Where the line ends.
  ///   - onlySure: Leaves out markers that only a sequence can tell.
  package func marker(at start: Int, end: Int, onlySure: Bool = false) -> Marker? {
    guard start < end, openers.contains(text[start]) else { return nil }
    let first = text[start]
    if first.value > 0x2000, let enclosed = Numerals.enclosed(first) {
      let label = start..<afterSecondDelimiter(start + 1, end: end)
      return Marker(kind: enclosed.kind, value: enclosed.value, label: label, isWeak: false)
    }
    if isBullet(at: start, end: end) {
      return Marker(kind: .bullet, value: 0, label: start..<start + 1, isWeak: false)
    }
    if !onlySure, let length = bareBullet(at: start, end: end) {
      return Marker(kind: .bullet, value: 0, label: start..<start + length, isWeak: false)
    }
    if let multiple = multiLevel(at: start, end: end) { return multiple }
    for candidate in grammar.candidates(startingWith: first) {
      let form = grammar.form(candidate)
      if let marker = marker(form, at: start, end: end, onlySure) { return marker }
    }
    return nil
  }

  /// A bullet with text after it.
  private func isBullet(at start: Int, end: Int) -> Bool {
    guard text[start].value < 0x30 || text[start].value > 0xA0, start + 2 < end else {
      return false
    }
    if MarkerGrammar.bullets.contains(text[start]) { return text[start + 1] != text[start] }
    return MarkerGrammar.spacedBullets.contains(text[start]) && text[start + 1] == " "
  }

  /// The length of one or two dashes, or a dot, right before a Chinese word.
  private func bareBullet(at start: Int, end: Int) -> Int? {
    guard MarkerGrammar.bareBullets.contains(text[start]) else { return nil }
    let length = start + 1 < end && text[start + 1] == text[start] ? 2 : 1
    let next = start + length
    guard next + 1 < end, text[next].isHan || text[next] == "“" || text[next] == "《" else {
      return nil
    }
    return length
  }

  private func marker(
    _ form: CompiledForm, at start: Int, end: Int, _ onlySure: Bool
  ) -> Marker? {
    guard let open = form.open.length(in: text, at: start, end: end) else { return nil }
    let inner = open > 0 ? skipBlank(start + open, end: end) : start
    guard inner < end, let numeral = numeral(form.numeral, at: inner, end: end) else { return nil }
    let close = inner + numeral.length
    if let label = sureClose(form, from: start, at: close, end: end) {
      return accepted(form, numeral.value, label: label, isWeak: false, end: end)
    }
    guard !onlySure, let length = form.weakClose.length(in: text, at: close, end: end) else {
      return nil
    }
    // A long number without a stop names a programme or counts something: 2531工程.
    let isBare = length == 0 || text[close] == " "
    if isBare, numeral.length > 2 { return nil }
    if MarkerExclusions.isQuantity(after: close, in: text, end: end) { return nil }
    let after = close + (isBare ? 0 : length)
    guard after < end else { return nil }
    return accepted(form, numeral.value, label: start..<after, isWeak: true, end: end)
  }

  /// The label's range when a sure delimiter closes it, with a blank before it or a second one after.
  private func sureClose(
    _ form: CompiledForm, from start: Int, at close: Int, end: Int
  ) -> Range<Int>? {
    if form.close.isNothing { return start..<close }
    let spaced = skipBlank(close, end: end)
    // （一、） is written by hands that mix two forms.
    let isParen = form.kind == .hanParen || form.kind == .arabicParen
    let inner = isParen && spaced < end && text[spaced] == "、" ? spaced + 1 : spaced
    guard let length = form.close.length(in: text, at: inner, end: end) else { return nil }
    let close = afterInsertion(inner + length, form.kind, end: end)
    return start..<afterSecondDelimiter(close, end: end)
  }

  /// Takes in what tells an article that was put in later: 第十二条之一.
  private func afterInsertion(_ position: Int, _ kind: MarkerKind, end: Int) -> Int {
    switch kind {
    case .chapter, .section, .article: break
    default: return position
    }
    guard position + 1 < end, text[position] == "之",
      let number = Numerals.han(in: text, at: position + 1, end: end)
    else { return position }
    return position + 1 + number.length
  }

  private func accepted(
    _ form: CompiledForm, _ value: Int, label: Range<Int>, isWeak: Bool, end: Int
  ) -> Marker? {
    var isWeak = isWeak
    var label = label
    if form.follow == .blankOrMark, label.upperBound < end, text[label.upperBound] == ":" {
      label = label.lowerBound..<label.upperBound + 1
      isWeak = false
    }
    let after = label.upperBound
    switch form.follow {
    case .anything: break
    case .noDigit:
      switch LabelDigits.standing(after: after, of: value, in: text, end: end) {
      case nil, .opening: break
      case .count where form.kind == .arabic: isWeak = true
      case .count, .part: return nil
      }
    case .blankOrEnd, .blankOrMark:
      let isMark = form.follow == .blankOrMark && (text[after - 1] == ":" || at("(", after, end))
      if after < end, text[after] != " ", !isMark, !leavesOut(before: after) {
        if MarkerGrammar.referenceFollowers.word(in: text, at: after, end: end) != nil {
          return nil
        }
        isWeak = true
      }
    }
    if form.kind == .han || form.kind == .counted || form.kind == .step,
      MarkerExclusions.isListedNumeral(after: after, of: value, in: text, end: end)
    {
      return nil
    }
    guard value > 0 || form.kind == .arabic else { return nil }
    var marker = Marker(kind: form.kind, value: value, label: label, isWeak: isWeak)
    marker.isInserted = text[label].dropFirst().contains("之")
    marker.row = form.row
    return marker
  }

  private func at(_ mark: Unicode.Scalar, _ position: Int, _ end: Int) -> Bool {
    position < end && text[position] == mark
  }

  /// Whether no digits follow a marker, or such as open its text.
  func opensText(_ marker: Marker, end: Int) -> Bool {
    LabelDigits.allowText(after: marker.label.upperBound, of: marker.value, in: text, end: end)
  }

  /// Whether something of the source was left out before a position: the blank after a label, in a
  /// text that has one every few letters.
  private func leavesOut(before position: Int) -> Bool {
    !origins.isEmpty && position > 0 && origins[position] - origins[position - 1] > 1
  }

  /// `1.1` and `1.1.1`, followed by a blank or a Han character.
  private func multiLevel(at start: Int, end: Int) -> Marker? {
    guard text[start].isASCIIDigit else { return nil }
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
    case .branch:
      return MarkerGrammar.branches.firstIndex(of: text[start]).map {
        Numerals.Reading(value: $0 + 1, length: 1)
      }
    case .word:
      return MarkerGrammar.countingWords.word(in: text, at: start, end: end).map {
        Numerals.Reading(value: $0.meaning, length: $0.end - start)
      }
    case .alpha:
      let value = text[start].value
      if (0x41...0x5A).contains(value) { return .init(value: Int(value) - 0x40, length: 1) }
      if (0x61...0x7A).contains(value) { return .init(value: Int(value) - 0x60, length: 1) }
      return nil
    }
  }

  private func skipBlank(_ position: Int, end: Int) -> Int {
    var position = position
    while position < end, text[position] == " " { position += 1 }
    return position
  }

  /// Takes in a delimiter that was typed twice: `一、、`, `1.、`.
  private func afterSecondDelimiter(_ position: Int, end: Int) -> Int {
    guard position < end, text[position] == "、" || text[position] == "." else { return position }
    let next = position + 1
    let opensNumber = next < end && Numerals.asciiDigit(text[next]) != nil
    return opensNumber && text[position] != text[position - 1] ? position : next
  }
}

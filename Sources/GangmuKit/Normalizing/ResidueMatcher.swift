/// Looks for one shape of residue at one place.
struct ResidueMatcher {
  struct Match {
    var end: Int
    /// The character that the residue stands for; nil when it stands for nothing.
    var meaning: Unicode.Scalar?
  }

  /// Longer stretches between an opening and a closing are the text's own.
  private static let longestEnclosed = 200

  private let text: [Unicode.Scalar]
  private let start: Int

  init(_ text: [Unicode.Scalar], _ start: Int) {
    self.text = text
    self.start = start
  }

  func match(_ shape: InlineResidue.Shape) -> Match? {
    switch shape {
    case .literal(let literal): end(of: literal).map { Match(end: $0) }
    case .enclosed(let opening, let closing): enclosed(opening, closing)
    case .tag(let name): tag(name)
    case .foreignRun(let opening): foreignRun(opening)
    case .numbered(let opening): numbered(opening)
    case .entity: entity()
    case .escape: escape()
    }
  }

  private func end(of literal: String) -> Int? {
    var position = start
    for scalar in literal.unicodeScalars {
      guard position < text.count, text[position] == scalar else { return nil }
      position += 1
      if scalar == " " {
        while position < text.count, text[position] == " " { position += 1 }
      }
    }
    return position
  }

  private func enclosed(_ opening: String, _ closing: String) -> Match? {
    guard let inside = end(of: opening) else { return nil }
    let closing = Array(closing.unicodeScalars)
    let limit = min(text.count, inside + Self.longestEnclosed)
    var position = inside
    while position < limit, !text[position].isLineEnd {
      if text.hasPrefix(closing, at: position) { return Match(end: position + closing.count) }
      position += 1
    }
    return nil
  }

  private func tag(_ name: String) -> Match? {
    guard text[start] == "<" else { return nil }
    var position = start + 1
    if position < text.count, text[position] == "/" { position += 1 }
    for scalar in name.unicodeScalars {
      guard position < text.count, lowered(text[position]) == scalar else { return nil }
      position += 1
    }
    guard position < text.count, " />\t".unicodeScalars.contains(text[position]) else { return nil }
    let limit = min(text.count, position + Self.longestEnclosed)
    while position < limit, !text[position].isLineEnd, text[position] != "<" {
      if text[position] == ">" { return Match(end: position + 1) }
      position += 1
    }
    return nil
  }

  private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCIILetter ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
  }

  private func foreignRun(_ opening: String) -> Match? {
    guard var position = end(of: opening) else { return nil }
    while position < text.count, !text[position].isLineEnd, !text[position].isChinese {
      position += 1
    }
    return Match(end: position)
  }

  private func numbered(_ opening: String) -> Match? {
    guard let digits = end(of: opening) else { return nil }
    var position = digits
    while position < text.count, text[position].isASCIIDigit { position += 1 }
    return position > digits ? Match(end: position) : nil
  }

  private func entity() -> Match? {
    guard text[start] == "&" else { return nil }
    let limit = min(text.count, start + 12)
    guard let semicolon = text[start..<limit].firstIndex(of: ";") else { return nil }
    let name = String(text[start + 1..<semicolon])
    guard let meaning = InlineResidue.entities[name] ?? Self.numeric(name) else { return nil }
    return Match(end: semicolon + 1, meaning: meaning)
  }

  /// One escape alone may be meant as it stands, as in a text about programs.
  private static let leastEscapes = 3
  /// What stands between two escapes of one run: digits and marks that need none.
  private static let longestBetween = 8

  private func escape() -> Match? {
    guard let (scalar, end) = escaped(at: start), isInRun else { return nil }
    return Match(end: end, meaning: scalar)
  }

  /// The character of `\uXXXX`, or of two for one beyond the first plane.
  private func escaped(at position: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let unit = unit(at: position) else { return nil }
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      return scalar.value >= 0x20 && !scalar.isLineEnd ? (scalar, position + 6) : nil
    }
    guard UTF16.isLeadSurrogate(unit), let trail = self.unit(at: position + 6),
      UTF16.isTrailSurrogate(trail)
    else { return nil }
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
    return Unicode.Scalar(value).map { ($0, position + 12) }
  }

  private func unit(at position: Int) -> UInt16? {
    guard position >= 0, position + 6 <= text.count, text[position] == "\\",
      text[position + 1] == "u"
    else { return nil }
    return UInt16(String(text[position + 2..<position + 6]), radix: 16)
  }

  /// Whether so many escapes stand near each other around this one.
  private var isInRun: Bool {
    var count = 1
    var end = start + 6
    while count < Self.leastEscapes, let next = nextEscape(from: end) {
      count += 1
      end = next + 6
    }
    var first = start
    while count < Self.leastEscapes, let previous = previousEscape(before: first) {
      count += 1
      first = previous
    }
    return count >= Self.leastEscapes
  }

  private func nextEscape(from position: Int) -> Int? {
    (position...position + Self.longestBetween).first { unit(at: $0) != nil }
  }

  private func previousEscape(before position: Int) -> Int? {
    (max(0, position - 6 - Self.longestBetween)...max(0, position - 6)).last {
      $0 < position && unit(at: $0) != nil
    }
  }

  /// A character by its number, unless it would be a control or a line end.
  private static func numeric(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value >= 0x20, !scalar.isLineEnd
    else { return nil }
    return scalar
  }
}

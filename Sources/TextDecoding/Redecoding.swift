/// Finds text that was decoded with a wrong charset before it reached us, and decodes it again.
///
/// A suspicious stretch is encoded back into the bytes that it was wrongly decoded from, and
/// ``ReadingSearch`` says which of them read better otherwise. Only whole characters are taken
/// back; where a byte was lost on the way, its character stays as it is.
package enum Redecoding {
  /// A mistake that programs make.
  package struct Mistake: Sendable {
    package var name: String
    /// The charset that the bytes were read in.
    package var readAs: TextEncoding
    /// The charset that they were in.
    package var was: TextEncoding
    /// A text as it came, and what it was.
    package var example: (before: String, after: String)
  }

  package static let mistakes: [Mistake] = [
    Mistake(
      name: "utf-8-as-gbk", readAs: .gb18030, was: .utf8,
      example: ("鏁欒偛宸ヤ綔璁″垝", "教育工作计划")),
    Mistake(
      name: "utf-8-as-western", readAs: .windows1252, was: .utf8,
      example: ("æ•™è‚²å·¥ä½œ", "教育工作")),
    Mistake(
      name: "gbk-as-western", readAs: .windows1252, was: .gb18030,
      example: ("½ÌÓý¹¤×÷¼Æ»®", "教育工作计划")),
    Mistake(
      name: "big5-as-western", readAs: .windows1252, was: .big5HKSCS,
      example: ("±Ð¨|¤u§@­pµe", "教育工作計畫")),
    Mistake(
      name: "big5-as-gbk", readAs: .gb18030, was: .big5HKSCS,
      example: ("癡絤舱麓祇甶吏挂菏服癡絤舱麓", "訓練組織發展環境監督訓練組織")),
    Mistake(
      name: "gbk-as-big5", readAs: .big5HKSCS, was: .gb18030,
      example: ("膘扢楷桯砐醴遠噫笥燴", "建设发展项目环境治理")),
  ]

  /// A stretch that was decoded wrongly.
  package struct Finding: Hashable, Sendable {
    package var mistake: String
    /// Where it stands.
    package var range: Range<Int>
    /// What it was: each character with the scalars that stand for it, which follow each other.
    package var characters: [Character]

    package struct Character: Hashable, Sendable {
      package var scalar: Unicode.Scalar
      package var range: Range<Int>
    }
  }

  /// By how much the new reading must be likelier, besides what the search itself demands.
  private static let clearMargin = Int(8 * CharacterCosts.perNat)

  package static func findings(in text: [Unicode.Scalar]) -> [Finding] {
    var findings: [Finding] = []
    for stretch in SuspiciousStretches.find(in: text) {
      let readings = [TextEncoding.windows1252, .gb18030, .big5HKSCS].compactMap {
        reading(of: stretch, in: text, readAs: $0)
      }
      if let best = readings.max(by: { $0.gain < $1.gain }) { findings += best.findings }
    }
    return findings
  }

  private struct Reading {
    var gain: Int
    var findings: [Finding]
  }

  /// What becomes of a stretch when it was read in a charset; nil when it cannot have been, or when
  /// nothing gets better.
  private static func reading(
    of stretch: Range<Int>, in text: [Unicode.Scalar], readAs encoding: TextEncoding
  ) -> Reading? {
    let possible = mistakes.filter { $0.readAs == encoding }
    // As it stands, the text may quote any language; decoded again, it is to be Chinese.
    guard let asItStands = CharacterReader(encoding, language: .mixed) else { return nil }
    let readers =
      [asItStands] + possible.compactMap { CharacterReader($0.was, language: .chinese) }
    guard readers.count == possible.count + 1 else { return nil }
    var whole = Reading(gain: 0, findings: [])
    for part in EncodedBack.parts(of: text, stretch, encoding) {
      // Western programs do it twice to one text.
      let twice = encoding == .windows1252 ? part.undone(encoding) : nil
      let readings = [part, twice].compactMap { $0 }.compactMap {
        reading(of: $0, readers, possible)
      }
      guard let reading = readings.max(by: { $0.gain < $1.gain }) else { continue }
      whole.gain += reading.gain
      whole.findings += reading.findings
    }
    return whole.findings.isEmpty ? nil : whole
  }

  private static func reading(
    of original: EncodedBack, _ readers: [CharacterReader], _ possible: [Mistake]
  ) -> Reading? {
    original.bytes.withUnsafeBufferPointer { bytes in
      let range = 0..<bytes.count
      let asItIs = ReadingSearch(readers: [readers[0]]).path(
        bytes, range, startsClean: true, endsClean: true)
      let path = ReadingSearch(readers: readers).path(
        bytes, range, startsClean: true, endsClean: true)
      let findings = path.pieces.compactMap { piece in
        piece.reader == 0 || piece.isLost
          ? nil
          : original.finding(
            bytes, piece.bytes, readers[piece.reader], possible[piece.reader - 1])
      }
      let gain = asItIs.cost - path.cost
      return findings.isEmpty || gain < clearMargin ? nil : Reading(gain: gain, findings: findings)
    }
  }
}

/// A stretch of text as the bytes of a charset.
private struct EncodedBack {
  var bytes: [UInt8] = []
  /// The scalar of the text that each byte belongs to.
  private var owners: [Int] = []
  /// Where the text ends that the bytes stand for.
  private var end = 0

  /// The parts of a stretch whose characters the charset has.
  static func parts(
    of text: [Unicode.Scalar], _ stretch: Range<Int>, _ encoding: TextEncoding
  ) -> [EncodedBack] {
    var parts: [EncodedBack] = []
    var part = EncodedBack()
    for position in stretch {
      if let code = SingleCharacterCodes.code(of: text[position], in: encoding) {
        part.append(code, position)
      } else if !part.bytes.isEmpty {
        parts.append(part)
        part = EncodedBack()
      }
    }
    if !part.bytes.isEmpty { parts.append(part) }
    return parts
  }

  private mutating func append(_ code: UInt16, _ position: Int) {
    if code > 0xFF {
      bytes.append(UInt8(code >> 8))
      owners.append(position)
    }
    bytes.append(UInt8(truncatingIfNeeded: code))
    owners.append(position)
    end = position + 1
  }

  /// The bytes before the text was decoded wrongly once more: nil where they are no UTF-8 of
  /// characters that the charset has.
  func undone(_ encoding: TextEncoding) -> EncodedBack? {
    var before = EncodedBack()
    var position = 0
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let lead = bytes[position]
        guard
          let (value, length) = lead < 0x80
            ? (UInt32(lead), 1)
            : wellFormedSequence(bytes, at: position, end: bytes.count, lead),
          let scalar = Unicode.Scalar(value),
          let code = SingleCharacterCodes.code(of: scalar, in: encoding), code <= 0xFF
        else { return }
        before.append(code, owners[position])
        position += length
      }
    }
    guard before.bytes.count < bytes.count, !before.bytes.isEmpty else { return nil }
    before.end = position < owners.count ? owners[position] : end
    return before
  }

  func finding(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ reader: CharacterReader,
    _ mistake: Redecoding.Mistake
  ) -> Redecoding.Finding? {
    guard mistake.readAs != .windows1252 || Self.showsLetters(bytes, range) else { return nil }
    var characters: [Redecoding.Finding.Character] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let step = reader.step(bytes, at: position, end: range.upperBound)
      guard step.length > 0, let scalar = Unicode.Scalar(step.scalar) else { return nil }
      // What was lost before it was decoded wrongly is not to be had back.
      if scalar == "\u{FFFD}" || 0xE000...0xF8FF ~= scalar.value { return nil }
      let start = owners[position]
      position += step.length
      let end = position < owners.count ? owners[position] : self.end
      // A scalar whose bytes belong to two characters stands for the first of them.
      let first = characters.last.map { max(start, $0.range.upperBound) } ?? start
      guard first < end else { return nil }
      characters.append(.init(scalar: scalar, range: first..<end))
    }
    // ASCII at the ends was read rightly, and so was what would be a letter of the West.
    while let last = characters.last, !Self.isChinese(last.scalar) { characters.removeLast() }
    let prefix = characters.prefix { !Self.isChinese($0.scalar) }.count
    characters.removeFirst(prefix)
    // A single character proves nothing.
    guard characters.count(where: { Self.isChinese($0.scalar) }) > 1 else { return nil }
    guard let first = characters.first, let last = characters.last else { return nil }
    return Redecoding.Finding(
      mistake: mistake.name, range: first.range.lowerBound..<last.range.upperBound,
      characters: characters)
  }

  /// Whether bytes show as Western letters, and not as the dashes, dots and quotation marks alone
  /// that Chinese text is full of.
  private static func showsLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
  {
    let high = range.lazy.map { bytes[$0] }.filter { $0 >= 0x80 }
    let marks = high.count { $0 == 0x85 || 0x91...0x97 ~= $0 || $0 == 0xB7 }
    return marks * 2 <= high.count
  }

  /// Han characters and the marks that stand between them.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2010 }
}

package import TextDecoding

/// Pieces of text in a charset, sound and damaged: the same for the same seed.
package struct EncodingSamples {
  /// What happened to the bytes.
  package enum Damage: String, CaseIterable, Sendable {
    case clean
    /// The last character is cut, and the first of Chinese text too. Letters and kana without their
    /// first byte are the same letters in UTF-16 the other way round.
    case cut
    /// One byte in two hundred is another one.
    case flipped
  }

  package struct Sample {
    package var text: String
    package var bytes: [UInt8]
  }

  private let texts: [[Unicode.Scalar]]
  private let encoding: TextEncoding
  private var state: UInt64

  /// - Parameter texts: What pieces are taken from; those that the charset cannot write are left out.
  package init(_ encoding: TextEncoding, of texts: [String], seed: UInt64 = 1) {
    self.encoding = encoding
    self.texts = texts.map { Array($0.unicodeScalars) }
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
  }

  /// The next piece of so many characters; nil when none was found that the charset can write and
  /// that is more than ASCII.
  package mutating func next(length: Int, _ damage: Damage) -> Sample? {
    for _ in 0..<200 {
      let scalars = texts[random(texts.count)]
      guard scalars.count >= length else { continue }
      let start = random(scalars.count - length + 1)
      let piece = scalars[start..<start + length]
      guard piece.contains(where: { !$0.isASCII }) else { continue }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: piece)
      guard var bytes = encoding.encode(String(text)) else { continue }
      harm(&bytes, damage, losesFront: mayLoseFront(piece))
      return Sample(text: String(text), bytes: bytes)
    }
    return nil
  }

  private mutating func harm(_ bytes: inout [UInt8], _ damage: Damage, losesFront: Bool) {
    switch damage {
    case .clean: break
    case .cut:
      if losesFront { bytes.removeFirst(1) }
      bytes.removeLast(encoding == .windows1252 ? 0 : Self.cutLength[encoding] ?? 1)
    case .flipped:
      for index in bytes.indices where random(200) == 0 {
        bytes[index] = UInt8(truncatingIfNeeded: random(256))
      }
    }
  }

  private func mayLoseFront(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = piece.first, !isEscaped else { return false }
    return 0x4E00...0x9FFF ~= first.value && !piece.contains { 0x3040...0x30FF ~= $0.value }
  }

  private var isEscaped: Bool { Self.cutLength[encoding] != nil }

  /// Half a character and the mark after it.
  private static let cutLength: [TextEncoding: Int] = [
    .hz: 3, .iso2022CN: 2, .iso2022JP: 4, .iso2022KR: 2,
  ]

  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

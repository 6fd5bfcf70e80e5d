/// Bytes read as characters, with what is known about the reading.
package struct DecodedText: Sendable {
  /// Why the charset was taken.
  package enum Basis: Sendable, Hashable {
    /// The bytes begin with a byte order mark.
    case byteOrderMark
    /// The caller vouches for it.
    case vouched
    /// The bytes are UTF-8 without a fault, which other charsets are not by chance.
    case wellFormed
    /// The text reads best in it, and a label in the file says the same.
    case label
    /// The text reads best in it.
    case evidence
  }

  /// The text without the byte order mark.
  package var scalars: [Unicode.Scalar]
  /// The charset of the file, or of most of it.
  package var encoding: TextEncoding
  package var basis: Basis
  package var hadByteOrderMark: Bool
  /// What was no character: where its U+FFFD is among ``scalars``, and which bytes of the file.
  package var lost: [LostBytes]
  /// Whether the last of them is a character that the end of the input cuts off.
  package var isCut: Bool
  /// Stretches of the file in other charsets.
  package var foreign: [EncodedPart]
  /// From 0 to 1.
  package var confidence: Double
  /// The charset that reads second best, when there was a choice.
  package var runnerUp: TextEncoding?

  /// The positions of those U+FFFD in ``scalars`` that stand for bytes that are no character.
  package var damaged: [Int] { lost.map(\.position) }

  /// Whether the charset was guessed and what it gives is full of control characters that no text
  /// has: the bytes are no text, unless they are markup, in which they do no harm.
  package var looksMachineMade: Bool {
    basis == .evidence && MachineCodes.fill(scalars)
  }

  /// Reads bytes in a charset that the caller knows; a mark of the same charset is not text.
  package init(_ bytes: [UInt8], as encoding: TextEncoding, basis: Basis = .vouched) {
    let mark = encoding.byteOrderMark ?? []
    let isMarked = !mark.isEmpty && bytes.starts(with: mark)
    let start = isMarked ? mark.count : 0
    let mayBeMixed = basis != .vouched
    let decoding = bytes.withUnsafeBufferPointer { buffer in
      encoding.decode(UnsafeBufferPointer(rebasing: buffer[start...]), mayBeMixed: mayBeMixed)
    }
    hadByteOrderMark = isMarked
    scalars = decoding.scalars
    lost = decoding.lost
    foreign = decoding.foreign
    if start > 0 {
      for index in lost.indices { lost[index].bytes = lost[index].bytes.shifted(by: start) }
      for index in foreign.indices {
        foreign[index].bytes = foreign[index].bytes.shifted(by: start)
      }
    }
    isCut = decoding.isCut
    self.encoding = encoding
    self.basis = basis
    confidence = 1
    runnerUp = nil
  }

  /// Reads bytes of an unknown charset.
  ///
  /// A byte order mark decides; then the caller's word; then UTF-8 without a fault; otherwise the
  /// charset in which the bytes read best, where labels found in the file are one more voice.
  /// Nil when the bytes are no text in any charset.
  package init?(_ bytes: [UInt8], vouched: TextEncoding? = nil, label: TextEncoding? = nil) {
    self.init(bytes, vouched: vouched, labels: [label].compactMap { $0 })
  }

  package init?(_ bytes: [UInt8], vouched: TextEncoding?, labels: [TextEncoding]) {
    if let marked = TextEncoding(byteOrderMarkOf: bytes) {
      self.init(bytes, as: marked, basis: .byteOrderMark)
    } else if let vouched {
      self.init(bytes, as: vouched)
    } else if let plain = Self.wellFormedUTF8(bytes) {
      self = plain
    } else {
      guard let verdict = EncodingCourt.judge(bytes, labels: labels) else { return nil }
      let isLabelled = labels.contains(verdict.encoding)
      self.init(bytes, as: verdict.encoding, basis: isLabelled ? .label : .evidence)
      confidence = verdict.confidence
      runnerUp = verdict.runnerUp
    }
  }

  private static func wellFormedUTF8(_ bytes: [UInt8]) -> DecodedText? {
    guard UTF8Evidence.isPromising(bytes) else { return nil }
    var text = DecodedText(bytes, as: .utf8)
    text.basis = .wellFormed
    let isConclusive =
      text.lost.isEmpty && UTF8Evidence.isConclusive(text.scalars, of: bytes)
    return isConclusive ? text : nil
  }
}

extension TextEncoding {
  /// Reads all of the bytes; whatever is no character becomes U+FFFD.
  ///
  /// - Parameter mayBeMixed: Whether parts of the bytes may be in other charsets.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, mayBeMixed: Bool = false) -> Decoding {
    if case .escaped = row.family { return EscapedText.decode(bytes, in: self) }
    if self == .utf8, !mayBeMixed { return decodeUTF8(bytes) }
    guard let reader = CharacterReader(self) else { return Decoding() }
    let others = mayBeMixed ? companions.compactMap { CharacterReader($0) } : []
    return StretchDecoder.decode(bytes, as: reader, others: others)
  }

  /// The charsets that parts of a file in this one may be in: what web pages and lists are pasted
  /// together from.
  private var companions: [TextEncoding] {
    let candidates: [TextEncoding] =
      switch self {
      case .utf8: [.gb18030, .big5HKSCS]
      case .gb18030, .big5HKSCS, .eucTW, .windows1252: [.utf8, .gb18030, .big5HKSCS]
      case .utf16LittleEndian, .utf16BigEndian: [.utf8, .gb18030]
      default: [.utf8]
      }
    return candidates.filter { $0 != self }
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

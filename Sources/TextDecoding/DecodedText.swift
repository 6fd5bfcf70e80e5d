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
  package var encoding: TextEncoding
  package var basis: Basis
  package var hadByteOrderMark: Bool
  /// The positions of those U+FFFD in ``scalars`` that stand for bytes that are no character.
  package var damaged: [Int]
  /// Whether the last of them is a character that the end of the input cuts off.
  package var isCut: Bool
  /// From 0 to 1.
  package var confidence: Double
  /// The charset that reads second best, when there was a choice.
  package var runnerUp: TextEncoding?

  /// Reads bytes in a charset that the caller knows; a mark of the same charset is not text.
  package init(_ bytes: [UInt8], as encoding: TextEncoding, basis: Basis = .vouched) {
    let mark = encoding.byteOrderMark ?? []
    let isMarked = !mark.isEmpty && bytes.starts(with: mark)
    let decoding = bytes.withUnsafeBufferPointer { buffer in
      encoding.decode(UnsafeBufferPointer(rebasing: buffer[(isMarked ? mark.count : 0)...]))
    }
    hadByteOrderMark = isMarked
    scalars = decoding.scalars
    damaged = decoding.damaged
    isCut = decoding.isCut
    self.encoding = encoding
    self.basis = basis
    confidence = 1
    runnerUp = nil
  }

  /// Reads bytes of an unknown charset.
  ///
  /// A byte order mark decides; then the caller's word; then UTF-8 without a fault; otherwise the
  /// charset in which the bytes read best, where a label found in the file is one more voice.
  /// Nil when the bytes are no text in any charset.
  package init?(_ bytes: [UInt8], vouched: TextEncoding? = nil, label: TextEncoding? = nil) {
    if let marked = TextEncoding(byteOrderMarkOf: bytes) {
      self.init(bytes, as: marked, basis: .byteOrderMark)
    } else if let vouched {
      self.init(bytes, as: vouched)
    } else if let plain = Self.wellFormedUTF8(bytes) {
      self = plain
    } else {
      guard let verdict = EncodingRecognizer.recognize(bytes, label: label) else { return nil }
      self.init(
        bytes, as: verdict.encoding, basis: verdict.encoding == label ? .label : .evidence)
      confidence = verdict.confidence
      runnerUp = verdict.runnerUp
    }
  }

  private static func wellFormedUTF8(_ bytes: [UInt8]) -> DecodedText? {
    guard EncodingRecognizer.looksLikeUTF8(bytes) else { return nil }
    let text = DecodedText(bytes, as: .utf8, basis: .wellFormed)
    let isConclusive =
      text.damaged.isEmpty && EncodingRecognizer.isConclusiveUTF8(text.scalars, bytes: bytes)
    return isConclusive ? text : nil
  }
}

/// What a charset's decoder gives.
struct Decoding {
  var scalars: [Unicode.Scalar]
  var damaged: [Int]
  var isCut: Bool
}

extension TextEncoding {
  /// Reads all of the bytes; whatever is no character becomes U+FFFD.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
    switch self {
    case .utf8: decodeUTF8(bytes)
    case .utf16LittleEndian: decodeUTF16(bytes, bigEndian: false)
    case .utf16BigEndian: decodeUTF16(bytes, bigEndian: true)
    case .windows1252: decodeWindows1252(bytes)
    case .gb18030: GB18030.revising(ICUConverter.decode(bytes, "gb18030"))
    case .big5HKSCS: ICUConverter.decode(bytes, "ibm-1375")
    }
  }
}

/// Works out in which charset bytes make sense as Chinese text.
package enum EncodingRecognizer {
  package struct Verdict: Hashable, Sendable {
    package var encoding: TextEncoding
    package var confidence: Double
    package var runnerUp: TextEncoding?
  }

  /// What a label found in the file adds to its charset's score. More than the noise between two
  /// readings of a short text, less than the gap between sense and nonsense (about 0.8).
  private static let labelBonus = 0.2
  /// Bytes are no text when every reading has more than this share of controls and holes.
  private static let refusedShare = 0.05
  /// The gap between two scores at which nobody doubts.
  private static let certainGap = 0.6

  /// The best reading of the bytes; nil when they are no text in any charset. Bytes that are
  /// plainly UTF-8 need not come here.
  package static func recognize(_ bytes: [UInt8], label: TextEncoding?) -> Verdict? {
    let windows = SampleWindows(bytes)
    var candidates = TextEncoding.allCases.map { encoding in
      (encoding: encoding, score: windows.score(bytes, as: encoding))
    }
    for index in candidates.indices where candidates[index].encoding == label {
      // `iso-8859-1` is what servers say when nobody told them; it speaks for nothing.
      guard label != .windows1252, candidates[index].score.badShare < refusedShare else { continue }
      candidates[index].score.mean += labelBonus
    }
    candidates.sort {
      ($0.score.mean, $1.encoding.rawValue) > ($1.score.mean, $0.encoding.rawValue)
    }

    guard let best = candidates.first else { return nil }
    let isText = candidates.contains { $0.score.badShare <= refusedShare }
    guard isText || best.score.mean >= 0 else { return nil }
    let second = candidates[1]
    let gap = best.score.mean - second.score.mean
    return Verdict(
      encoding: best.encoding, confidence: min(1, 0.5 + 0.5 * gap / certainGap),
      runnerUp: second.encoding)
  }

  /// Whether decoding as UTF-8 is worth trying: the first faults end the hope early.
  static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let decoding = head.withUnsafeBufferPointer { decodeUTF8($0) }
    // The cut at the end of the head is no fault.
    return decoding.damaged.count <= (head.count < bytes.count && decoding.isCut ? 1 : 0)
  }

  /// Whether faultless UTF-8 settles the matter. A few two-byte sequences can also be a short
  /// word of GBK, and ASCII with control characters can be UTF-16.
  static func isConclusiveUTF8(_ scalars: [Unicode.Scalar], bytes: [UInt8]) -> Bool {
    let extraBytes = bytes.count - scalars.count
    if extraBytes > 0 && extraBytes < 16 {
      guard scalars.contains(where: { $0.value >= 0x800 }) else { return false }
    }
    return !SampleWindows(bytes).holdsControls(bytes)
  }
}

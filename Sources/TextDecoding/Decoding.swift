/// Bytes that are no character of any charset that was tried.
package struct LostBytes: Hashable, Sendable {
  /// Where the U+FFFD that stands for them is among the scalars.
  package var position: Int
  package var bytes: Range<Int>

  package init(position: Int, bytes: Range<Int>) {
    self.position = position
    self.bytes = bytes
  }
}

/// A stretch of a file in one charset.
package struct EncodedPart: Hashable, Sendable {
  package var encoding: TextEncoding
  package var bytes: Range<Int>
  package var scalars: Range<Int>
}

/// What a decoder gives.
struct Decoding {
  var scalars: [Unicode.Scalar] = []
  var lost: [LostBytes] = []
  /// Whether the last of the lost bytes are a character that the end cuts off.
  var isCut = false
  /// Stretches in other charsets than the one that was asked for.
  var foreign: [EncodedPart] = []

  var damaged: [Int] { lost.map(\.position) }
}

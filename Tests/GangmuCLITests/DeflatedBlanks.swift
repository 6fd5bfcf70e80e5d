/// A deflate stream (RFC 1951) of blanks, packed a thousand times over.
///
/// One block with a code of its own: copying 258 bytes from one byte before takes two bits.
enum DeflatedBlanks {
  static func bytes(_ count: Int) -> [UInt8] {
    precondition(count > 258)
    var stream = BitWriter()
    header(&stream)
    let copies = (count - 1) / 258
    for _ in 0..<(count - copies * 258) { stream.code(0b10, length: 2) }  // a blank
    for _ in 0..<copies {
      stream.code(0b0, length: 1)  // copy 258 bytes
      stream.code(0b0, length: 1)  // from distance 1
    }
    stream.code(0b11, length: 2)  // end of block
    return stream.finished
  }

  /// Lengths: blank 2, end of block 2, copy of 258 bytes 1; distance 1: 1.
  private static func header(_ stream: inout BitWriter) {
    stream.number(1, bits: 1)  // the last block
    stream.number(2, bits: 2)  // dynamic codes
    stream.number(29, bits: 5)  // 286 literals and lengths
    stream.number(0, bits: 5)  // 1 distance
    stream.number(14, bits: 4)  // 18 lengths of the code of lengths, in the order of the RFC
    let lengths = [18: 1, 1: 2, 2: 2]
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      stream.number(lengths[symbol] ?? 0, bits: 3)
    }
    zeros(32, &stream)
    stream.code(0b11, length: 2)  // symbol 32, the blank, has length 2
    zeros(138, &stream)
    zeros(85, &stream)
    stream.code(0b11, length: 2)  // symbol 256, the end, has length 2
    zeros(28, &stream)
    stream.code(0b10, length: 2)  // symbol 285, the copy, has length 1
    stream.code(0b10, length: 2)  // the distance has length 1
  }

  /// A run of 11 to 138 symbols that do not occur.
  private static func zeros(_ count: Int, _ stream: inout BitWriter) {
    stream.code(0b0, length: 1)
    stream.number(count - 11, bits: 7)
  }
}

/// Bits from the low end of each byte, as deflate wants them.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var current: UInt8 = 0
  private var filled = 0

  /// A Huffman code: its first bit first.
  mutating func code(_ value: Int, length: Int) {
    for bit in (0..<length).reversed() { append((value >> bit) & 1) }
  }

  /// A number: its lowest bit first.
  mutating func number(_ value: Int, bits: Int) {
    for bit in 0..<bits { append((value >> bit) & 1) }
  }

  var finished: [UInt8] { filled == 0 ? bytes : bytes + [current] }

  private mutating func append(_ bit: Int) {
    current |= UInt8(bit) << filled
    filled += 1
    if filled == 8 {
      bytes.append(current)
      current = 0
      filled = 0
    }
  }
}

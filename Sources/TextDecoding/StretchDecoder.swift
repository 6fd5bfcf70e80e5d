/// Decodes the whole of a file in one charset, stretch by stretch: fast while the text reads well,
/// and by ``ReadingSearch`` where bytes are no characters or the characters make no sense.
struct StretchDecoder {
  /// A stretch that reads badly is read again as a whole, so it should be short; the fast reading
  /// has a cost for each stretch, so it should not be too short.
  private static let stretch = 4 << 10
  /// How far the end of a stretch is moved to a line end.
  private static let lineReach = 4 << 10

  private let fast: FastReader
  private let search: ReadingSearch
  private let bytes: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt32>
  private var count = 0
  private var lost: [LostBytes] = []
  private var foreign: [EncodedPart] = []
  private var isCut = false

  /// - Parameter others: The charsets that parts of the file may be in.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as reader: CharacterReader, others: [CharacterReader]
  ) -> Decoding {
    var decoding = Decoding()
    decoding.scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count + 1) {
      buffer, written in
      buffer.withMemoryRebound(to: UInt32.self) { output in
        var decoder = StretchDecoder(
          fast: FastReader(reader),
          search: ReadingSearch(readers: [reader] + others, keepsCharacters: true),
          bytes: bytes, output: output)
        decoder.run()
        written = decoder.count
        decoding.lost = decoder.lost
        decoding.isCut = decoder.isCut
        decoding.foreign = decoder.foreign
      }
    }
    return decoding
  }

  private init(
    fast: FastReader, search: ReadingSearch, bytes: UnsafeBufferPointer<UInt8>,
    output: UnsafeMutableBufferPointer<UInt32>
  ) {
    self.fast = fast
    self.search = search
    self.bytes = bytes
    self.output = output
  }

  private mutating func run() {
    var position = 0
    // The charset that the last stretch ended in.
    var reader = 0
    while position < bytes.count {
      let end = stretchEnd(from: position)
      if reader == 0 {
        var next = position
        var written = count
        if fast.read(bytes, from: &next, to: end, output, &written) {
          count = written
          position = next
          continue
        }
      }
      let isLast = end == bytes.count
      let path = search.path(
        bytes, position..<end, reader: reader, startsClean: position > 0,
        endsClean: !isLast && endsLine(end))
      for piece in path.pieces { append(piece) }
      reader = path.pieces.last { !$0.isLost }?.reader ?? reader
      if isLast, path.end < end {
        lose(path.end..<end)
        isCut = true
        position = end
      } else {
        position = max(path.end, position + 1)
      }
    }
  }

  private func endsLine(_ end: Int) -> Bool { bytes[end - 1] == 0x0A && fast.isByteOriented }

  /// After the next line feed, which in charsets of bytes is never part of a character.
  private func stretchEnd(from position: Int) -> Int {
    var end = position + Self.stretch
    guard end < bytes.count else { return bytes.count }
    guard fast.isByteOriented else { return end }
    let limit = min(bytes.count, end + Self.lineReach)
    while end < limit, bytes[end - 1] != 0x0A { end += 1 }
    return end
  }

  // MARK: Careful reading

  private mutating func append(_ piece: ReadingSearch.Piece) {
    guard !piece.isLost else { return lose(piece.bytes) }
    let reader = search.readers[piece.reader]
    let start = count
    var position = piece.bytes.lowerBound
    while position < piece.bytes.upperBound {
      let step = reader.step(bytes, at: position, end: piece.bytes.upperBound)
      guard step.length > 0 else { break }
      defer { position += step.length }
      if step.isLost {
        lose(position..<position + step.length)
        continue
      }
      output[count] = step.scalar
      count += 1
    }
    guard piece.reader > 0, piece.bytes.contains(where: { bytes[$0] >= 0x80 }) else { return }
    let encoding = reader.encoding
    if let last = foreign.last, last.encoding == encoding,
      last.bytes.upperBound == piece.bytes.lowerBound
    {
      foreign[foreign.count - 1].bytes = last.bytes.lowerBound..<piece.bytes.upperBound
      foreign[foreign.count - 1].scalars = last.scalars.lowerBound..<count
    } else {
      foreign.append(EncodedPart(encoding: encoding, bytes: piece.bytes, scalars: start..<count))
    }
  }

  private mutating func lose(_ range: Range<Int>) {
    lost.append(LostBytes(position: count, bytes: range))
    output[count] = 0xFFFD
    count += 1
  }
}

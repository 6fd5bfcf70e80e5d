/// Charsets of seven bits, in which marks switch between ASCII and the characters of a standard.
///
/// A run of such characters is the charset's EUC form without the high bits, so it is read as that
/// is, with the same care for lost bytes.
enum EscapedText {
  /// What a mark speaks for the charset: ASCII text has none of them by chance.
  private static let markWorth = 6.0
  /// So many bytes of eight bits in a hundred are damage.
  private static let damagedShare = 5

  static func holdsMarks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of encoding: TextEncoding
  ) -> Bool {
    guard range.contains(where: { bytes[$0] == 0x1B || bytes[$0] == 0x7E || bytes[$0] == 0x0E })
    else { return false }
    let high = range.count { bytes[$0] >= 0x80 }
    guard high * 100 <= range.count * damagedShare else { return false }
    return EscapedRuns(bytes, range, in: encoding).markCount > 0
  }

  /// How much the charset's reading of a stretch costs, in nats.
  static func cost(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in encoding: TextEncoding
  ) -> Double {
    let runs = EscapedRuns(bytes, range, in: encoding)
    var total = 0
    for run in runs.runs {
      total += cost(bytes, chosen(run, bytes), run.bytes)
    }
    return Double(total) / CharacterCosts.perNat - Double(runs.markCount) * markWorth
  }

  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, in encoding: TextEncoding
  ) -> Decoding {
    var whole = Decoding()
    let runs = EscapedRuns(bytes, 0..<bytes.count, in: encoding).runs
    for run in runs {
      let part = decode(bytes, chosen(run, bytes), run.bytes)
      let start = whole.scalars.count
      whole.scalars += part.scalars
      whole.lost += part.lost.map { LostBytes(position: start + $0.position, bytes: $0.bytes) }
      whole.isCut = part.isCut && run == runs.last
    }
    return whole
  }

  // MARK: Runs

  private static func chosen(
    _ run: EscapedRuns.Run, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> EscapedRuns.Set {
    guard !run.others.isEmpty else { return run.set }
    return ([run.set] + run.others)
      .map { (set: $0, cost: cost(bytes, $0, run.bytes)) }
      .min { $0.cost < $1.cost }?.set ?? run.set
  }

  private static func cost(
    _ bytes: UnsafeBufferPointer<UInt8>, _ set: EscapedRuns.Set, _ range: Range<Int>
  ) -> Int {
    guard let reader = reader(of: set) else { return 0 }
    return unfolded(bytes, set, range).withUnsafeBufferPointer {
      ReadingSearch(readers: [reader]).cost($0, 0..<$0.count)
    }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ set: EscapedRuns.Set, _ range: Range<Int>
  ) -> Decoding {
    guard let reader = reader(of: set) else { return Decoding() }
    let unfolded = unfolded(bytes, set, range)
    var decoding = unfolded.withUnsafeBufferPointer {
      StretchDecoder.decode($0, as: reader, others: [])
    }
    for index in decoding.lost.indices {
      let lost = decoding.lost[index].bytes
      decoding.lost[index].bytes =
        place(lost.lowerBound, set, range)..<place(lost.upperBound, set, range)
    }
    return decoding
  }

  private static func reader(of set: EscapedRuns.Set) -> CharacterReader? {
    switch set {
    case .ascii: CharacterReader(.utf8)
    case .pairs(let encoding, _): CharacterReader(encoding)
    case .kana: CharacterReader(.eucJP)
    }
  }

  /// The run as EUC writes it. Blanks and line ends are none of its pairs.
  private static func unfolded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ set: EscapedRuns.Set, _ range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    switch set {
    case .ascii:
      result.append(contentsOf: bytes[range])
    case .kana:
      for byte in bytes[range] { result += byte > 0x20 ? [0x8E, byte | 0x80] : [byte] }
    case .pairs(_, let prefix):
      for (index, byte) in bytes[range].enumerated() {
        if index % 2 == 0 { result += prefix }
        result.append(byte > 0x20 ? byte | 0x80 : byte)
      }
    }
    return result
  }

  /// Where a place of the EUC form is in the file.
  private static func place(_ position: Int, _ set: EscapedRuns.Set, _ range: Range<Int>) -> Int {
    let size =
      switch set {
      case .ascii: 1.0
      case .kana: 2.0
      case .pairs(_, let prefix): 1 + Double(prefix.count) / 2
      }
    return min(range.upperBound, range.lowerBound + Int(Double(position) / size))
  }
}

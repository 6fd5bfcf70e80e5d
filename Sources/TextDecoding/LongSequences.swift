/// Characters of three and four bytes in charsets that mostly have two.
enum LongSequences: Sendable {
  case none
  /// A lead, a figure, a lead, a figure.
  case gb18030
  /// 8E, the plane, and two bytes of CNS 11643.
  case eucTW
  /// 8E and a half-width kana; 8F and two bytes of JIS X 0212.
  case eucJP

  /// First bytes that begin a long sequence and would not count as such by the table of two bytes.
  var leads: [UInt8]? {
    switch self {
    case .none, .gb18030: nil
    case .eucTW: [0x8E]
    case .eucJP: [0x8E, 0x8F]
    }
  }

  /// The character that begins at a position, and how many bytes it has; nil when none does.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> (scalar: UInt32, length: Int)? {
    switch self {
    case .none: nil
    case .gb18030: Self.gb18030(bytes, position, end)
    case .eucTW: Self.eucTW(bytes, position, end)
    case .eucJP: Self.eucJP(bytes, position, end)
    }
  }

  // MARK: GB 18030

  private static func gb18030(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard position + 4 <= end, 0x30...0x39 ~= bytes[position + 1],
      0x81...0xFE ~= bytes[position + 2], 0x30...0x39 ~= bytes[position + 3],
      0x81...0xFE ~= bytes[position]
    else { return nil }
    let first = Int(bytes[position]) - 0x81
    let rest =
      (Int(bytes[position + 1]) - 0x30) * 1260 + (Int(bytes[position + 2]) - 0x81) * 10
      + Int(bytes[position + 3]) - 0x30
    let linear = first * 12600 + rest
    // The planes above the first begin at 90308130.
    let supplementary = linear - (0x90 - 0x81) * 12600
    if 0..<0x100000 ~= supplementary { return (UInt32(supplementary) + 0x10000, 4) }
    guard fourByte.indices.contains(linear), fourByte[linear] != 0 else { return nil }
    return (UInt32(fourByte[linear]), 4)
  }

  /// The characters of the basic plane, from 81308130 to 8431A439; 0 for none.
  private static let fourByte: [UInt16] = {
    var codes: [UInt8] = []
    for linear in 0..<39420 {
      codes.append(UInt8(0x81 + linear / 12600))
      codes.append(UInt8(0x30 + linear / 1260 % 10))
      codes.append(UInt8(0x81 + linear / 10 % 126))
      codes.append(UInt8(0x30 + linear % 10))
    }
    let decoding = codes.withUnsafeBufferPointer { ICUConverter.decode($0, "gb18030") }
    guard decoding.scalars.count == 39420 else { return [] }
    var characters = decoding.scalars.map { UInt16(truncatingIfNeeded: $0.value) }
    for place in decoding.damaged { characters[place] = 0 }
    return characters
  }()

  // MARK: EUC

  private static func eucTW(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard position + 4 <= end, bytes[position] == 0x8E, 0xA1...0xB0 ~= bytes[position + 1],
      bytes[position + 2] >= 0xA1, bytes[position + 3] >= 0xA1
    else { return nil }
    return single(bytes, position..<position + 4, "euc-tw")
  }

  private static func eucJP(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> (scalar: UInt32, length: Int)? {
    if position + 2 <= end, bytes[position] == 0x8E, 0xA1...0xDF ~= bytes[position + 1] {
      return (0xFF61 + UInt32(bytes[position + 1]) - 0xA1, 2)
    }
    guard position + 3 <= end, bytes[position] == 0x8F, bytes[position + 1] >= 0xA1,
      bytes[position + 2] >= 0xA1
    else { return nil }
    return single(bytes, position..<position + 3, "EUC-JP")
  }

  /// Such characters are so rare that asking ICU for each costs nothing.
  private static func single(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ charset: String
  ) -> (scalar: UInt32, length: Int)? {
    let decoding = ICUConverter.decode(UnsafeBufferPointer(rebasing: bytes[range]), charset)
    guard decoding.scalars.count == 1, decoding.damaged.isEmpty, decoding.scalars[0].value >= 0xA0
    else { return nil }
    return (decoding.scalars[0].value, range.count)
  }
}

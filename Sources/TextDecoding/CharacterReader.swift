/// Reads one character at a time in a charset, and tells what it costs.
struct CharacterReader: Sendable {
  /// A character, how many bytes it has, and its cost; a length of 0 means that there is none.
  struct Step {
    var scalar: UInt32
    var length: Int
    var cost: Int
    /// The unit is recognised as one, and is no character.
    var isLost = false

    static let none = Step(scalar: 0xFFFD, length: 0, cost: 0)
  }

  enum Kind: Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    case windows1252
    case multiByte(MultiByteTable)
  }

  /// What a character of two bytes straight before or after a small Latin letter costs more: in a
  /// Western word it is a letter with an accent and the next one.
  private static let gluedCost = Int(4 * CharacterCosts.perNat)

  private static let wrongByteCost = Int(17.5 * CharacterCosts.perNat)

  let encoding: TextEncoding
  let kind: Kind
  private let costs: CharacterCosts
  private let hasCostsOfTable: Bool

  /// Nil for charsets whose characters cannot be read one by one.
  ///
  /// - Parameter language: What the text is likely to be; nil for what the charset says. Tables have
  ///   their charset's own.
  init?(_ encoding: TextEncoding, language: EncodingRow.Language? = nil) {
    self.encoding = encoding
    costs = CharacterCosts.of(language ?? encoding.row.language)
    hasCostsOfTable = language == nil || language == encoding.row.language
    switch encoding.row.family {
    case .utf8: kind = .utf8
    case .utf16(let bigEndian): kind = .utf16(bigEndian: bigEndian)
    case .utf32(let bigEndian): kind = .utf32(bigEndian: bigEndian)
    case .singleByte: kind = .windows1252
    case .multiByte:
      guard let table = MultiByteTable.of(encoding) else { return nil }
      kind = .multiByte(table)
    case .escaped: return nil
    }
  }

  @inline(__always)
  func step(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Step {
    switch kind {
    case .utf8: utf8(bytes, position, end)
    case .multiByte(let table): multiByte(bytes, position, end, table)
    case .utf16(let bigEndian): utf16(bytes, position, end, bigEndian)
    case .utf32(let bigEndian): utf32(bytes, position, end, bigEndian)
    case .windows1252: windows1252(bytes, position, end)
    }
  }

  /// Latin text in UTF-16 or UTF-32 without its first byte is the same the other way round, so a
  /// start in the middle of a character needs better evidence there.
  var rarityOfCutStart: Int32 {
    switch kind {
    case .utf16, .utf32: Int32(20 * CharacterCosts.perNat)
    default: 0
    }
  }

  /// Whether bytes may be the end of a character whose beginning is cut off.
  func mayEndCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    switch kind {
    case .utf8: range.allSatisfy { 0x80...0xBF ~= bytes[$0] }
    case .multiByte(let table): range.count == 1 || table.long != .none && range.count < 4
    case .utf16: range.count == 1
    case .utf32: range.count < 4
    case .windows1252: false
    }
  }

  /// Whether bytes may be the beginning of a character whose end is cut off.
  func mayBeginCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    switch kind {
    case .utf8: 0xC2...0xF4 ~= bytes[range.lowerBound]
    case .multiByte(let table):
      table.single[Int(bytes[range.lowerBound])] == MultiByteTable.lead
        && (range.count == 1 || table.long != .none)
    case .utf16, .utf32: true
    case .windows1252: false
    }
  }

  private func utf8(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Step {
    let lead = bytes[position]
    if lead < 0x80 { return step(UInt32(lead), 1) }
    guard let (scalar, length) = wellFormedSequence(bytes, at: position, end: end, lead) else {
      return .none
    }
    return step(scalar, length)
  }

  private func multiByte(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ table: MultiByteTable
  ) -> Step {
    let lead = Int(bytes[position])
    let entry = table.single[lead]
    if entry < MultiByteTable.lead { return step(entry: entry, 1) }
    guard entry == MultiByteTable.lead, position + 1 < end else { return .none }
    let pair = table.double[(lead - 0x80) << 8 | Int(bytes[position + 1])]
    if pair != MultiByteTable.none {
      var step = step(entry: pair, 2)
      if position > 0, 0x61...0x7A ~= bytes[position - 1] { step.cost += Self.gluedCost }
      if position + 2 < end, 0x61...0x7A ~= bytes[position + 2] { step.cost += Self.gluedCost }
      return step
    }
    guard let long = table.long.read(bytes, at: position, end: end) else { return .none }
    return Step(scalar: long.scalar, length: long.length, cost: Int(table.costs[long.scalar]))
  }

  private func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ bigEndian: Bool
  ) -> Step {
    guard position + 2 <= end else { return .none }
    let value = utf16Unit(bytes, position, bigEndian)
    if value & 0xF800 != 0xD800 { return step(value, 2) }
    guard value < 0xDC00, position + 4 <= end else { return .none }
    let second = utf16Unit(bytes, position + 2, bigEndian)
    guard second & 0xFC00 == 0xDC00 else { return .none }
    return step(0x10000 + (value - 0xD800) << 10 + (second - 0xDC00), 4)
  }

  private func utf32(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ bigEndian: Bool
  ) -> Step {
    guard position + 4 <= end else { return .none }
    let value = utf32Unit(bytes, position, bigEndian)
    if Unicode.Scalar(value) != nil { return step(value, 4) }
    // One wrong byte among the upper two, which are nearly always 0.
    let cost = Int(costs[value & 0xFFFF]) + Self.wrongByteCost
    return Step(scalar: 0xFFFD, length: 4, cost: cost, isLost: true)
  }

  /// A letter with an accent is likely in a word of ASCII letters and nowhere else: in bytes of
  /// another charset, every second one would be such a letter.
  private func windows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> Step {
    let byte = bytes[position]
    let scalar = windows1252Scalar(byte)
    if byte < 0x80 { return step(scalar, 1) }
    let before = position > 0 ? bytes[position - 1] : 0x20
    let after = position + 1 < end ? bytes[position + 1] : 0x20
    let isAlone = before < 0x80 && after < 0x80
    let isInWord = isLetter(before) || isLetter(after)
    let nats = Self.nats(of: byte, isAlone: isAlone, isInWord: isInWord)
    return Step(scalar: scalar, length: 1, cost: Int(nats * CharacterCosts.perNat))
  }

  private static func nats(of byte: UInt8, isAlone: Bool, isInWord: Bool) -> Double {
    switch byte {
    case 0xC0...0xFF: isInWord ? (isAlone ? 4 : 5.5) : 7
    // Marks that are common in the West.
    case 0x85, 0x91...0x97, 0xA0, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB: isAlone ? 5.5 : 7
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: 14
    default: 8
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  @inline(__always)
  private func step(_ scalar: UInt32, _ length: Int) -> Step {
    Step(scalar: scalar, length: length, cost: Int(costs[scalar]))
  }

  @inline(__always)
  private func step(entry: MultiByteTable.Entry, _ length: Int) -> Step {
    let scalar = entry & MultiByteTable.scalarMask
    let cost = hasCostsOfTable ? Int(entry >> MultiByteTable.costShift) : Int(costs[scalar])
    return Step(scalar: scalar, length: length, cost: cost)
  }
}

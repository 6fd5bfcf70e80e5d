/// The characters of a charset of one and two bytes, each with its cost in the charset's language,
/// filled from ICU's converter the first time that it is needed.
///
/// Sequences of three and four bytes are left to ``LongSequences``.
struct MultiByteTable: Sendable {
  /// A code point in the low bits, its cost above; ``none`` where there is no character.
  typealias Entry = UInt32

  static let none: Entry = .max
  static let lead: Entry = .max - 1
  static let scalarMask: Entry = 0x1F_FFFF
  static let costShift: Entry = 24

  /// By the byte; ``lead`` where a second byte decides.
  let single: [Entry]
  /// By the first byte less 0x80, times 256, plus the second byte.
  let double: [Entry]
  let long: LongSequences
  let costs: CharacterCosts

  init(icu name: String, language: EncodingRow.Language, long: LongSequences) {
    costs = CharacterCosts.of(language)
    self.long = long
    var single = [Entry](repeating: Self.none, count: 256)
    var double = [Entry](repeating: Self.none, count: 128 * 256)
    for byte in 0..<0x80 { single[byte] = Self.entry(UInt32(byte), costs) }

    for lead in UInt8(0x80)...0xFF where !(long.leads ?? []).contains(lead) {
      // A line feed after each code stops a wrong one from swallowing the next.
      let codes = Self.lines(of: (0x40...0xFF).flatMap { [lead, $0, 0x0A] }, name)
      if codes.count == 0xC0 {
        for (index, code) in codes.enumerated() where code.count == 1 && Self.isCharacter(code[0]) {
          double[(Int(lead) - 0x80) << 8 | index + 0x40] = Self.entry(code[0], costs)
        }
      }
      let alone = Self.lines(of: [lead, 0x0A], name)
      if alone.count == 1, alone[0].count == 1, Self.isCharacter(alone[0][0]),
        !(0xE000...0xF8FF ~= alone[0][0])
      {
        single[Int(lead)] = Self.entry(alone[0][0], costs)
      }
    }
    for (code, scalar) in MultiByteTable.additions[name] ?? [] {
      if code > 0xFF {
        double[code & 0x7FFF] = Self.entry(scalar, costs)
      } else {
        single[code] = Self.entry(scalar, costs)
      }
    }
    for lead in 0..<128 {
      let row = double[lead << 8..<(lead + 1) << 8]
      if row.contains(where: { $0 != Self.none }) { single[0x80 + lead] = Self.lead }
    }
    for lead in long.leads ?? [] { single[Int(lead)] = Self.lead }
    self.single = single
    self.double = double
  }

  static func entry(_ scalar: UInt32, _ costs: CharacterCosts) -> Entry {
    scalar | Entry(costs[scalar]) << costShift
  }

  /// The decoded codes between line feeds.
  private static func lines(of bytes: [UInt8], _ name: String) -> [[UInt32]] {
    let decoding = bytes.withUnsafeBufferPointer { ICUConverter.decode($0, name) }
    return decoding.scalars.map(\.value)
      .split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }

  /// Controls come from ICU for bytes that the charset does not use.
  private static func isCharacter(_ value: UInt32) -> Bool { value >= 0xA0 && value != 0xFFFD }

  /// Codes that ICU's tables lack.
  private static let additions: [String: [(code: Int, scalar: UInt32)]] = [
    // Code page 936 has the euro sign at 80. GB 18030-2022 gave these codes characters that the
    // edition of ICU's table, 2005, has in the private use area.
    "gb18030": [
      (0x80, 0x20AC), (0xA6D9, 0xFE10), (0xA6DB, 0xFE11), (0xA6DA, 0xFE12), (0xA6DC, 0xFE13),
      (0xA6DD, 0xFE14), (0xA6DE, 0xFE15), (0xA6DF, 0xFE16), (0xA6EC, 0xFE17), (0xA6ED, 0xFE18),
      (0xA6F3, 0xFE19), (0xFE59, 0x9FB4), (0xFE61, 0x9FB5), (0xFE66, 0x9FB6), (0xFE67, 0x9FB7),
      (0xFE6D, 0x9FB8), (0xFE7E, 0x9FB9), (0xFE90, 0x9FBA), (0xFEA0, 0x9FBB),
    ],
    // What HKSCS-2008 took out of the private use area, and what ETEN has twice.
    "ibm-1375": [
      (0x8840, 0x31C0), (0x8841, 0x31C1), (0x8842, 0x31C2), (0x8843, 0x31C3), (0x8844, 0x31C4),
      (0x8846, 0x31C5), (0x8849, 0x31C6), (0x884A, 0x31C7), (0x884D, 0x31C8), (0x884F, 0x31C9),
      (0x8850, 0x31CA), (0x8851, 0x31CB), (0x8852, 0x31CC), (0x8854, 0x31CD), (0x8855, 0x31CE),
      (0x88A9, 0x23DA), (0x88AA, 0x23DB), (0x8C43, 0x9FA6), (0x8C6D, 0x9FA7), (0x8C74, 0x9FA8),
      (0x8CB7, 0x9FA9), (0x8CB9, 0x9FAA), (0x8CBB, 0x9FAB), (0x8CC0, 0x9FAC), (0x8CD7, 0x9FAD),
      (0x8CD8, 0x9FAE), (0x8CDA, 0x9FAF), (0x8CED, 0x9FB2), (0x8D48, 0x9FB3), (0xC6CF, 0x5EF4),
      (0xC6D3, 0x65E0), (0xC6D5, 0x7676), (0xC6D7, 0x96B6), (0xC6DE, 0x3003), (0xC6DF, 0x4EDD),
      (0xC879, 0x31CF), (0xC8A1, 0x9FB0), (0xC8A3, 0x9FB1),
    ],
  ]
}

extension MultiByteTable {
  static func of(_ encoding: TextEncoding) -> MultiByteTable? {
    switch encoding {
    case .gb18030: gb18030
    case .big5HKSCS: big5
    case .eucTW: eucTW
    case .shiftJIS: shiftJIS
    case .eucJP: eucJP
    case .eucKR: eucKR
    default: nil
    }
  }

  private static let gb18030 = table(.gb18030, .gb18030)
  private static let big5 = table(.big5HKSCS, .none)
  private static let eucTW = table(.eucTW, .eucTW)
  private static let shiftJIS = table(.shiftJIS, .none)
  private static let eucJP = table(.eucJP, .eucJP)
  private static let eucKR = table(.eucKR, .none)

  private static func table(_ encoding: TextEncoding, _ long: LongSequences) -> MultiByteTable {
    let row = encoding.row
    guard case .multiByte(let name) = row.family else {
      preconditionFailure("only charsets of the family multiByte are named above")
    }
    return MultiByteTable(icu: name, language: row.language, long: long)
  }
}

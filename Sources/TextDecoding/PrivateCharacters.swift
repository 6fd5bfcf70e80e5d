/// What private-use characters of GBK and Big5 stand for: characters that Unicode did not have yet
/// when the vendors made their tables.
package enum PrivateCharacters {
  /// Which vendor's tables a text comes from.
  package enum Origin: Sendable {
    case gbk, big5
  }

  /// - Parameter text: The origin is told by the script of the text.
  package static func origin(of text: [Unicode.Scalar]) -> Origin {
    var balance = 0
    for scalar in text {
      if CommonCharacters.isTraditionalOnly(scalar) { balance += 1 }
      if CommonCharacters.isSimplifiedOnly(scalar) { balance -= 1 }
    }
    return balance > 0 ? .big5 : .gbk
  }

  /// The standard character; nil when it is none that the tables name.
  package static func meaning(of scalar: Unicode.Scalar, _ origin: Origin) -> Unicode.Scalar? {
    switch origin {
    case .gbk: gbkMeaning(scalar.value)
    case .big5: big5Meaning(scalar.value)
    }
  }

  // MARK: GBK

  /// Code page 936 put GBK's own additions here; GB 18030 gave them standard characters.
  private static func gbkMeaning(_ value: UInt32) -> Unicode.Scalar? {
    if let scalar = supplementary[value] { return scalar }
    let code: Int? =
      switch value {
      case 0xE7C7: 0xA8BC
      case 0xE7C8: 0xA8BF
      case 0xE7E7...0xE7F3: 0xA989 + Int(value - 0xE7E7)
      case 0xE78D...0xE793: 0xA6D9 + Int(value - 0xE78D)
      case 0xE794...0xE795: 0xA6EC + Int(value - 0xE794)
      case 0xE796: 0xA6F3
      // The trail bytes have a gap at 7F.
      case 0xE815...0xE843: 0xFE50 + Int(value - 0xE815)
      case 0xE844...0xE864: 0xFE80 + Int(value - 0xE844)
      default: nil
      }
    return code.flatMap { standard($0, in: .gb18030) }
  }

  /// GB 18030-2022 still has these at private places of two bytes, and the characters themselves at
  /// four.
  private static let supplementary: [UInt32: Unicode.Scalar] = [
    0xE816: "\u{20087}", 0xE817: "\u{20089}", 0xE818: "\u{200CC}", 0xE831: "\u{215D7}",
    0xE83B: "\u{2298F}", 0xE855: "\u{241FE}",
  ]

  // MARK: Big5

  /// The user-defined areas of code page 950, in the order of their private code points; HKSCS and
  /// ETEN put their characters there.
  private static let areas: [(scalars: ClosedRange<UInt32>, lead: Int)] = [
    (0xE000...0xE310, 0xFA), (0xE311...0xEEB7, 0x8E), (0xEEB8...0xF6B0, 0x81),
    (0xF6B1...0xF848, 0xC6),
  ]

  private static func big5Meaning(_ value: UInt32) -> Unicode.Scalar? {
    guard let area = areas.first(where: { $0.scalars.contains(value) }) else { return nil }
    // The last area begins at C6A1, in the middle of a row.
    let offset = Int(value - area.scalars.lowerBound) + (area.lead == 0xC6 ? 63 : 0)
    let column = offset % 157
    let trail = column < 63 ? 0x40 + column : 0xA1 + column - 63
    return standard((area.lead + offset / 157) << 8 | trail, in: .big5HKSCS)
  }

  private static func standard(_ code: Int, in encoding: TextEncoding) -> Unicode.Scalar? {
    guard let table = MultiByteTable.of(encoding), table.double.indices.contains(code & 0x7FFF)
    else { return nil }
    let entry = table.double[code & 0x7FFF]
    guard entry < MultiByteTable.lead else { return nil }
    let scalar = entry & MultiByteTable.scalarMask
    return 0xE000...0xF8FF ~= scalar ? nil : Unicode.Scalar(scalar)
  }
}

/// Reads a stretch in one charset as fast as can be, and tells whether it is worth a second look.
struct FastReader {
  private let kind: CharacterReader.Kind
  private let costs: CharacterCosts

  /// What a character may cost on average before a stretch is suspect, and how much the excess may
  /// add up to without a relief by common characters: about four very rare ones in a row.
  private static let bearable = Int32(10.5 * CharacterCosts.perNat)
  private static let suspicion = Int32(20 * CharacterCosts.perNat)

  init(_ reader: CharacterReader) {
    kind = reader.kind
    costs = CharacterCosts.of(reader.encoding.row.language)
  }

  /// Whether each ASCII character is one byte.
  var isByteOriented: Bool {
    switch kind {
    case .utf8, .windows1252, .multiByte: true
    case .utf16, .utf32: false
    }
  }

  /// Reads to the end or a little further, so as not to cut a character. False when bytes are no
  /// character or too many characters in a row are unlikely; what was written is then void.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, to end: Int,
    _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    switch kind {
    case .utf8: utf8(bytes, &position, end, output, &count)
    case .multiByte(let table): multiByte(table, bytes, &position, end, output, &count)
    case .utf16(let bigEndian): utf16(bigEndian, bytes, &position, end, output, &count)
    case .utf32(let bigEndian): utf32(bigEndian, bytes, &position, end, output, &count)
    case .windows1252: windows1252(bytes, &position, end, output, &count)
    }
  }

  private func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    decodeWellFormedUTF8(bytes, from: &position, to: end, output, &count)
    if position < end, end < bytes.count {
      // The end of the stretch may cut a character.
      guard
        let (value, length) = wellFormedSequence(
          bytes, at: position, end: bytes.count, bytes[position]), position + length > end
      else { return false }
      output[count] = value
      count += 1
      position += length
    }
    return position >= end
  }

  private func multiByte(
    _ table: MultiByteTable, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int,
    _ end: Int, _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    guard let source = bytes.baseAddress, let target = output.baseAddress else { return true }
    return table.single.withUnsafeBufferPointer { single in
      table.double.withUnsafeBufferPointer { double in
        var excess: Int32 = 0
        // Copies, which the loop keeps in registers.
        var place = position
        var written = count
        defer {
          position = place
          count = written
        }
        while place < end {
          let lead = source[place]
          if lead < 0x80 {
            target[written] = UInt32(lead)
            place += 1
            written += 1
            excess = lead == 0 ? excess + Self.bearable : excess
            widenASCII(source, &place, end, target, &written)
            continue
          }
          var entry = single[Int(lead)]
          var length = 1
          if entry == MultiByteTable.lead, place + 1 < bytes.count {
            entry = double[(Int(lead) & 0x7F) << 8 | Int(source[place + 1])]
            length = 2
          }
          if entry < MultiByteTable.lead {
            target[written] = entry & MultiByteTable.scalarMask
            excess += Int32(truncatingIfNeeded: entry >> MultiByteTable.costShift) - Self.bearable
          } else if let long = table.long.read(bytes, at: place, end: bytes.count) {
            target[written] = long.scalar
            length = long.length
            excess += Int32(table.costs[long.scalar]) - Self.bearable
          } else {
            return false
          }
          excess = max(0, excess)
          if excess > Self.suspicion { return false }
          place += length
          written += 1
        }
        return true
      }
    }
  }

  private func utf16(
    _ bigEndian: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    guard let target = output.baseAddress else { return true }
    return costs.withBasicPlane { basic in
      var excess: Int32 = 0
      while position < end {
        guard position + 2 <= bytes.count else { return false }
        let value = utf16Unit(bytes, position, bigEndian)
        position += 2
        if value & 0xF800 != 0xD800 {
          target[count] = value
          excess += Int32(basic[Int(value)]) - Self.bearable
        } else {
          guard value < 0xDC00, position + 2 <= bytes.count else { return false }
          let second = utf16Unit(bytes, position, bigEndian)
          guard second & 0xFC00 == 0xDC00 else { return false }
          position += 2
          let scalar = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
          target[count] = scalar
          excess += Int32(costs[scalar]) - Self.bearable
        }
        count += 1
        excess = max(0, excess)
        if excess > Self.suspicion { return false }
      }
      return true
    }
  }

  private func utf32(
    _ bigEndian: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    while position < end {
      guard position + 4 <= bytes.count else { return false }
      let value = utf32Unit(bytes, position, bigEndian)
      guard Unicode.Scalar(value) != nil else { return false }
      output[count] = value
      count += 1
      position += 4
    }
    return true
  }

  private func windows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    var run = 0
    for byte in bytes[position..<end] {
      output[count] = windows1252Scalar(byte)
      count += 1
      // Several letters with accents in a row are another charset's.
      run = byte >= 0x80 ? run + 1 : 0
      if run == 4 { return false }
    }
    position = end
    return true
  }
}

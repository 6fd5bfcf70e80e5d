/// Finds the entries of a character in a list that is grouped by character.
struct LetterIndex: Sendable {
  /// What was indexed, grouped by character, in the order given within a group.
  private(set) var order: [Int32] = []
  private var slots: [Slot]
  /// Bits for every character that is indexed, which it shares with others.
  private var masks = (low: UInt64(0), high: UInt64(0))
  private let shift: UInt32

  private struct Slot: Sendable {
    /// A character's value with one added; 0 in an empty slot.
    var key: UInt32 = 0
    var first: Int32 = 0
    var end: Int32 = 0
  }

  init(_ entries: [(letter: Unicode.Scalar, value: Int)]) {
    var groups: [UInt32: [Int32]] = [:]
    for entry in entries {
      groups[entry.letter.value, default: []].append(Int32(entry.value))
      let bits = Self.bits(of: entry.letter)
      masks = (masks.low | bits.low, masks.high | bits.high)
    }
    // At most half full, so that most look-ups end at an empty slot.
    var bits: UInt32 = 2
    while 1 << bits < 2 * groups.count + 1 { bits += 1 }
    shift = 32 - bits
    slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      var place = place(of: key)
      while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(
        key: key + 1, first: Int32(order.count), end: Int32(order.count + group.count))
      order += group
    }
  }

  @inline(__always)
  private static func bits(of letter: Unicode.Scalar) -> (low: UInt64, high: UInt64) {
    (1 &<< UInt64(letter.value & 63), 1 &<< UInt64(letter.value >> 6 & 63))
  }

  /// Whether a character may have entries: a look at a register, where ``entries(of:)`` looks into
  /// the table.
  @inline(__always)
  func mayHold(_ letter: Unicode.Scalar) -> Bool {
    let bits = Self.bits(of: letter)
    return masks.low & bits.low != 0 && masks.high & bits.high != 0
  }

  @inline(__always)
  private func place(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  /// Where in ``order`` the entries of a character stand.
  @inline(__always)
  func entries(of letter: Unicode.Scalar) -> Range<Int> {
    var place = place(of: letter.value)
    while true {
      let slot = slots[place]
      if slot.key == letter.value + 1 { return Int(slot.first)..<Int(slot.end) }
      if slot.key == 0 { return 0..<0 }
      place = (place + 1) & (slots.count - 1)
    }
  }
}

/// A short ASCII name in three words, quick to compare.
package struct PackedName: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var middle: UInt64 = 0
  private(set) var high: UInt64 = 0
  package private(set) var count = 0

  static let limit = 24

  package init() {}

  /// Names beyond the limit are equal to no name of a table.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    let word = UInt64(byte) << UInt64((count & 7) << 3)
    switch count >> 3 {
    case 0: low |= word
    case 1: middle |= word
    case 2: high |= word
    default: break
    }
    count += 1
  }

  var hash: Int {
    let mixed = (low ^ middle &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) >> 4) & 0x3FFF_FFFF
  }
}

/// Finds the place of a name in a list.
package struct NameTable: Sendable {
  private var slots: [Int16]
  private var keys: [PackedName]
  private let mask: Int

  package init(_ names: [String]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    keys = names.map { name in
      var key = PackedName()
      for byte in name.utf8 { key.append(byte) }
      return key
    }
    for (index, key) in keys.enumerated() {
      var slot = key.hash & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int16(index)
    }
  }

  package func index(of name: PackedName) -> Int? {
    var slot = name.hash & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if keys[index] == name { return index }
      slot = (slot + 1) & mask
    }
  }
}

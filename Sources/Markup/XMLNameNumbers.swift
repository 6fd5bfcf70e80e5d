/// The numbers of the names that a parser has met, found by where it keeps them: libxml2 holds one
/// copy of each name while it parses, so addresses tell names apart.
struct XMLNameNumbers {
  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var number = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 128)
  private var count = 0

  func number(of local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> Int? {
    var place = start(of: local, namespace)
    while let known = slots[place].local {
      if known == local, slots[place].namespace == namespace { return slots[place].number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func add(
    _ number: Int, for local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) {
    if 2 * count >= slots.count { grow() }
    var place = start(of: local, namespace)
    while slots[place].local != nil { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(local: local, namespace: namespace, number: number)
    count += 1
  }

  private mutating func grow() {
    let former = slots
    slots = Array(repeating: Slot(), count: 2 * former.count)
    count = 0
    for slot in former {
      if let local = slot.local { add(slot.number, for: local, slot.namespace) }
    }
  }

  private func start(
    of local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int {
    let mixed = UInt(bitPattern: local) ^ UInt(bitPattern: namespace) &* 31
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
  }
}

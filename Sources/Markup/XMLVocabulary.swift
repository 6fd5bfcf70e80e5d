/// The element names that a handler knows, each with a number above 0; all others are 0.
///
/// A hash table over the bytes of the names, made once: a document has dozens of distinct names,
/// and a string for each would cost more than reading a small document.
package struct XMLVocabulary: Sendable {
  /// Addresses that mean one vocabulary, such as those of two versions of a standard.
  package struct Namespace: Sendable {
    let addresses: [[UInt8]]

    package init(_ addresses: String...) {
      self.addresses = addresses.map { Array($0.utf8) }
    }
  }

  private struct Entry: Sendable {
    var namespace: Int
    var name: [UInt8]
    var number: Int
  }

  /// The place of `names` that have no namespace of their own.
  private static let anyNamespace = -1

  private let namespaces: [Namespace]
  private var slots: [Entry?]

  /// - Parameters:
  ///   - namespaces: What the names are told apart by.
  ///   - names: For each name the place of its namespace in the list, nil when any will do.
  package init(
    _ namespaces: [Namespace], names: [(namespace: Int?, name: String, number: Int)]
  ) {
    self.namespaces = namespaces
    var size = 16
    while size < 4 * names.count { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for name in names {
      let entry = Entry(
        namespace: name.namespace ?? Self.anyNamespace, name: Array(name.name.utf8),
        number: name.number)
      var slot = entry.name.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }

  package func number(for name: borrowing XMLName) -> Int {
    let local = Self.bytes(name.localBytes)
    var slot = Self.hash(local) & (slots.count - 1)
    while let entry = slots[slot] {
      if entry.name.elementsEqual(local), isIn(entry.namespace, name) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private func isIn(_ namespace: Int, _ name: borrowing XMLName) -> Bool {
    guard namespace != Self.anyNamespace else { return true }
    guard let bytes = name.namespaceBytes.map(Self.bytes) else { return false }
    return namespaces[namespace].addresses.contains { $0.elementsEqual(bytes) }
  }

  private static func bytes(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: text, count: count)
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash)
  }
}

/// The entries of one dictionary: keys and values in one array of scalars.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    /// Where the key starts in ``Lexicon/scalars``; the value follows the key.
    var start: Int32
    var keyCount: Int32
    var valueCount: Int32
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var entries: [Entry] = []
  private(set) var longestKey = 0
  /// All values of the entries that have several, by the place of the entry.
  private(set) var readings: [Int: [[Unicode.Scalar]]] = [:]

  init() {}

  init(_ pairs: [(key: String, value: String)]) {
    for pair in pairs {
      append(key: Array(pair.key.unicodeScalars), value: Array(pair.value.unicodeScalars))
    }
  }

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    scalars.reserveCapacity(count * 5)
  }

  mutating func append(key: some Sequence<Unicode.Scalar>, value: some Sequence<Unicode.Scalar>) {
    let start = scalars.count
    scalars.append(contentsOf: key)
    close(start: start, valueStart: scalars.count) { $0.append(contentsOf: value) }
  }

  /// Adds an entry in UTF-8. One that is not well formed can match no text and is left out.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  mutating func append(
    key: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = scalars.count
    guard !key.isEmpty, Self.decode(key, into: &scalars) else { return false }
    let valueStart = scalars.count
    guard Self.decode(value, into: &scalars) else {
      scalars.removeSubrange(start...)
      return false
    }
    close(start: start, valueStart: valueStart) { _ in }
    return true
  }

  /// Notes all values of the entry added last.
  mutating func noteReadings(_ values: [[Unicode.Scalar]]) {
    readings[entries.count - 1] = values
  }

  /// Notes all values of the entry added last, which are in UTF-8.
  mutating func noteReadings(_ values: [UnsafeBufferPointer<UInt8>]) {
    noteReadings(
      values.compactMap { bytes in
        var value: [Unicode.Scalar] = []
        return Self.decode(bytes, into: &value) ? value : nil
      })
  }

  /// Adds the entries of another dictionary after these.
  mutating func append(contentsOf other: Lexicon) {
    reserve(entries.count + other.entries.count)
    for (index, entry) in other.entries.enumerated() {
      append(key: other.key(entry), value: other.value(entry))
      if let values = other.readings[index] { noteReadings(values) }
    }
  }

  func key(_ entry: Entry) -> ArraySlice<Unicode.Scalar> {
    scalars[Int(entry.start)..<Int(entry.start + entry.keyCount)]
  }

  func value(_ entry: Entry) -> ArraySlice<Unicode.Scalar> {
    let start = Int(entry.start + entry.keyCount)
    return scalars[start..<start + Int(entry.valueCount)]
  }

  private mutating func close(
    start: Int, valueStart: Int, completing: (inout [Unicode.Scalar]) -> Void
  ) {
    completing(&scalars)
    guard valueStart > start else { return }
    entries.append(
      Entry(
        start: Int32(start), keyCount: Int32(valueStart - start),
        valueCount: Int32(scalars.count - valueStart)))
    longestKey = max(longestKey, valueStart - start)
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: inout [Unicode.Scalar]
  ) -> Bool {
    let start = scalars.count
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return true
      case .error:
        scalars.removeSubrange(start...)
        return false
      }
    }
  }
}

/// Bytes under construction in memory of its own.
///
/// Appending to an array checks for a second owner and for room at every byte, which costs more
/// than the byte. Here room is made once for a piece, and the pieces are stored straight away.
struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 12) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  func append(to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  // MARK: Appending

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(utf8 text: String) {
    Self.withUTF8(text) { append($0) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, times: Int) {
    makeRoom(times)
    (base + count).update(repeating: byte, count: times)
    count += times
  }

  /// The start of a member of a JSON object: what parts it from the one before, the line that it
  /// begins, and its name. Room is made once for all of it.
  ///
  /// - Parameter indentation: Nil where everything stands on one line.
  @inline(__always)
  mutating func append(key name: StaticString, isFirst: Bool, indentation: Int?) {
    let length = name.utf8CodeUnitCount
    makeRoom(length + 8 + (indentation ?? 0))
    if !isFirst { store(UInt8(ascii: ",")) }
    if let indentation {
      store(UInt8(ascii: "\n"))
      (base + count).update(repeating: UInt8(ascii: " "), count: indentation)
      count += indentation
    }
    store(UInt8(ascii: "\""))
    (base + count).update(from: name.utf8Start, count: length)
    count += length
    store(UInt8(ascii: "\""))
    store(UInt8(ascii: ":"))
    if indentation != nil { store(UInt8(ascii: " ")) }
  }

  /// The decimal digits of a number.
  @inline(__always)
  mutating func append(decimal number: Int) {
    makeRoom(20)
    // Nearly all are positions.
    guard let small = UInt32(exactly: number) else { return appendLarge(number) }
    var rest = small
    let end = count + Self.digitCount(small)
    var place = end
    while rest >= 10 {
      place -= 1
      let tenth = rest / 10
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    }
    base[place - 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
    count = end
  }

  @inline(never)
  private mutating func appendLarge(_ number: Int) { append(utf8: String(number)) }

  /// Copies text as it stands up to the first byte that JSON has to escape.
  ///
  /// - Returns: How many bytes were copied.
  mutating func appendUnescaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let source = text.baseAddress else { return 0 }
    let length = text.count - start
    makeRoom(length)
    let from = UnsafeRawPointer(source + start)
    let to = UnsafeMutableRawPointer(base + count)
    var done = 0
    while done + 8 <= length {
      let word = from.loadUnaligned(fromByteOffset: done, as: UInt64.self)
      guard !Self.hasEscape(word) else { break }
      to.storeBytes(of: word, toByteOffset: done, as: UInt64.self)
      done += 8
    }
    while done < length {
      let byte = from.load(fromByteOffset: done, as: UInt8.self)
      guard !Self.isEscape(byte) else { break }
      to.storeBytes(of: byte, toByteOffset: done, as: UInt8.self)
      done += 1
    }
    count += done
    return done
  }

  /// The bytes of a string, without a copy when it has them in one piece.
  @inline(__always)
  static func withUTF8(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable(body)
    if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer(body) }
  }

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @inline(__always)
  private mutating func store(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  @inline(__always)
  private static func digitCount(_ number: UInt32) -> Int {
    if number < 10_000 {
      return number < 100 ? (number < 10 ? 1 : 2) : (number < 1_000 ? 3 : 4)
    }
    if number < 100_000_000 {
      return number < 1_000_000
        ? (number < 100_000 ? 5 : 6) : (number < 10_000_000 ? 7 : 8)
    }
    return number < 1_000_000_000 ? 9 : 10
  }

  // MARK: Escapes (RFC 8259, 7)

  @inline(__always)
  private static func isEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The same of eight bytes at once: a byte is below n when n is taken from it and borrows.
  @inline(__always)
  private static func hasEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    func hasByte(below limit: UInt64, in word: UInt64) -> UInt64 {
      (word &- ones &* limit) & ~word & tops
    }
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    return hasByte(below: 0x20, in: word) | hasByte(below: 1, in: quote)
      | hasByte(below: 1, in: backslash) != 0
  }
}

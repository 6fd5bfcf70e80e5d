/// Writes JSON as UTF-8 bytes, in the order it is told.
///
/// Guarantees:
/// 1. The bytes are valid UTF-8 and, when every object and array is closed, valid JSON.
/// 2. Strings are copied in runs; only what JSON requires is escaped.
/// 3. With ``Layout/pretty`` an object or array of objects takes a line for each entry; a list of
///    plain values stays on one line.
struct JSONWriter: ~Copyable {
  enum Layout: Hashable, Sendable {
    case pretty, compact
  }

  private var sink: ByteSink
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  /// Positions of other units that stand beside those in scalars.
  let positions: PositionTables?

  init(layout: Layout, positions: PositionTables? = nil, capacity: Int = 1 << 12) {
    sink = ByteSink(capacity: capacity)
    isPretty = layout == .pretty
    self.positions = positions
  }

  var bytes: [UInt8] { sink.bytes }

  func append(to output: inout [UInt8]) { sink.append(to: &output) }

  // MARK: Containers

  @inline(__always)
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    // By index, because a loop over the elements would take hold of all that each of them holds.
    for index in elements.indices {
      startEntry()
      body(&self, elements[index])
    }
    close(UInt8(ascii: "]"))
  }

  /// A list that stays on one line.
  @inline(__always)
  mutating func line<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    sink.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { separateOnLine() }
      isFirst = false
      body(&self, element)
    }
    sink.append(UInt8(ascii: "]"))
  }

  @inline(__always)
  mutating func key(_ name: StaticString) {
    sink.append(key: name, isFirst: isFirst, indentation: isPretty ? depth * 2 : nil)
    isFirst = false
  }

  mutating func key(naming name: String) {
    startEntry()
    sink.append(UInt8(ascii: "\""))
    appendEscaped(name)
    endKey()
  }

  // MARK: Values

  @inline(__always)
  mutating func value(_ text: String) {
    sink.append(UInt8(ascii: "\""))
    appendEscaped(text)
    sink.append(UInt8(ascii: "\""))
  }

  mutating func value(_ number: Int) {
    sink.append(decimal: number)
  }

  /// The shortest decimal that reads back as the same number. JSON has no infinity: `null`.
  mutating func value(_ number: Double) {
    guard number.isFinite else { return sink.append("null") }
    if number.magnitude < 1e15, let whole = Int(exactly: number) { return value(whole) }
    sink.append(utf8: number.description)
  }

  mutating func value(_ flag: Bool) {
    if flag { sink.append("true") } else { sink.append("false") }
  }

  mutating func value(_ range: SourceRange) {
    sink.append(UInt8(ascii: "["))
    sink.append(decimal: range.start)
    separateOnLine()
    sink.append(decimal: range.end)
    sink.append(UInt8(ascii: "]"))
  }

  // MARK: Rows

  /// A list on one line that starts with a range and goes on with elements.
  mutating func rowStart(_ range: SourceRange) {
    sink.append(UInt8(ascii: "["))
    sink.append(decimal: range.start)
    separateOnLine()
    sink.append(decimal: range.end)
  }

  mutating func element(_ text: String?) {
    separateOnLine()
    if let text { value(text) } else { sink.append("null") }
  }

  mutating func element(_ number: Double?) {
    separateOnLine()
    if let number { value(number) } else { sink.append("null") }
  }

  mutating func rowEnd() {
    sink.append(UInt8(ascii: "]"))
  }

  mutating func endLine() {
    sink.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  // MARK: Layout

  private mutating func open(_ mark: UInt8) {
    sink.append(mark)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ mark: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    sink.append(mark)
  }

  @inline(__always)
  private mutating func startEntry() {
    if !isFirst { sink.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  @inline(__always)
  private mutating func endKey() {
    if isPretty { sink.append("\": ") } else { sink.append("\":") }
  }

  @inline(__always)
  private mutating func separateOnLine() {
    if isPretty { sink.append(", ") } else { sink.append(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private mutating func breakLine() {
    guard isPretty else { return }
    sink.append(UInt8(ascii: "\n"))
    sink.append(UInt8(ascii: " "), times: depth * 2)
  }

  // MARK: Escaping

  @inline(__always)
  private mutating func appendEscaped(_ text: String) {
    ByteSink.withUTF8(text) { bytes in
      var done = 0
      while true {
        done += sink.appendUnescaped(bytes, from: done)
        guard done < bytes.count else { return }
        appendEscape(of: bytes[done])
        done += 1
      }
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): sink.append("\\n")
    case UInt8(ascii: "\r"): sink.append("\\r")
    case UInt8(ascii: "\t"): sink.append("\\t")
    case 0x00..<0x20:
      if byte < 0x10 { sink.append("\\u000") } else { sink.append("\\u001") }
      let digit = byte & 0x0F
      sink.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    default:
      sink.append(UInt8(ascii: "\\"))
      sink.append(byte)
    }
  }
}

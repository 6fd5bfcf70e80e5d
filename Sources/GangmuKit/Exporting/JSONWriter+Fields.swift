extension JSONWriter {
  @inline(__always)
  mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    body(&self)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ number: Double?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    key(name)
    value(flag)
  }

  /// The place of a value in scalars, and in the other units that were asked for.
  @inline(__always)
  mutating func range(_ range: SourceRange) {
    key("range")
    value(range)
    if positions != nil { otherUnits("rangeUtf8", "rangeUtf16", range) }
  }

  mutating func range(label range: SourceRange?) {
    guard let range else { return }
    key("labelRange")
    value(range)
    otherUnits("labelRangeUtf8", "labelRangeUtf16", range)
  }

  mutating func range(title range: SourceRange?) {
    guard let range else { return }
    key("titleRange")
    value(range)
    otherUnits("titleRangeUtf8", "titleRangeUtf16", range)
  }

  private mutating func otherUnits(
    _ utf8: StaticString, _ utf16: StaticString, _ range: SourceRange
  ) {
    if let bytes = positions?.range(range, in: .utf8) {
      key(utf8)
      value(bytes)
    }
    if let units = positions?.range(range, in: .utf16) {
      key(utf16)
      value(units)
    }
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ texts: [String]) {
    key(name)
    line(texts) { $0.value($1) }
  }

  @inline(__always)
  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// A list that is left out when there is none.
  @inline(__always)
  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element]?, _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard let elements else { return }
    key(name)
    array(elements, body)
  }
}

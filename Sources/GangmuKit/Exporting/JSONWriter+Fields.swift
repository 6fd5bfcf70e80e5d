extension JSONWriter {
  mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    body(&self)
  }

  mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  mutating func field(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  mutating func field(_ name: StaticString, _ number: Double?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  mutating func field(_ name: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    key(name)
    value(flag)
  }

  mutating func field(_ name: StaticString, _ range: SourceRange?) {
    guard let range else { return }
    key(name)
    line([range.start, range.end]) { $0.value($1) }
  }

  mutating func field(_ name: StaticString, _ texts: [String]) {
    key(name)
    line(texts) { $0.value($1) }
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// A list that is left out when there is none.
  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element]?, _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard let elements else { return }
    key(name)
    array(elements, body)
  }
}

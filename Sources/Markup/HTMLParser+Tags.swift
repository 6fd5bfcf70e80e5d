extension HTMLParser {
  /// More attributes than any real element has.
  private static let attributeLimit = 256

  /// Reads a tag that stands here, and does what it says.
  mutating func readStartTag() throws(HTMLError) {
    position += 1
    let nameStart = position
    let element = readName()
    var value = 0..<0
    if element == .unknown { value = keepName(nameStart..<position) }
    let first = tree.attributes.count
    let isEmpty = readAttributes(from: first)
    pendingStart = tree.characters.count
    guard position <= input.count else { return }
    try start(element, value: value, attributes: first..<tree.attributes.count, isEmpty: isEmpty)
  }

  mutating func readEndTag() throws(HTMLError) {
    position += 2
    let nameStart = position
    let element = readName()
    let name = nameStart..<position
    skipPast(">")
    try end(element, name: name)
  }

  private mutating func readName() -> HTMLElement {
    var name = PackedName()
    while position < input.count {
      let byte = input[position]
      if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      name.append(byte.lowercased)
      position += 1
    }
    guard let index = elementNames.index(of: name) else { return .unknown }
    let element = elements[index]
    return element == .image ? .img : element
  }

  /// The longest name of an unknown element that is kept.
  private static let nameLimit = 32

  private mutating func keepName(_ range: Range<Int>) -> Range<Int> {
    let start = tree.characters.count
    for byte in input[range].prefix(Self.nameLimit) { tree.characters.append(byte.lowercased) }
    return start..<tree.characters.count
  }

  // MARK: Attributes

  /// Reads up to the end of the tag; true when the tag says that its element is empty.
  private mutating func readAttributes(from first: Int) -> Bool {
    var isEmpty = false
    while position < input.count {
      let byte = input[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return isEmpty
      }
      if byte.isHTMLSpace {
        position += 1
      } else if byte == UInt8(ascii: "/") {
        position += 1
        isEmpty = position < input.count && input[position] == UInt8(ascii: ">")
      } else {
        readAttribute(from: first)
      }
    }
    return isEmpty
  }

  private mutating func readAttribute(from first: Int) {
    var name = PackedName()
    repeat {
      name.append(input[position].lowercased)
      position += 1
    } while position < input.count && !isAttributeNameEnd(input[position])
    var index = attributeNames.index(of: name).map { attributeCases[$0] }
    if tree.attributes.count - first >= Self.attributeLimit { index = nil }
    if let known = index, tree.attributes[first...].contains(where: { $0.name == known }) {
      index = nil
    }
    let start = tree.characters.count
    skipSpaces()
    if position < input.count, input[position] == UInt8(ascii: "=") {
      position += 1
      skipSpaces()
      readValue(keeps: index != nil)
    }
    if let index {
      tree.attributes.append(.init(name: index, value: start..<tree.characters.count))
    }
  }

  private func isAttributeNameEnd(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }

  private mutating func skipSpaces() {
    while position < input.count, input[position].isHTMLSpace { position += 1 }
  }

  private mutating func readValue(keeps: Bool) {
    guard position < input.count else { return }
    let quote = input[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let end = valueEnd(quote: quote)
      copyValue(upTo: end, keeps: keeps)
      position = min(end + 1, input.count)
    } else {
      var end = position
      while end < input.count, !input[end].isHTMLSpace, input[end] != UInt8(ascii: ">") { end += 1 }
      copyValue(upTo: end, keeps: keeps)
      position = end
    }
  }

  private func valueEnd(quote: UInt8) -> Int {
    let bytes = input.span
    var end = position
    while end < bytes.count, bytes[end] != quote { end += 1 }
    return end
  }

  private mutating func copyValue(upTo end: Int, keeps: Bool) {
    guard keeps else { return }
    var start = position
    while position < end {
      guard input[position] == UInt8(ascii: "&") else {
        position += 1
        continue
      }
      keep(start..<position)
      readReference(inAttribute: true, end: end)
      start = position
    }
    keep(start..<end)
  }
}

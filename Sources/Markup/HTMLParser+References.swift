extension HTMLParser {
  /// Reads a character reference, or the `&` that begins none, and writes what it stands for.
  ///
  /// - Parameter end: Where the text or attribute value ends.
  mutating func readReference(inAttribute: Bool, end: Int) {
    let next = position + 1 < end ? input[position + 1] : 0
    if next == UInt8(ascii: "#") {
      readNumber(end: end)
    } else if next.isASCIILetter {
      readNamedReference(inAttribute: inAttribute, end: end)
    } else {
      keepAmpersand()
    }
  }

  private mutating func keepAmpersand() {
    tree.characters.append(UInt8(ascii: "&"))
    position += 1
  }

  private mutating func readNumber(end: Int) {
    var place = position + 2
    let isHexadecimal = place < end && input[place].lowercased == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    var value: UInt32 = 0
    let first = place
    while place < end, let digit = input[place].digit(isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      place += 1
    }
    guard place > first else { return keepAmpersand() }
    if place < end, input[place] == UInt8(ascii: ";") { place += 1 }
    if 0x80...0x9F ~= value { value = CharacterReferences.windows[Int(value - 0x80)] }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    tree.characters += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    position = place
  }

  private mutating func readNamedReference(inAttribute: Bool, end: Int) {
    var name = PackedName()
    var place = position + 1
    while place < end, name.count <= PackedName.limit,
      input[place].isASCIILetter || 0x30...0x39 ~= input[place]
    {
      name.append(input[place])
      place += 1
    }
    if place < end, input[place] == UInt8(ascii: ";"),
      let index = CharacterReferences.names.index(of: name)
    {
      tree.characters += CharacterReferences.values[index]
      position = place + 1
      return
    }
    readBareReference(length: place - position - 1, inAttribute: inAttribute, end: end)
  }

  /// The longest old name that what follows begins with.
  private mutating func readBareReference(length: Int, inAttribute: Bool, end: Int) {
    let lengths = CharacterReferences.bareLengths
    guard length >= lengths.lowerBound else { return keepAmpersand() }
    var found: (index: Int, end: Int)?
    var name = PackedName()
    for place in position + 1..<position + 1 + min(length, lengths.upperBound) {
      name.append(input[place])
      if let index = CharacterReferences.bareNames.index(of: name) { found = (index, place + 1) }
    }
    guard let found else { return keepAmpersand() }
    if inAttribute, found.end < end,
      input[found.end] == UInt8(ascii: "=") || input[found.end].isASCIILetter
        || 0x30...0x39 ~= input[found.end]
    {
      return keepAmpersand()
    }
    tree.characters += CharacterReferences.bareValues[found.index]
    position = found.end
    // The semicolon of `&nbspfoo;` is text, that of a known name was read with it.
  }
}

extension UInt8 {
  fileprivate func digit(isHexadecimal: Bool) -> UInt32? {
    if 0x30...0x39 ~= self { return UInt32(self - 0x30) }
    let letter = lowercased
    return isHexadecimal && 0x61...0x66 ~= letter ? UInt32(letter - 0x61) + 10 : nil
  }
}

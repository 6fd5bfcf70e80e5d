/// Reads a page as a browser does (the HTML standard's chapter 13), as far as its text and the order
/// of it depend on that.
///
/// 1. Elements open and close as the standard says: implied ends, scopes, foster parents of what
///    stands astray in a table. Formatting is not opened anew in the next paragraph, so that one link
///    or bold word without an end does not take the whole page.
/// 2. Character references are resolved, old names without a semicolon too.
/// 3. The fences of a CDATA section are left out and its content is read, as feeds mean it.
/// 4. NUL is U+FFFD; a `<` that begins no tag is a character.
/// 5. After an XML declaration, `<a/>` is an empty element whatever its name.
struct HTMLParser {
  let input: [UInt8]
  let depthLimit: Int
  let honorsEmptyTags: Bool
  var position = 0
  var tree = HTMLTree()

  /// The open elements, outermost first.
  var stack: [Int] = []
  /// How many of each element are open.
  var openCounts = [Int](repeating: 0, count: HTMLElement.all.count)
  /// Open elements whose end tag came while blocks inside were open; they end with these.
  var ended: Set<Int> = []
  var hasBody = false
  /// Elements moved before a table; the order of nodes is then mended at the end.
  var fostered: [(node: Int, table: Int)] = []

  /// Where the characters that belong to no node yet begin.
  var pendingStart = 0
  private var isInSection = false
  /// Raw elements whose end tag is not ahead, so that looking again would cost the square.
  private var lacksEnd: Set<HTMLElement> = []

  let elementNames = HTMLElement.names
  let elements = HTMLElement.all
  let attributeNames = HTMLAttribute.names
  let attributeCases = HTMLAttribute.all

  init(_ input: [UInt8], depthLimit: Int) {
    self.input = input
    self.depthLimit = depthLimit
    honorsEmptyTags = input.starts(with: "<?xml".utf8)
    tree.characters.reserveCapacity(input.count)
    tree.nodes.reserveCapacity(input.count / 32 + 16)
    tree.attributes.reserveCapacity(input.count / 64 + 16)
    open(.html, value: 0..<0, attributes: 0..<0)
  }

  mutating func run() throws(HTMLError) {
    while position < input.count {
      let end = plainEnd(from: position)
      if end > position {
        keep(position..<end)
        position = end
      }
      guard position < input.count else { break }
      switch input[position] {
      case UInt8(ascii: "<"): try readMarkup()
      case UInt8(ascii: "&"): readReference(inAttribute: false, end: input.count)
      case 0:
        tree.characters += [0xEF, 0xBF, 0xBD]
        position += 1
      default:
        position += follows("]]>") ? 3 : 0
        isInSection = false
      }
    }
    try endText()
  }

  /// Where the next byte stands that is more than a character.
  private func plainEnd(from start: Int) -> Int {
    let bytes = input.span
    if isInSection {
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0 { break }
        if byte == UInt8(ascii: "]"), follows("]]>", at: end) { break }
        end += 1
      }
      return end
    }
    return bytes.index(of: UInt8(ascii: "<"), or: UInt8(ascii: "&"), or: 0, from: start)
  }

  /// Makes a node of the characters that were read since the last tag.
  mutating func endText() throws(HTMLError) {
    let range = pendingStart..<tree.characters.count
    guard !range.isEmpty else { return }
    pendingStart = range.upperBound
    try addText(range)
  }

  // MARK: Markup

  private mutating func readMarkup() throws(HTMLError) {
    let next = position + 1 < input.count ? input[position + 1] : 0
    if next.isASCIILetter {
      try endText()
      try readStartTag()
    } else if next == UInt8(ascii: "/") {
      let letter = position + 2 < input.count ? input[position + 2] : 0
      if letter.isASCIILetter {
        try endText()
        try readEndTag()
      } else {
        skipPast(">")
      }
    } else if next == UInt8(ascii: "!") {
      try readDeclaration()
    } else if next == UInt8(ascii: "?") {
      // A processing instruction, such as the XML declaration with a charset of its own.
      skipPast(">")
    } else {
      tree.characters.append(UInt8(ascii: "<"))
      position += 1
    }
  }

  private mutating func readDeclaration() throws(HTMLError) {
    if follows("<![CDATA[") {
      position += 9
      isInSection = true
    } else if follows("<!--") {
      try endText()
      readComment()
    } else {
      skipPast(">")
    }
  }

  private mutating func readComment() {
    let start = position + 4
    if follows(">", at: start) || follows("->", at: start) {
      position = start + (input[start] == UInt8(ascii: ">") ? 1 : 2)
      return
    }
    var end = input.count
    var after = input.count
    var from = start
    while let dashes = index(of: "--", from: from) {
      let close = follows(">", at: dashes + 2) ? 3 : follows("!>", at: dashes + 2) ? 4 : 0
      if close > 0 {
        (end, after) = (dashes, dashes + close)
        break
      }
      from = dashes + 1
    }
    let first = tree.characters.count
    keep(start..<end)
    pendingStart = tree.characters.count
    append(.comment, value: first..<pendingStart, attributes: 0..<0)
    position = after
  }

  // MARK: Raw text

  /// Reads the content of an element that knows no tags, up to its end tag.
  mutating func readRawContent(of element: HTMLElement) throws(HTMLError) {
    let end = rawEnd(of: element)
    if HTMLElement.escapableRaw.contains(element) {
      while position < end {
        if input[position] == UInt8(ascii: "&") {
          readReference(inAttribute: false, end: end)
        } else {
          tree.characters.append(input[position])
          position += 1
        }
      }
    } else {
      keep(position..<end)
      position = end
    }
    let range = pendingStart..<tree.characters.count
    pendingStart = range.upperBound
    if !range.isEmpty { append(.text, value: range, attributes: 0..<0) }
    pop()
    if follows("</"), follows(name: element.rawValue, at: position + 2) { skipPast(">") }
  }

  /// Without an end tag the rest of the page is the element's, except that a title ends with the
  /// next tag: more than that was never meant.
  private mutating func rawEnd(of element: HTMLElement) -> Int {
    if !lacksEnd.contains(element) {
      let name = element.rawValue
      var start = position
      while let found = index(of: "</", from: start) {
        if follows(name: name, at: found + 2) {
          let after = found + 2 + name.utf8.count
          if after >= input.count || !input[after].isNameByte { return found }
        }
        start = found + 2
      }
      lacksEnd.insert(element)
    }
    return element == .title ? index(of: "<", from: position) ?? input.count : input.count
  }

  // MARK: Bytes

  /// Takes bytes of the input as characters.
  mutating func keep(_ range: Range<Int>) {
    input.withUnsafeBufferPointer { bytes in
      tree.characters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Whether a text stands here, in any case of letters.
  func follows(_ text: StaticString) -> Bool { follows(text, at: position) }

  func follows(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { follows($0, at: start) }
  }

  func follows(name: String, at start: Int) -> Bool { follows(name.utf8, at: start) }

  private func follows(_ text: some Collection<UInt8>, at start: Int) -> Bool {
    guard start + text.count <= input.count else { return false }
    var place = start
    for byte in text {
      guard input[place].lowercased == byte.lowercased else { return false }
      place += 1
    }
    return true
  }

  /// Where one or two characters stand next.
  func index(of text: StaticString, from start: Int) -> Int? {
    let bytes = input.span
    let count = text.utf8CodeUnitCount
    return text.withUTF8Buffer { needle in
      let first = needle[0]
      var place = start
      while place + count <= bytes.count {
        place = bytes.index(of: first, from: place, to: bytes.count)
        guard place + count <= bytes.count else { return nil }
        if count == 1 || bytes[place + 1] == needle[1] { return place }
        place += 1
      }
      return nil
    }
  }

  mutating func skipPast(_ text: StaticString) {
    position = index(of: text, from: position).map { $0 + 1 } ?? input.count
  }
}

extension UInt8 {
  var isASCIILetter: Bool { lowercased &- 0x61 < 26 }
  /// Bytes that go on with the name of a tag.
  var isNameByte: Bool { isASCIILetter || self >= 0x80 || 0x30...0x39 ~= self || self == 0x2D }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }
}

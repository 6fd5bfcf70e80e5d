/// Rewrites what libxml2 would read otherwise than a browser does.
///
/// 1. `&nbsp` and other old names without a semicolon, and names that only HTML5 has, are resolved.
/// 2. A `<` that begins no tag is text; libxml2 would drop all up to the next `>`.
/// 3. The ends of body and html are left out: text after them belongs to the page.
/// 4. The fences of a CDATA section are left out; its content is text.
/// 5. NUL, where libxml2 stops reading, becomes U+FFFD.
/// 6. An element keeps its first few hundred attributes.
func repairingHTML(_ bytes: [UInt8]) -> [UInt8] {
  var repairs = HTMLRepairs(bytes)
  return repairs.run()
}

private struct HTMLRepairs {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var position = 0
  /// The `]]>` that closes the CDATA section we are in.
  private var sectionEnd: Int?
  /// Nothing of the kind is ahead, so that looking again for each opening would cost the square.
  private var lacksSectionEnd = false
  private var lacksCommentEnd = false

  init(_ input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count + input.count / 16)
  }

  mutating func run() -> [UInt8] {
    while position < input.count {
      copyPlainRun()
      guard position < input.count else { break }
      switch input[position] {
      case UInt8(ascii: "&"): repairReference()
      case UInt8(ascii: "<"): repairTag()
      case 0: replace(1, by: "\u{FFFD}")
      default: replace(3, by: "")
      }
    }
    return output
  }

  private mutating func copyPlainRun() {
    if let end = sectionEnd, end < position { sectionEnd = nil }
    let start = position
    let end = sectionEnd ?? input.count
    while position < end {
      let byte = input[position]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == 0 { break }
      position += 1
    }
    output += input[start..<position]
    // Standing on the close of a CDATA section: `run` leaves its three bytes out.
    if position == sectionEnd { sectionEnd = nil }
  }

  private mutating func replace(_ count: Int, by text: String) {
    output += Array(text.utf8)
    position += count
  }

  // MARK: Character references

  /// Names of HTML 4 that old pages write without a semicolon.
  private static let bareNames: Set<String> = [
    "amp", "copy", "deg", "gt", "laquo", "lt", "middot", "nbsp", "para", "plusmn", "quot",
    "raquo", "reg", "sect", "shy", "times",
  ]

  /// Names that HTML5 added and Chinese pages use.
  private static let newNames: [String: String] = [
    "colon": ":", "comma": ",", "excl": "!", "horbar": "―", "lpar": "(", "rpar": ")",
    "lbrack": "[", "rbrack": "]", "mldr": "…", "nldr": "‥", "NewLine": "\n", "num": "#",
    "percnt": "%", "period": ".", "plus": "+", "quest": "?", "semi": ";", "sol": "/",
    "Tab": "\t", "ZeroWidthSpace": "\u{200B}", "lowbar": "_", "ast": "*", "equals": "=",
    "OpenCurlyDoubleQuote": "“", "CloseCurlyDoubleQuote": "”", "OpenCurlyQuote": "‘",
    "CloseCurlyQuote": "’", "NonBreakingSpace": "\u{A0}", "check": "✓", "starf": "★",
  ]

  /// The longest name of either table is well below this.
  private static let nameLimit = 32

  private mutating func repairReference() {
    let tail = input[(position + 1)...].prefix(Self.nameLimit)
    let letters = tail.prefix { isLetter($0) || isDigit($0) }
    let name = String(decoding: letters, as: UTF8.self)
    let after = letters.endIndex < input.count ? input[letters.endIndex] : 0
    if after == UInt8(ascii: ";") {
      if let text = Self.newNames[name] {
        replace(letters.count + 2, by: text)
      } else {
        replace(1, by: "&")
      }
    } else if name.hasPrefix("nbsp"), after != UInt8(ascii: "=") {
      replace(5, by: "&nbsp;")
    } else if Self.bareNames.contains(name), after != UInt8(ascii: "=") {
      replace(letters.count + 1, by: "&\(name);")
    } else {
      replace(1, by: "&")
    }
  }

  // MARK: Tags

  private mutating func repairTag() {
    switch position + 1 < input.count ? input[position + 1] : 0 {
    case UInt8(ascii: "!"): repairDeclaration()
    case UInt8(ascii: "/") where endsPage(): skipTag()
    case UInt8(ascii: "/"): replace(1, by: "<")
    // A processing instruction, such as the XML declaration with a charset of its own.
    case UInt8(ascii: "?"): skipTag()
    case let next where isLetter(next): copyStartTag()
    default: replace(1, by: "&lt;")
    }
  }

  /// More attributes than any real element has. libxml2 compares each with all before it.
  private static let attributeLimit = 256

  /// Elements whose content is no markup.
  private static let rawElements: Set<String> = ["script", "style"]

  private mutating func copyStartTag() {
    let name = input[(position + 1)...].prefix(Self.nameLimit).prefix { isLetter($0) }
    copyAttributes()
    let element = String(decoding: name.map(lowercased), as: UTF8.self)
    guard Self.rawElements.contains(element) else { return }
    while position < input.count, !(input[position] == UInt8(ascii: "<") && follows("</" + element))
    {
      copyByte()
    }
  }

  /// Copies a tag up to its `>`, which may also stand in a quoted value.
  private mutating func copyAttributes() {
    var quote: UInt8?
    var count = 0
    var previous: UInt8 = 0
    while position < input.count {
      let byte = input[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return copyByte()
      } else if previous == UInt8(ascii: "="),
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      {
        quote = byte
      } else if byte <= 0x20, previous > 0x20 {
        count += 1
      }
      if byte > 0x20 || quote != nil || previous != UInt8(ascii: "=") { previous = byte }
      if count > Self.attributeLimit { position += 1 } else { copyByte() }
    }
  }

  private mutating func copyByte() {
    if input[position] == 0 { return replace(1, by: "\u{FFFD}") }
    output.append(input[position])
    position += 1
  }

  private mutating func repairDeclaration() {
    if follows("<![CDATA[") {
      enterSection()
    } else if follows("<!-->") {
      replace(5, by: "")
    } else if follows("<!--") {
      copyComment()
    } else {
      replace(1, by: "<")
    }
  }

  private mutating func skipTag() {
    position = index(of: ">", from: position).map { $0 + 1 } ?? input.count
  }

  private mutating func enterSection() {
    position += 9
    guard !lacksSectionEnd else { return }
    sectionEnd = index(of: "]]>", from: position)
    lacksSectionEnd = sectionEnd == nil
  }

  private mutating func copyComment() {
    guard !lacksCommentEnd, let end = index(of: "-->", from: position + 4) else {
      lacksCommentEnd = true
      return replace(1, by: "<")
    }
    output += input[position..<end + 3]
    position = end + 3
  }

  private func endsPage() -> Bool {
    for name in ["</body", "</html"] where follows(name) {
      let after = position + name.utf8.count
      return after >= input.count || !isLetter(input[after])
    }
    return false
  }

  // MARK: Bytes

  /// Whether a text stands here, in any case of letters.
  private func follows(_ text: String) -> Bool {
    guard position + text.utf8.count <= input.count else { return false }
    return zip(input[position...], text.utf8).allSatisfy { lowercased($0) == lowercased($1) }
  }

  private func index(of text: String, from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard start + needle.count <= input.count else { return nil }
    return (start...input.count - needle.count).first { position in
      input[position] == needle[0]
        && input[position..<position + needle.count].elementsEqual(needle)
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= lowercased(byte)
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func lowercased(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}

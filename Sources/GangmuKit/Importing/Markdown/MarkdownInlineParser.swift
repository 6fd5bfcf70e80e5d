/// Takes the inline markup of CommonMark, and `~~` of GitHub's dialect, out of a text.
///
/// Markup is first copied to the output as if it were text; once its other end is found, both ends
/// are marked as deleted.
struct MarkdownInlineParser {
  /// How far a link's address or a tag may reach.
  private static let markupReach = 1024
  /// How many open delimiters are remembered; more do not occur in earnest.
  private static let openDelimiters = 128

  private let source: [Unicode.Scalar]
  private let definedNames: Set<String>
  private var position = 0
  private var output: [Unicode.Scalar] = []
  private var deleted: [Range<Int>] = []
  private var strong: [Range<Int>] = []
  private var automatic: MarkdownInline.AutomaticMark?
  private var delimiters: [Delimiter] = []
  /// Where open brackets stand in the output, with the `!` of an image.
  private var brackets: [Range<Int>] = []
  private var strongElements: [Int] = []
  /// Lengths of backtick runs that do not occur again.
  private var unclosedCode: Set<Int> = []

  private struct Delimiter {
    var mark: Unicode.Scalar
    /// What is left of the run, in the output.
    var range: Range<Int>
    var flanking: MarkdownFlanking
  }

  init(_ source: [Unicode.Scalar], definedNames: Set<String>) {
    self.source = source
    self.definedNames = definedNames
    output.reserveCapacity(source.count)
  }

  mutating func parse() -> MarkdownInline {
    while position < source.count { step() }
    return result()
  }

  private mutating func step() {
    switch source[position] {
    case "\\": readEscape()
    case "`": readCode()
    case "&": readReference()
    case "<": readElement()
    case "*", "_", "~": readDelimiters()
    case "!" where peek(1) == "[": openBracket(width: 2)
    case "[": openBracket(width: 1)
    case "]": closeBracket()
    case let scalar: copy(scalar)
    }
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < source.count ? source[position + distance] : nil
  }

  private mutating func copy(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    position += 1
  }

  private mutating func readEscape() {
    // A backslash at the end of a line is a line break.
    guard let next = peek(1), next == "\n" || MarkdownFlanking.isASCIIPunctuation(next) else {
      return copy("\\")
    }
    output.append(next)
    position += 2
  }

  private mutating func readReference() {
    let rest = source[position...].prefix(40)
    guard let reference = CharacterReference(at: rest) else { return copy("&") }
    output.append(reference.scalar)
    position += reference.length
  }

  // MARK: Code

  private mutating func readCode() {
    let count = source[position...].prefix { $0 == "`" }.count
    guard let end = codeEnd(count) else {
      unclosedCode.insert(count)
      output.append(contentsOf: repeatElement("`", count: count))
      position += count
      return
    }
    var content = source[(position + count)..<end]
    if content.count > 2, content.first == " ", content.last == " " {
      content = content.dropFirst().dropLast()
    }
    output.append(contentsOf: content)
    position = end + count
  }

  private func codeEnd(_ count: Int) -> Int? {
    guard !unclosedCode.contains(count) else { return nil }
    var index = position + count
    while let start = source[index...].firstIndex(of: "`") {
      let run = source[start...].prefix { $0 == "`" }.count
      if run == count { return start }
      index = start + run
    }
    return nil
  }

  // MARK: Elements

  private mutating func readElement() {
    let reach = source[position...].prefix(Self.markupReach)
    guard let element = MarkdownElement(at: reach) else { return copy("<") }
    position += element.length
    switch element.meaning {
    case .markup: break
    case .lineBreak:
      // The file's own line break after it is the same one.
      if position >= source.count || source[position] != "\n" { output.append("\n") }
    case .address(let address): output.append(contentsOf: address)
    case .strongStart: strongElements.append(output.count)
    case .strongEnd:
      if let start = strongElements.popLast() { strong.append(start..<output.count) }
    case .automatic(let level, let value):
      automatic = MarkdownInline.AutomaticMark(end: output.count, level: level, value: value)
    }
  }

  // MARK: Links

  private mutating func openBracket(width: Int) {
    brackets.append(output.count..<output.count + width)
    output.append(contentsOf: source[position..<position + width])
    position += width
  }

  private mutating func closeBracket() {
    guard let opening = brackets.popLast(), let length = linkTail(after: opening) else {
      return copy("]")
    }
    deleted.append(opening)
    position += 1 + length
  }

  /// The length of what stands after the `]` of a link; nil when it is none.
  private func linkTail(after opening: Range<Int>) -> Int? {
    let tail = source[(position + 1)...].prefix(Self.markupReach)
    if tail.first == "(" {
      var depth = 0
      for (index, scalar) in zip(tail.indices, tail) {
        if scalar == "\n" { return nil }
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        if depth == 0 { return index + 1 - tail.startIndex }
      }
      return nil
    }
    guard !definedNames.isEmpty else { return nil }
    if tail.first == "[", let end = tail.firstIndex(of: "]") {
      let name = String(tail[(tail.startIndex + 1)..<end])
      if name.isEmpty || definedNames.contains(name) { return end + 1 - tail.startIndex }
    }
    let name = output[opening.upperBound...]
    return name.count <= Self.markupReach && definedNames.contains(String(name)) ? 0 : nil
  }

  // MARK: Emphasis

  private mutating func readDelimiters() {
    let mark = source[position]
    let count = source[position...].prefix { $0 == mark }.count
    let flanking = MarkdownFlanking(
      of: mark, count: count, before: position > 0 ? source[position - 1] : nil,
      after: position + count < source.count ? source[position + count] : nil)
    var run = Delimiter(mark: mark, range: output.count..<output.count + count, flanking: flanking)
    output.append(contentsOf: source[position..<position + count])
    position += count
    if flanking.canClose { close(with: &run) }
    guard flanking.canOpen, !run.range.isEmpty else { return }
    if delimiters.count == Self.openDelimiters { delimiters.removeFirst() }
    delimiters.append(run)
  }

  private mutating func close(with run: inout Delimiter) {
    while !run.range.isEmpty, let index = opener(for: run) {
      let opener = delimiters[index]
      let width = min(opener.range.count, run.range.count) >= 2 ? 2 : 1
      let start = opener.range.upperBound - width
      deleted.append(start..<opener.range.upperBound)
      deleted.append(run.range.lowerBound..<run.range.lowerBound + width)
      if width == 2, run.mark != "~" {
        strong.append(opener.range.upperBound..<run.range.lowerBound)
      }
      run.range = run.range.lowerBound + width..<run.range.upperBound
      delimiters.removeSubrange((index + 1)...)
      delimiters[index].range = opener.range.lowerBound..<start
      if delimiters[index].range.isEmpty { delimiters.removeLast() }
    }
  }

  private func opener(for run: Delimiter) -> Int? {
    delimiters.lastIndex { opener in
      guard opener.mark == run.mark else { return false }
      if run.mark == "~" { return opener.range.count == run.range.count }
      // CommonMark 6.2, rules 9 and 10.
      let isTwoSided =
        (opener.flanking.canOpen && opener.flanking.canClose)
        || (run.flanking.canOpen && run.flanking.canClose)
      let sum = opener.range.count + run.range.count
      let areTriples = opener.range.count % 3 == 0 && run.range.count % 3 == 0
      return !(isTwoSided && sum % 3 == 0 && !areTriples)
    }
  }

  // MARK: Result

  /// The output without what was deleted, and the strong runs moved along.
  private func result() -> MarkdownInline {
    guard !deleted.isEmpty else {
      return MarkdownInline(text: output, strong: strong, automatic: automatic)
    }
    var text: [Unicode.Scalar] = []
    var moved = [Int](repeating: 0, count: output.count + 1)
    var gaps = deleted.sorted { $0.lowerBound < $1.lowerBound }[...]
    for index in output.indices {
      while let gap = gaps.first, gap.upperBound <= index { gaps.removeFirst() }
      moved[index] = text.count
      if gaps.first?.contains(index) != true { text.append(output[index]) }
    }
    moved[output.count] = text.count
    return MarkdownInline(
      text: text, strong: strong.map { moved[$0.lowerBound]..<moved[$0.upperBound] },
      automatic: automatic.map { .init(end: moved[$0.end], level: $0.level, value: $0.value) })
  }
}

internal import Markup

/// Finds what belongs to a document and stands outside the element that holds its text: the title,
/// the document number and the addressees before it, the signature and the date behind it.
struct DocumentParts {
  let selector: ContentSelector

  /// So many lines before the text are looked at for its title.
  private static let titleReach = 60
  /// A line may hold so much more than the title: a file's ending, a mark.
  private static let titleExcess = 6
  private static let titleLengths = 4...80
  /// So many lines right behind the text are looked at.
  private static let footReach = 4

  private var lines: [PageLine] { selector.outline.lines }

  func add(around core: Range<Int>, to furniture: inout [PageProfiles.Furniture?]) {
    var buffer: [Unicode.Scalar] = []
    let first = furniture.indices.first { furniture[$0] == nil } ?? core.lowerBound
    if let title = title(before: first, core, furniture, &buffer) {
      for line in title { furniture[line] = nil }
      addHead(from: title.upperBound, to: first, &furniture, &buffer)
    }
    addFoot(after: core, &furniture, &buffer)
  }

  // MARK: The title

  private func title(
    before first: Int, _ core: Range<Int>, _ furniture: [PageProfiles.Furniture?],
    _ buffer: inout [Unicode.Scalar]
  ) -> Range<Int>? {
    let name = selector.title.map { $0.unicodeScalars.filter { !$0.isEdgeBlank } } ?? []
    let opening = furniture.indices.filter { $0 >= first && furniture[$0] == nil }.prefix(3)
    for line in opening where name.count >= 6 && overlap(line, name) { return nil }
    let reach = max(0, first - Self.titleReach)..<first
    if name.count >= 6 {
      for line in reach.reversed() {
        if overlap(line, name) { return line..<line + 1 }
        if let lines = pieces(endingAt: line, of: name) { return lines }
      }
    }
    for line in opening where isTitle(line, &buffer) { return nil }
    for line in reach.reversed() where selector.features[line].inElement == nil {
      switch lines[line].role {
      case .heading(level: 1), .heading(level: 2), .heading(level: 3):
        if Self.titleLengths.contains(selector.features[line].visible) { return line..<line + 1 }
      default: break
      }
    }
    for line in reach.reversed() where selector.features[line].furniture == nil {
      if endsAsTitle(line, &buffer) { return line..<line + 1 }
    }
    return nil
  }

  private func isTitle(_ line: Int, _ buffer: inout [Unicode.Scalar]) -> Bool {
    switch lines[line].role {
    case .heading(level: 1), .heading(level: 2): return true
    default: return endsAsTitle(line, &buffer)
    }
  }

  /// Whether a line is the page's own title, with a few characters more at most.
  private func overlap(_ line: Int, _ name: [Unicode.Scalar]) -> Bool {
    guard (name.count...name.count + Self.titleExcess).contains(selector.features[line].visible),
      selector.features[line].furniture != .hidden, !selector.features[line].isIndexRow
    else { return false }
    let visible = selector.text[lines[line].range].filter { !$0.isEdgeBlank }
    return (0...visible.count - name.count).contains { visible[$0...].starts(with: name) }
  }

  /// Lines that make up the title together.
  private func pieces(endingAt last: Int, of name: [Unicode.Scalar]) -> Range<Int>? {
    var rest = name[...]
    var line = last
    while line >= 0, !rest.isEmpty {
      let visible = selector.text[lines[line].range].filter { !$0.isEdgeBlank }
      guard visible.count >= 2, visible.count <= rest.count,
        rest.suffix(visible.count).elementsEqual(visible)
      else { return nil }
      rest = rest.dropLast(visible.count)
      if rest.isEmpty { return line..<last + 1 }
      line -= 1
    }
    return nil
  }

  private func endsAsTitle(_ line: Int, _ buffer: inout [Unicode.Scalar]) -> Bool {
    let feature = selector.features[line]
    guard Self.titleLengths.contains(feature.visible), feature.visible >= 6, !feature.isLinks,
      feature.atEdge == nil
    else { return false }
    PageWords.compact(lines[line].range, of: selector.text, into: &buffer)
    guard !buffer.contains("。"), !buffer.contains("：") else { return false }
    if buffer.last == "）" || buffer.last == ")",
      let open = buffer.lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      buffer.removeSubrange(open...)
    }
    return PageWords.titleEndings.word(in: buffer, endingAt: buffer.count, from: 0) != nil
  }

  // MARK: Head and foot

  /// The document's number and its addressees between title and text.
  private func addHead(
    from start: Int, to end: Int, _ furniture: inout [PageProfiles.Furniture?],
    _ buffer: inout [Unicode.Scalar]
  ) {
    for line in start..<max(start, end)
    where furniture[line] == .outside && selector.features[line].visible <= 80 {
      PageWords.compact(lines[line].range, of: selector.text, into: &buffer)
      let isNumber =
        buffer.last == "号" && buffer.contains { $0 == "〔" || $0 == "[" || $0 == "（" }
      let isAddressees = buffer.last == "：" || buffer.last == ":"
      if isNumber || isAddressees { furniture[line] = nil }
    }
  }

  /// Signature and date right behind the text.
  private func addFoot(
    after core: Range<Int>, _ furniture: inout [PageProfiles.Furniture?],
    _ buffer: inout [Unicode.Scalar]
  ) {
    let reach = core.upperBound..<min(furniture.count, core.upperBound + Self.footReach)
    for line in reach where furniture[line] == .outside {
      PageWords.compact(lines[line].range, of: selector.text, into: &buffer)
      guard DateGrammar.wholeLine(buffer) != nil else { continue }
      for kept in core.upperBound...line where furniture[kept] == .outside {
        furniture[kept] = nil
      }
      return
    }
  }
}

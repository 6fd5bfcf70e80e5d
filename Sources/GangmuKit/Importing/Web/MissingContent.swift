internal import Markup

/// What of a document is not on its page: further pages, and a text that only an attached file has.
enum MissingContent {
  static func findings(_ reading: HTMLImporter.Reading) -> [Diagnostic] {
    [furtherPages(reading.tree), attachedText(reading)].compactMap(\.self)
  }

  // MARK: Further pages

  /// What scripts of sites write page numbers with; the first argument is how many there are.
  private static let pager = Array("createpagehtml".utf8)
  /// What links to the next page say.
  private static let nextWords: Set<String> = ["下一页", "下页", "下一頁", "下頁", "后一页", "後一頁"]

  private static func furtherPages(_ tree: HTMLTree) -> Diagnostic? {
    var next: PageAddress?
    var others: [(page: PageAddress, words: String)] = []
    for node in tree.nodes.indices {
      switch tree.nodes[node].element {
      case .script:
        if let count = pageCount(inScript: node, of: tree), count > 1 { return finding(count) }
      case .a:
        guard let href = tree.attribute(.href, of: node),
          let page = PageAddress(tree.characters[href])
        else { continue }
        let words = tree.text(in: node).trimmingBlanks
        let isNext = nextWords.contains(words.filter(\.isLetter))
        if isNext { next = next ?? page }
        others.append((page, words))
      default: break
      }
    }
    guard let next else { return nil }
    let counts = others.compactMap { $0.page.stem == next.stem ? Int($0.words) : nil }
    return finding(counts.max())
  }

  private static func pageCount(inScript script: Int, of tree: HTMLTree) -> Int? {
    for node in script..<tree.nodes[script].end where tree.nodes[node].element == .text {
      let bytes = tree.characters.span
      let text = tree.nodes[node].value
      var place = text.lowerBound + pager.count
      while place < text.upperBound {
        let bracket = bytes.index(of: UInt8(ascii: "("), from: place, to: text.upperBound)
        place = bracket + 1
        guard bracket < text.upperBound, pagerStands(in: bytes, before: bracket) else { continue }
        let argument = tree.characters[bracket + 1..<text.upperBound].drop {
          $0 == UInt8(ascii: " ")
        }
        let digits = argument.prefix(while: \.isASCIIDigit)
        if let count = Int(String(decoding: digits, as: UTF8.self)) { return count }
      }
    }
    return nil
  }

  private static func pagerStands(in bytes: Span<UInt8>, before end: Int) -> Bool {
    let letters = pager.span
    for offset in 1...letters.count
    where bytes[end - offset].lowercaseASCII != letters[letters.count - offset] {
      return false
    }
    return true
  }

  /// The address of one of several pages, `t20240306_1234_2.html`.
  private struct PageAddress {
    /// What the addresses of all have in common.
    var stem: String

    private static let endings = [".html", ".htm", ".shtml", ".shtm"]
    private static let digitLimit = 2

    /// Nil for an address that does not end in a small number.
    init?(_ address: ArraySlice<UInt8>) {
      let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      guard path.last == UInt8(ascii: "l") || path.last == UInt8(ascii: "m"),
        let line = path.lastIndex(of: UInt8(ascii: "_"))
      else { return nil }
      let digits = path[(line + 1)...].prefix(while: \.isASCIIDigit)
      guard 1...Self.digitLimit ~= digits.count,
        Self.endings.contains(String(decoding: path[digits.endIndex...], as: UTF8.self))
      else { return nil }
      let start = path[..<line].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
      stem = String(decoding: path[start..<line], as: UTF8.self)
    }
  }

  private static func finding(_ count: Int?) -> Diagnostic {
    let pages = count.map { "\($0) pages" } ?? "several pages"
    return Diagnostic(
      .multiplePages,
      "The site shows this document in \(pages), of which this is one; the others were not read.")
  }

  // MARK: The text in a file

  /// A page with fewer Han characters of its own says only that there is a document.
  private static let littleText = 300
  /// What the name of a plan holds.
  private static let planWords = ["要点", "计划", "方案", "规划", "要點", "計劃", "規劃"]

  private static func attachedText(_ reading: HTMLImporter.Reading) -> Diagnostic? {
    guard
      let plan = reading.attachments.first(where: { attachment in
        planWords.contains { attachment.title.contains($0) }
      })
    else { return nil }
    var count = 0
    for (line, furniture) in zip(reading.page.lines, reading.selection.furniture)
    where furniture == nil {
      count += reading.page.text[line.range].count(where: \.isHan)
      if count >= littleText { return nil }
    }
    return Diagnostic(
      .bodyInAttachment,
      "The page says little itself; the plan is probably in the attached “\(plan.title)”.")
  }
}

internal import Markup

/// What a user knows of the pages of a site: which elements hold the text, and which do not belong
/// to it.
///
///     # Pages of a county
///     content  #zoom
///     content  div.article-text
///     content  <!--ContentStart--> <!--ContentEnd-->
///     remove   .share-box
///
/// A selector is an element's name, a class after a dot, an id after a hash, or a name with one of
/// these. The first line with content that the page has counts.
public struct PageProfile: Hashable, Sendable {
  /// What is wrong with a profile, and in which line.
  public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    public var message: String
    public var description: String { "line \(line): \(message)" }
  }

  struct Selector: Hashable, Sendable {
    var element: String?
    var className: String?
    var id: String?
  }

  struct Fence: Hashable, Sendable {
    var open: String
    var close: String
  }

  private(set) var content: [Selector] = []
  private(set) var removed: [Selector] = []
  private var fenceList: [Fence] = []

  var fences: [(open: String, close: String)] { fenceList.map { ($0.open, $0.close) } }

  /// Reads a profile's text.
  ///
  /// - Throws: ``ParsingError`` at the first line that is none of a profile.
  public init(parsing text: String) throws(ParsingError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
      guard let keyword = words.first, !keyword.hasPrefix("#") else { continue }
      let number = index + 1
      let rest = words.dropFirst().joined(separator: " ")
      guard !rest.isEmpty else {
        throw ParsingError(line: number, message: "“\(keyword)” needs a selector after it")
      }
      switch keyword {
      case "content" where rest.hasPrefix("<!--"): fenceList.append(try Self.fence(rest, number))
      case "content": content.append(try Self.selector(rest, number))
      case "remove": removed.append(try Self.selector(rest, number))
      default:
        throw ParsingError(
          line: number, message: "“\(keyword)” is unknown; a line begins with content or remove")
      }
    }
    guard !content.isEmpty || !removed.isEmpty || !fenceList.isEmpty else {
      throw ParsingError(line: 1, message: "the profile says nothing")
    }
  }

  private static func selector(_ text: String, _ line: Int) throws(ParsingError) -> Selector {
    let isPlain = text.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." || $0 == "#"
    }
    let marks = text.count { $0 == "." || $0 == "#" }
    guard isPlain, marks <= 1, let last = text.last, last != ".", last != "#" else {
      throw ParsingError(
        line: line,
        message: "“\(text)” is no selector; write name, .class, #id, name.class or name#id")
    }
    var selector = Selector()
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "#" }
    if let name = parts.first, !name.isEmpty { selector.element = name.lowercased() }
    if marks == 1, let value = parts.last {
      if text.contains("#") {
        selector.id = String(value)
      } else {
        selector.className = String(value)
      }
    }
    return selector
  }

  private static func fence(_ text: String, _ line: Int) throws(ParsingError) -> Fence {
    let parts = text.split(separator: "-->").map(String.init)
    let names = parts.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("<!--") }
      .map { fenceName(String($0.dropFirst(4))) }
    guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty, text.hasSuffix("-->") else {
      throw ParsingError(
        line: line, message: "comments around a text are written <!--start--> <!--end-->")
    }
    return Fence(open: names[0], close: names[1])
  }

  /// A comment in lower case and without blanks.
  static func fenceName(_ comment: String) -> String {
    comment.lowercased().filter { !$0.isWhitespace }
  }

  // MARK: Matching

  func holdsContent(_ node: Int, of tree: HTMLTree) -> Bool {
    content.contains { $0.matches(node, of: tree) }
  }

  func removes(_ node: Int, of tree: HTMLTree) -> Bool {
    removed.contains { $0.matches(node, of: tree) }
  }
}

extension PageProfile.Selector {
  fileprivate func matches(_ node: Int, of tree: HTMLTree) -> Bool {
    switch tree.nodes[node].element {
    case .text, .comment: return false
    default: break
    }
    if let element, element != tree.name(of: node) { return false }
    if let id { return tree.string(.id, of: node) == id }
    if let className {
      return tree.string(.class, of: node)?.split(separator: " ").contains { $0 == className }
        ?? false
    }
    return element != nil
  }
}

internal import Markup

/// Finds the text of a page that shows none until a script of the site puts it there.
///
/// 1. Only where the page shows next to nothing itself.
/// 2. The text is a string of a script, or what a hidden field of a form holds: the one with the most
///    Han characters.
/// 3. Where it holds tags it is a piece of a page, otherwise lines of text.
enum DeliveredContent {
  /// A page that shows so many Han characters has its text.
  private static let littleText = 100
  /// A string with fewer is a message, not a document.
  private static let leastText = 50
  /// It is so many times longer than what the page shows.
  private static let leastShare = 2

  /// The piece of a page that is shown later; nil when the page shows its text.
  static func find(in tree: HTMLTree, showing page: PageText) -> [UInt8]? {
    var shown = 0
    for line in page.lines where !line.isHidden {
      shown += page.text[line.range].count(where: \.isHan)
      if shown >= littleText { return nil }
    }
    guard let longest = strings(of: tree).max(by: { $0.count < $1.count }),
      longest.count >= shown * leastShare
    else { return nil }
    return markup(of: longest.text)
  }

  /// The strings that may be the text, with the Han characters in each.
  private static func strings(of tree: HTMLTree) -> [(text: [UInt8], count: Int)] {
    var found: [(text: [UInt8], count: Int)] = []
    func take(_ text: [UInt8]) {
      let count = String(decoding: text, as: UTF8.self).unicodeScalars.count(where: \.isHan)
      if count >= leastText { found.append((text, count)) }
    }
    for node in tree.nodes.indices {
      switch tree.nodes[node].element {
      case .script:
        for string in ScriptStrings(Array(tree.text(in: node).utf8)) { take(string) }
      case .textarea: take(Array(tree.text(in: node).utf8))
      case .input:
        if let value = tree.attribute(.value, of: node) { take(Array(tree.characters[value])) }
      default: break
      }
    }
    return found
  }

  /// A string as markup: its own, or what it spells with character references, or lines.
  private static func markup(of text: [UInt8]) -> [UInt8] {
    if text.contains(UInt8(ascii: "<")) { return text }
    if text.contains(UInt8(ascii: "&")), let tree = try? HTMLTree(parsing: text, depthLimit: 8) {
      let spelled = Array(tree.text(in: 0).utf8)
      if spelled.contains(UInt8(ascii: "<")) { return spelled }
    }
    return Array("<pre>".utf8) + text + Array("</pre>".utf8)
  }
}

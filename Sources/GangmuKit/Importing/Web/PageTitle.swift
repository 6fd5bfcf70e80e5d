/// The title in a page's title element.
enum PageTitle {
  /// Page titles end in the names of column and site: `标题_某某市教育局`, `标题-要闻-某某网`.
  static func withoutSite(_ title: String, siteName: String?) -> String {
    let characters = Array(title)
    let cut = characters.indices.first { index in
      switch characters[index] {
      case "_", "|", "｜": true
      // A hyphen between figures or letters belongs to the title: `2024-2026年`.
      case "-": !isASCIIWord(characters, index - 1) || !isASCIIWord(characters, index + 1)
      default: false
      }
    }
    guard let cut else { return title }
    var head = String(characters[..<cut])
    while head.last == " " { head.removeLast() }
    // What stands before may itself be the site; then nothing is cut.
    return head.count >= 4 && head != siteName ? head : title
  }

  private static func isASCIIWord(_ characters: [Character], _ index: Int) -> Bool {
    guard characters.indices.contains(index) else { return false }
    return characters[index].isASCII && (characters[index].isLetter || characters[index].isNumber)
  }
}

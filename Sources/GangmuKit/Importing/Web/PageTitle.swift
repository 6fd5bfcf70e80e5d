/// The title in a page's title element.
enum PageTitle {
  /// Page titles end in the names of column and site: `标题_某某市教育局`, `标题-要闻-某某网`.
  static func withoutSite(_ title: String, siteName: String?) -> String {
    let scalars = Array(title.unicodeScalars)
    let cut = scalars.indices.first { index in
      switch scalars[index] {
      case "_", "|", "｜": true
      // A hyphen between figures or letters belongs to the title: `2024-2026年`.
      case "-": !isASCIIWord(scalars, index - 1) || !isASCIIWord(scalars, index + 1)
      default: false
      }
    }
    guard let cut else { return title }
    var end = cut
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    let head = String(scalars[..<end])
    // What stands before may itself be the site; then nothing is cut.
    return end >= 4 && head != siteName ? head : title
  }

  private static func isASCIIWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return scalars[index].isASCIILetter || scalars[index].isASCIIDigit
  }
}

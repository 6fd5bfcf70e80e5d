/// The ASCII characters of a file's beginning in lower case, whatever its charset; enough to see
/// markup in UTF-16 as in UTF-8.
struct AsciiHead {
  private static let size = 4096

  private let bytes: ArraySlice<UInt8>

  init(_ file: [UInt8]) {
    let head = file.prefix(Self.size)
    // NULs among the first bytes mean UTF-16; without them its ASCII stands in order.
    let ascii = head.filter { $0 != 0 && $0 < 0x80 }
    let start = ascii.firstIndex { $0 > 0x20 } ?? ascii.endIndex
    bytes = ascii[start...].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }[...]
  }

  func startsWith(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

  func holds(_ text: String) -> Bool { bytes.holds(Array(text.utf8)) }

  /// Elements that only HTML has and that begin a page or a saved piece of one.
  private static let openers = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p ",
    "<h1", "<span", "<style", "<script", "<article", "<section", "<center", "<font", "<link",
  ]

  /// Tags that text about a plan does not hold by chance, several kinds of them at least.
  private static let usualTags = [
    "<p>", "<p ", "</p>", "<br", "<div", "</div>", "<span", "<table", "<td", "<tr", "<a href",
    "<img", "<li", "<h1", "<h2", "<strong", "<font", "<meta", "<title",
  ]
  private static let tagKindsNeeded = 3

  var looksLikeHTML: Bool {
    guard holds("<") else { return false }
    let start = afterPrologue
    if Self.openers.contains(where: { start.starts(with: $0.utf8) }) { return true }
    if holds("<!doctype html") || holds("<html") || endsLinesWithTags { return true }
    return Self.usualTags.count { holds($0) } >= Self.tagKindsNeeded
  }

  private static let tagEndsNeeded = 3

  /// Whether the lines of a text are parted by `<br>`, and not by its own line ends beside them.
  private var endsLinesWithTags: Bool {
    let tags = bytes.indices.count { bytes[$0...].starts(with: "<br".utf8) }
    return tags >= Self.tagEndsNeeded && tags > bytes.count { $0 == 0x0A }
  }

  /// What follows an XML declaration and comments.
  private var afterPrologue: ArraySlice<UInt8> {
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let close: UInt8 = 0x3E
      guard rest.starts(with: "<?xml".utf8) || rest.starts(with: "<!--".utf8),
        let end = rest.firstIndex(of: close)
      else { return rest }
      rest = rest[(end + 1)...]
    }
  }
}

internal import Markup

/// The links of a page that tell of its place in the site and of files beside its text.
enum PageLinks {
  /// Endings of files that are kept with documents.
  static let attachmentTypes: Set<String> = [
    "doc", "docx", "wps", "pdf", "ofd", "ceb", "xls", "xlsx", "et", "csv", "ppt", "pptx", "txt",
    "rtf", "zip", "rar", "7z", "jpg", "png", "tif",
  ]
  /// Pictures count only where a link says that they are attached.
  private static let pictureTypes: Set<String> = ["jpg", "png", "tif"]
  private static let attachmentLimit = 200
  /// The longest ending with its dot.
  private static let typeLimit = 9

  static func attachments(of tree: HTMLTree, base: String?) -> [WebAttachment] {
    var attachments: [WebAttachment] = []
    for node in tree.nodes.indices where tree.nodes[node].element == .a {
      guard attachments.count < attachmentLimit else { break }
      guard mayNameFile(node, of: tree),
        let address = tree.string(.href, of: node)?.trimmingBlanks,
        let type = type(of: address), attachmentTypes.contains(type)
      else { continue }
      let words = PageMetadata.cleaned(tree.text(in: node))
      if pictureTypes.contains(type), words?.contains("附件") != true { continue }
      let title =
        [tree.string(.download, of: node), tree.string(.title, of: node), words].lazy
        .compactMap { $0.flatMap(PageMetadata.cleaned) }.first
      let attachment = WebAttachment(
        title: title ?? fileName(of: address), type: type,
        url: base.map { WebAddress.resolve(address, against: $0) } ?? address)
      if !attachments.contains(attachment) { attachments.append(attachment) }
    }
    return attachments
  }

  /// Whether a link may end in a file's name: most links do not, and need not become strings.
  private static func mayNameFile(_ node: Int, of tree: HTMLTree) -> Bool {
    guard let range = tree.attribute(.href, of: node) else { return false }
    let bytes = tree.characters.span
    let end = min(
      bytes.index(of: UInt8(ascii: "?"), from: range.lowerBound, to: range.upperBound),
      bytes.index(of: UInt8(ascii: "#"), from: range.lowerBound, to: range.upperBound))
    var dot = end
    repeat {
      dot -= 1
      guard dot >= range.lowerBound, end - dot <= typeLimit else { return false }
    } while bytes[dot] != UInt8(ascii: ".")
    guard end - dot >= 4 else { return true }
    // .htm, .html, .shtml
    let first = bytes[dot + 1].lowercaseASCII == UInt8(ascii: "s") ? dot + 2 : dot + 1
    return
      !(bytes[first].lowercaseASCII == UInt8(ascii: "h")
      && bytes[first + 1].lowercaseASCII == UInt8(ascii: "t"))
  }

  private static func path(of address: String) -> Substring {
    address.prefix { $0 != "?" && $0 != "#" }
  }

  private static func fileName(of address: String) -> String {
    path(of: address).split(separator: "/").last.map(String.init) ?? address
  }

  private static func type(of address: String) -> String? {
    let name = path(of: address).split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  // MARK: The page's own address

  /// What relative links start from: the base element, or the page's address as it says itself.
  static func base(of tree: HTMLTree, _ metadata: PageMetadata) -> String? {
    var canonical: String?
    for node in tree.nodes.indices {
      switch tree.nodes[node].element {
      case .base:
        if let address = tree.string(.href, of: node), WebAddress.isAbsolute(address) {
          return address
        }
      case .link:
        if tree.string(.rel, of: node)?.lowercased() == "canonical" {
          canonical = canonical ?? tree.string(.href, of: node)
        }
      case .comment:
        if canonical == nil { canonical = savedFrom(tree.characters[tree.nodes[node].value]) }
      case .body:
        return [canonical, metadata.first("url")].lazy
          .compactMap(\.self).first(where: WebAddress.isAbsolute)
      default: break
      }
    }
    return nil
  }

  /// ` saved from url=(0036)http://www.example.gov.cn/a.html `, which browsers write.
  private static func savedFrom(_ comment: ArraySlice<UInt8>) -> String? {
    guard comment.count < 2000, comment.starts(with: " saved from url=(".utf8),
      let close = comment.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return String(decoding: comment[(close + 1)...], as: UTF8.self).trimmingBlanks
  }

  // MARK: Breadcrumbs

  private static let separators: ScalarSet = ">›»＞→"

  /// The columns that a line such as `当前位置：首页 > 政务公开 > 正文` names.
  static func breadcrumb(
    _ page: PageText, _ selection: ContentSelector.Selection
  ) -> [String] {
    for (line, furniture) in zip(page.lines, selection.furniture)
    where furniture == .nav && line.range.count <= 200 {
      var text = page.text[line.range]
      guard text.contains(where: separators.contains) else { continue }
      if let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) {
        text = text[(colon + 1)...]
      }
      let names = text.split(whereSeparator: separators.contains).compactMap { name in
        PageMetadata.cleaned(String(name))
      }
      let columns = names.filter { $0 != "正文" && $0 != "内容" && $0 != "-" }
      if columns.count >= 2 { return columns }
    }
    return []
  }
}

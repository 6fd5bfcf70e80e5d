/// Markup that bytes stand for, well nested or not, so that a fuzzer finds its way through the tags.
struct TagsFromBytes {
  private(set) var text = ""
  private var bytes: ArraySlice<UInt8>
  private var open: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    while let byte = self.bytes.popFirst() { write(byte) }
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case 0..<40: if let name = open.popLast() { text += "</\(name)>" }
    case 40..<60: text += "</\(Self.names[Int(bytes.popFirst() ?? 0) % Self.names.count])>"
    case 60..<120: text += Self.words[Int(byte - 60) % Self.words.count]
    default: openElement(Int(byte) - 120)
    }
  }

  private mutating func openElement(_ choice: Int) {
    let name = Self.names[choice % Self.names.count]
    text += "<\(name)"
    for _ in 0..<(Int(bytes.popFirst() ?? 0) & 3) {
      text += " " + Self.attributes[Int(bytes.popFirst() ?? 0) % Self.attributes.count]
    }
    text += ">"
    open.append(name)
  }

  private static let names = [
    "p", "div", "span", "table", "tr", "td", "th", "tbody", "thead", "caption", "ul", "ol", "li",
    "dl", "dt", "dd", "h1", "h2", "h3", "br", "hr", "img", "a", "a", "b", "font", "form", "select",
    "option", "button", "textarea", "pre", "script", "style", "title", "template", "svg", "math",
    "ruby", "rt", "rp", "section", "article", "nav", "header", "footer", "aside", "main", "iframe",
    "noscript", "center", "blockquote", "input", "meta", "base", "link", "founder-content", "o:p",
    "xmp", "head", "body", "html", "frameset", "colgroup", "col", "strong", "object",
  ]

  private static let attributes = [
    "class=content", "class='TRS_Editor x'", "id=zoom", "class=nav", "class=footer",
    "class=related", "href=/a.html", "href='http://a.b/c.docx?x'", "href=#x",
    "style='display:none'",
    "style='font-size:0'", "style='color:#fff'", "style='text-align:right;font-weight:bold'",
    "style='position:absolute;left:-999px'", "hidden", "colspan=3", "rowspan=4", "rowspan=99999",
    "colspan=0", "start=7", "type=a", "type=I", "value=3", "reversed", "align=center",
    "name=PubDate", "content='2024-03-01'", "name=ArticleTitle", "content=云溪县要点",
    "itemprop=headline", "type='application/ld+json'", "bgcolor=red", "alt=云溪县文件", "title=甲",
    "style='list-style:none'", "role=navigation", "charset=gb2312",
  ]

  private static let words = [
    "一、总体要求", "1.加强管理，落实责任。", "（一）", "\n", " ", "\u{3000}\u{3000}", "&nbsp;", "&nbsp", "甲",
    "2024年3月1日", "发布日期：2024-03-01 来源：办公室", "当前位置：首页 > 公开 > 正文", "云溪县2024年工作要点",
    "索引号：", "000/2024", "上一篇：", "版权所有", "<!--ContentStart-->", "<!--ContentEnd-->", "<!--",
    "-->", "<![CDATA[", "]]>", "&#x4E00;", "&#0;", "&ldquo;", "<", ">", "\u{2028}", "\u{200B}",
    "\u{E5E5}", "{\"headline\":\"要点\"}", "推进各项工作，坚持问题导向，建立台账，逐项销号，确保取得实效。", "第1页 共3页",
    "附件1.docx", "相关文章", "\t", "x", "😀", "<?xml version='1.0'?>",
  ]
}

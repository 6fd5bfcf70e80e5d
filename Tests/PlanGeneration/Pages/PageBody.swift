/// The lines of a plan below its title as markup, in the way that a place of a layout asks for.
struct PageBody {
  private let lines: ArraySlice<GeneratedPage.Line>

  init(_ lines: ArraySlice<GeneratedPage.Line>) { self.lines = lines }

  /// - Parameter style: The word after `body:` in a layout.
  func markup(_ style: String, random: inout SeededRandom) -> String {
    switch style {
    case "p": paragraphs { "<p>　　\($0)</p>" }
    case "p-style": paragraphs { "<p style=\"text-indent: 2em; line-height: 1.8;\">\($0)</p>" }
    case "div": paragraphs { "<div>　　\($0)</div>" }
    case "br": paragraphs { "　　\($0)<br>" }
    case "br-nbsp": paragraphs { "&nbsp;&nbsp;&nbsp;&nbsp;\($0)<br>" }
    case "br-br": paragraphs { "　　\($0)<br /><br />" }
    case "upper": paragraphs { "<P>　　\($0)" }
    case "text": paragraphs { "    \($0)" }
    case "word": wordParagraphs()
    case "section": sections()
    case "headings": headings { "<h\($1)>\($0)</h\($1)>" }
    case "strong": headings { text, _ in "<p>　　<strong>\(text)</strong></p>" }
    case "pages": pages()
    case "p-ads": advertised(&random)
    default: ""
    }
  }

  private func paragraphs(_ wrap: (String) -> String) -> String {
    lines.map { line in
      line.isFoot ? wrap(line.text.escaped) : wrap(line.text.escaped)
    }.joined(separator: "\n")
  }

  /// What Word leaves when a text is pasted: spans of fonts, figures apart from characters.
  private func wordParagraphs() -> String {
    lines.map { line in
      let align = line.isFoot ? ";text-align:right" : ""
      let runs = line.text.runsOfFigures.map { run in
        run.isFigures
          ? "<span lang=\"EN-US\" style=\"font-size:16.0pt;font-family:仿宋_GB2312\">\(run.text)</span>"
          : "<span style='font-size:16.0pt;font-family:仿宋_GB2312'>\(run.text.escaped)</span>"
      }
      return "<p class=\"MsoNormal\" style='text-indent:32.0pt;line-height:28.0pt\(align)'>"
        + runs.joined() + "<span lang=EN-US><o:p></o:p></span></p>"
    }.joined(separator: "\n")
  }

  private func sections() -> String {
    let paragraphs = lines.map { line in
      "<section style=\"margin: 0px 8px;\"><section style=\"display: inline-block;\">"
        + "<p style=\"text-indent: 2em;\"><span style=\"font-size: 15px;\">\(line.text.escaped)"
        + "</span></p></section></section>"
    }
    return "<section data-role=\"outer\" label=\"edit\">\(paragraphs.joined())</section>"
  }

  private func headings(_ wrap: (_ text: String, _ level: Int) -> String) -> String {
    lines.map { line in
      guard let depth = line.headingDepth else { return "<p>　　\(line.text.escaped)</p>" }
      return wrap(line.text.escaped, min(depth + 2, 4))
    }.joined(separator: "\n")
  }

  /// A document shown page by page.
  private func pages() -> String {
    let size = max(1, (lines.count + 2) / 3)
    var rest = lines
    var pages: [String] = []
    while !rest.isEmpty {
      let number = pages.count + 1
      let page = PageBody(rest.prefix(size)).paragraphs { "<p class=\"txt\">　　\($0)</p>" }
      pages.append(
        "<div class=\"page\" id=\"page\(number)\">\(page)<div class=\"pagenum\">第\(number)页 共3页</div></div>"
      )
      rest = rest.dropFirst(size)
    }
    return pages.joined(separator: "\n")
  }

  /// Links to other texts between the paragraphs.
  private func advertised(_ random: inout SeededRandom) -> String {
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      result.append("<p>　　\(line.text.escaped)</p>")
      if index % 6 == 5 {
        let topic = random.pick(Vocabulary.objects)
        result.append("<p>推荐阅读：<a href=\"/\(index).html\">\(topic)工作总结范文</a></p>")
      }
      if index % 9 == 8 {
        result.append("<div class=\"ad\"><a href=\"/go/\(index)\"><img src=\"a.gif\"></a></div>")
      }
    }
    return result.joined(separator: "\n")
  }
}

extension String {
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Figures and Latin letters apart from the rest.
  fileprivate var runsOfFigures: [(text: String, isFigures: Bool)] {
    var runs: [(text: String, isFigures: Bool)] = []
    for character in self {
      let isFigure = character.isASCII && (character.isNumber || character.isLetter)
      if let last = runs.last, last.isFigures == isFigure {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), isFigure))
      }
    }
    return runs
  }
}

package import TextDecoding

/// A plan in a layout of pages, with what of the page is the plan.
package struct GeneratedPage: Sendable {
  /// A line of the plan.
  struct Line: Sendable {
    var text: String
    /// How deep the heading stands that the line is; nil for other lines.
    var headingDepth: Int?
    /// The line is a signature, a date or a note below the text.
    var isFoot = false
  }

  package let layout: PageLayout
  package let document: GeneratedDocument
  private let lines: [Line]
  private let random: SeededRandom

  /// Puts the plan of a seed into a layout. A plan that does not begin with its title is passed over for another.
  package init(_ layout: PageLayout, seed: Int) {
    self.layout = layout
    var seed = seed
    var document = Self.document(seed)
    // A plan that begins with its title, so that a layout can put it where it belongs.
    while !document.beginsWithTitle {
      seed += 1000
      document = Self.document(seed)
    }
    self.document = document
    lines = document.lines
    random = SeededRandom(seed, layout.name.seed)
  }

  private static func document(_ seed: Int) -> GeneratedDocument {
    let styles = NumberingStyle.all
    return DocumentGenerator.document(
      styles[seed % styles.count], seed: SeededRandom(seed, 0x9A6E))
  }

  /// The text of the plan, line by line, without indentation.
  package var truth: [String] { lines.map(\.text) }

  /// The plan as plain text.
  package var plainText: String { truth.joined(separator: "\n") + "\n" }

  /// The page, with a label for its charset.
  package func html(charset: String) -> String {
    var filling = PageFilling(
      title: lines.first?.text ?? "", charset: charset, body: PageBody(lines.dropFirst()),
      random: random)
    return filling.fill(layout.template)
  }

  /// The page in a charset; characters that it does not have become references, as editors write.
  package func bytes(as encoding: TextEncoding, label: String) -> [UInt8] {
    Self.encode(html(charset: label), as: encoding)
  }

  /// The page filled up with what real pages carry along: scripts, styles and menus.
  package func bytes(as encoding: TextEncoding, label: String, kilobytes: Int) -> [UInt8] {
    let page = html(charset: label)
    let missing = kilobytes * 1000 - page.utf8.count
    guard missing > 0, let head = page.firstRange(ofCaseless: "</head>"),
      let body = page.firstRange(ofCaseless: "<body"),
      let start = page[body...].firstIndex(of: ">")
    else { return Self.encode(page, as: encoding) }
    var phrasing = Phrasing(random: random)
    var scripts = ""
    while scripts.utf8.count < missing * 6 / 10 {
      let number = phrasing.random.below(1000)
      scripts +=
        "<script>function f\(number)(a,b){if(a<b&&b>\(number)){document.getElementById('x\(number)')"
        + ".className='on';}return a+\"</div>\";}</script>\n<style>.c\(number){margin:0 auto;"
        + "padding:\(number)px}</style>\n"
    }
    var menu = "<div class=\"submenu\"><ul>"
    while scripts.utf8.count + menu.utf8.count < missing {
      menu +=
        "<li class=\"item\"><a href=\"/col/\(phrasing.random.below(9999))/index.html\" target=\"_blank\">"
        + "\(phrasing.random.pick(Vocabulary.objects))</a></li>\n"
    }
    menu += "</ul></div>"
    let text =
      page[..<head] + scripts + page[head...start] + menu + page[page.index(after: start)...]
    return Self.encode(String(text), as: encoding)
  }

  package static func encode(_ html: String, as encoding: TextEncoding) -> [UInt8] {
    if let bytes = encoding.encode(html) { return bytes }
    var text = String.UnicodeScalarView()
    var known: [Unicode.Scalar: Bool] = [:]
    for scalar in html.unicodeScalars {
      let isKnown = known[scalar] ?? (encoding.encode(String(Character(scalar))) != nil)
      known[scalar] = isKnown
      if isKnown {
        text.append(scalar)
      } else {
        text.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      }
    }
    return encoding.encode(String(text)) ?? []
  }
}

extension GeneratedDocument {
  fileprivate var beginsWithTitle: Bool {
    guard let first = lines.first?.text else { return false }
    return Vocabulary.documentKinds.contains(where: first.hasSuffix)
  }

  /// The lines without indentation, each with what it is.
  fileprivate var lines: [GeneratedPage.Line] {
    var lines: [GeneratedPage.Line] = []
    var text = String.UnicodeScalarView()
    var node: Int?
    var isFrame = false
    var hasNodes = false
    for letter in letters {
      if letter.part == .lineEnd {
        if !text.isEmpty {
          let depth = node.flatMap { nodes[$0].hasChildren ? nodes[$0].depth : nil }
          lines.append(
            .init(text: String(text), headingDepth: depth, isFoot: isFrame && hasNodes))
        }
        (text, node, isFrame) = (.init(), nil, false)
        continue
      }
      if letter.part == .residue { continue }
      text.append(letter.scalar)
      if letter.part == .frame { isFrame = true }
      if letter.part == .label {
        node = letter.node
        hasNodes = true
      }
    }
    return lines
  }
}

extension String {
  fileprivate func firstRange(ofCaseless word: String) -> Index? {
    lowercased().firstRange(of: word).map { range in
      utf8.index(
        startIndex, offsetBy: lowercased().utf8.distance(from: startIndex, to: range.lowerBound))
    }
  }
}

/// Writes a plan as a page (HTML) to be read and printed: one file, no script, nothing fetched.
///
/// - The frame is header and footer, sections are `section` with headings, items are `article`.
/// - Every node's id is its own, so that `page.html#s1.i2` leads to it.
/// - Who answers, dates and targets stand as a list of terms below the item that names them.
public struct HTMLExporter: Exporter {
  public init() {}

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = MarkupWriter(isHTML: true)
    writer.raw("<!doctype html>")
    HTMLWriting(document).write(to: &writer)
    output += writer.bytes
    output.append(UInt8(ascii: "\n"))
  }
}

private struct HTMLWriting {
  private let document: PlanDocument
  private let edits: EditList

  init(_ document: PlanDocument) {
    self.document = document
    edits = EditList(document.edits)
  }

  func write(to writer: inout MarkupWriter) {
    writer.element("html", [("lang", language)]) {
      $0.element("head") {
        $0.empty("meta", [("charset", "utf-8")])
        $0.empty(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        $0.empty(
          "meta",
          [
            ("name", "generator"),
            ("content", "\(document.generator.name) \(document.generator.version)"),
          ])
        $0.text("title", document.front.title ?? document.source.name ?? "—")
        $0.line("<style>\(Self.style)</style>")
      }
      $0.element("body") { body(to: &$0) }
    }
  }

  /// The BCP 47 tag of the result; the tag of the source where the script was kept.
  private var language: String {
    let tag = document.script.target == "keep" ? document.script.detected : document.script.target
    return tag.hasPrefix("zh") ? tag : "zh"
  }

  private func body(to writer: inout MarkupWriter) {
    writer.element("header") { front(to: &$0) }
    writer.element("main") {
      paragraphs(document.preamble, to: &$0)
      nodes(document.outline, to: &$0)
      paragraphs(document.closing, to: &$0)
    }
    if !document.back.blocks.isEmpty {
      writer.element("footer") { writer in
        for block in document.back.blocks { frame(block, to: &writer) }
      }
    }
    for (index, attachment) in document.attachments.enumerated() {
      writer.element("section", [("class", "attachment"), ("id", "attachment-\(index + 1)")]) {
        $0.text("p", attachment.label, [("class", "attachment-label")])
        $0.text("h1", attachment.title)
        paragraphs(attachment.preamble, to: &$0)
        nodes(attachment.outline, to: &$0)
        paragraphs(attachment.closing, to: &$0)
      }
    }
  }

  // MARK: Frame

  private func front(to writer: inout MarkupWriter) {
    let front = document.front
    if let notice = front.notice, !notice.blocks.isEmpty {
      writer.element("section", [("class", "notice")]) { writer in
        for block in notice.blocks { frame(block, to: &writer) }
      }
    }
    for block in front.blocks { frame(block, to: &writer) }
    if let title = front.title, !front.blocks.contains(where: { $0.role == .title }) {
      writer.text("h1", title)
    }
  }

  private func frame(_ block: FrameBlock, to writer: inout MarkupWriter) {
    if block.role == .title {
      writer.inline("h1") { writer in
        for (index, line) in block.text.writtenLines.enumerated() {
          if index > 0 { writer.raw("<br>") }
          writer.text(line)
        }
      }
    } else {
      for line in block.text.writtenLines {
        writer.text("p", line, [("class", block.role.rawValue)])
      }
    }
  }

  private func paragraphs(_ blocks: [TextBlock], to writer: inout MarkupWriter) {
    for block in blocks { paragraphs(block.text, to: &writer) }
  }

  private func paragraphs(_ text: String, to writer: inout MarkupWriter) {
    for line in text.writtenLines { writer.text("p", line) }
  }

  // MARK: Outline

  private func nodes(_ nodes: [OutlineNode], to writer: inout MarkupWriter) {
    for node in nodes {
      let attributes = [("id", node.id as String?), ("class", node.kind.rawValue)]
      writer.element(node.kind == .section ? "section" : "article", attributes) {
        self.node(node, to: &$0)
        self.nodes(node.children, to: &$0)
      }
    }
  }

  private func node(_ node: OutlineNode, to writer: inout MarkupWriter) {
    let printed = PrintedNode(node, edits: edits)
    if node.kind == .section, let title = node.title {
      let level = min(max(node.level, 1) + 1, 6)
      writer.inline("h\(level)") {
        label(of: node, printed, to: &$0)
        $0.text(title + printed.titleMark)
      }
      paragraphs(node.text, to: &writer)
    } else {
      var lines = node.text.writtenLines
      let opensLine = printed.endsTitleLine || lines.isEmpty
      let rest = printed.titleMark + (opensLine ? "" : lines.removeFirst())
      writer.inline("p") {
        label(of: node, printed, to: &$0)
        $0.text("strong", node.title)
        $0.text(rest)
      }
      for line in lines { writer.text("p", line) }
    }
    facts(of: node, to: &writer)
  }

  private func label(of node: OutlineNode, _ printed: PrintedNode, to writer: inout MarkupWriter) {
    guard let label = node.label else { return }
    writer.text("span", label, [("class", "label")])
    if printed.hasGap { writer.text(" ") }
  }

  /// What the text of a node says about who, when and how much.
  private func facts(of node: OutlineNode, to writer: inout MarkupWriter) {
    let people = node.responsibility.filter { !$0.names.isEmpty }
    guard !people.isEmpty || !node.deadlines.isEmpty || !node.targets.isEmpty else { return }
    writer.element("dl") { writer in
      for responsibility in people {
        fact(
          responsibility.label ?? "责任", responsibility.names.joined(separator: "、"), to: &writer)
      }
      for deadline in node.deadlines {
        writer.text("dt", "时限")
        writer.inline("dd") {
          $0.inline("time", [("datetime", deadline.edtf?.lastDay)]) { $0.text(deadline.raw) }
        }
      }
      for target in node.targets { fact("指标", target.raw, to: &writer) }
    }
  }

  private func fact(_ name: String, _ value: String, to writer: inout MarkupWriter) {
    writer.text("dt", name)
    writer.text("dd", value)
  }

  /// A quiet page for reading; on paper the page of GB/T 9704.
  private static let style = """
    :root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b6760;--rule:#d9d4ca;--paper:#fffdf8;--red:#a5281b}
    @media(prefers-color-scheme:dark){:root{--ink:#e8e4db;--soft:#a29c90;--rule:#3b3833;--paper:#191816;--red:#e0806f}}
    body{max-width:42em;margin:3rem auto;padding:0 1.25rem;color:var(--ink);background:var(--paper);
    font:1.0625rem/1.9 "FangSong","STFangsong","Noto Serif CJK SC","Songti SC",serif}
    header,footer{text-align:left}h1{font-size:1.6rem;line-height:1.45;text-align:center;margin:2rem 0;text-wrap:balance}
    h2,h3,h4,h5,h6{font-size:1.125rem;line-height:1.6;margin:2rem 0 .5rem;font-family:"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif}
    h3,h4,h5,h6{font-weight:500;font-family:"KaiTi","STKaiti","Noto Serif CJK SC",serif}
    p{margin:.35rem 0;text-indent:2em}article>p,article article>p{overflow-wrap:anywhere}
    .issuerBanner{color:var(--red);font-size:1.7rem;text-align:center;text-indent:0;letter-spacing:.12em}
    .docNumber{text-align:center;text-indent:0;border-bottom:2px solid var(--red);padding-bottom:.75rem}
    .addressees,.attachment-label{text-indent:0}.signature,.date{text-align:right;text-indent:0;margin-right:2em}
    .notice{border-bottom:1px solid var(--rule);margin-bottom:3rem;padding-bottom:1rem}
    .label{font-variant-numeric:tabular-nums}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem;margin:.25rem 0 1rem 2em;padding-left:.9rem;
    border-left:2px solid var(--rule);font-size:.875rem;color:var(--soft)}dt{grid-column:1}dd{grid-column:2;margin:0}
    article:target>p:first-child{background:color-mix(in srgb,var(--red) 10%,transparent)}
    .attachment{border-top:1px solid var(--rule);margin-top:3rem}
    @page{size:A4;margin:37mm 26mm 35mm 28mm}
    @media print{body{max-width:none;margin:0;padding:0;font-size:16pt;line-height:28.9pt;background:none;color:#000}
    h1{font-size:22pt}h2,h3,h4,h5,h6{font-size:16pt;break-after:avoid}dl{font-size:10.5pt;color:#444}
    .attachment{break-before:page;border:0}.notice{break-after:page;border:0}}
    """
}

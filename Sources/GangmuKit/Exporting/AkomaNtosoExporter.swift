/// Writes a plan as an Akoma Ntoso 1.0 document (OASIS LegalDocML, namespace akn/3.0), element `doc`.
///
/// - Sections, items and points are `section`, `paragraph` and `point`, however deep they nest.
/// - An `eId` follows the naming convention: abbreviations and numbers joined by `__`, unique.
/// - Nothing is known of the work but what the text says: a date that it does not give is
///   `0001-01-01` with the name `unknown`.
public struct AkomaNtosoExporter: Exporter {
  public init() {}

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = MarkupWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.element(
      "akomaNtoso", [("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]
    ) { AkomaNtosoWriting(document).write(to: &$0) }
    output += writer.bytes
    output.append(UInt8(ascii: "\n"))
  }
}

private struct AkomaNtosoWriting {
  private let document: PlanDocument
  private let identity: AkomaNtosoIdentity

  init(_ document: PlanDocument) {
    self.document = document
    identity = AkomaNtosoIdentity(document)
  }

  func write(to writer: inout MarkupWriter) {
    writer.element("doc", [("name", "plan")]) {
      identity.write(component: "main", to: &$0)
      preface(to: &$0)
      if !document.preamble.isEmpty {
        $0.element("preamble") { paragraphs(document.preamble.map(\.text), to: &$0) }
      }
      mainBody(
        document.outline, closing: document.closing, within: "", to: &$0)
      conclusions(to: &$0)
      attachments(to: &$0)
    }
  }

  // MARK: Frame

  private func preface(to writer: inout MarkupWriter) {
    let front = document.front
    let notice = front.notice?.blocks ?? []
    guard !front.blocks.isEmpty || !notice.isEmpty || front.title != nil else { return }
    writer.element("preface") {
      if !notice.isEmpty {
        $0.element("container", [("name", "notice"), ("eId", "preface__container_1")]) { writer in
          for block in notice { frame(block, to: &writer) }
        }
      }
      for block in front.blocks { frame(block, to: &$0) }
      if let title = front.title, !front.blocks.contains(where: { $0.role == .title }) {
        $0.inline("p") { $0.text("docTitle", title) }
      }
    }
  }

  private func frame(_ block: FrameBlock, to writer: inout MarkupWriter) {
    let element: String? =
      switch block.role {
      case .title: "docTitle"
      case .docNumber: "docNumber"
      case .issuerBanner, .signature: "docAuthority"
      default: nil
      }
    for line in block.text.writtenLines {
      writer.inline("p") {
        if let element { $0.text(element, line) } else { $0.text(line) }
      }
    }
  }

  private func conclusions(to writer: inout MarkupWriter) {
    guard !document.back.blocks.isEmpty else { return }
    writer.element("conclusions") {
      for block in document.back.blocks { frame(block, to: &$0) }
    }
  }

  private func paragraphs(_ texts: [String], to writer: inout MarkupWriter) {
    let lines = texts.flatMap(\.writtenLines)
    for line in lines.isEmpty ? [""] : lines { writer.text("p", line) }
  }

  // MARK: Outline

  private func mainBody(
    _ nodes: [OutlineNode], closing: [TextBlock], within parent: String,
    to writer: inout MarkupWriter
  ) {
    writer.element("mainBody") {
      if nodes.isEmpty {
        paragraphs(closing.map(\.text), to: &$0)
      } else {
        self.nodes(nodes, within: parent, to: &$0)
        if !closing.isEmpty {
          $0.element("hcontainer", [("name", "closing"), ("eId", parent + "hcontainer_1")]) {
            $0.element("content") { paragraphs(closing.map(\.text), to: &$0) }
          }
        }
      }
    }
  }

  private func nodes(
    _ nodes: [OutlineNode], within parent: String, to writer: inout MarkupWriter
  ) {
    var taken: Set<String> = []
    for (index, node) in nodes.enumerated() {
      let number = node.number.map(String.init) ?? "nn\(index + 1)"
      var id = parent + node.kind.abbreviation + number
      var repetition = 2
      while !taken.insert(id).inserted {
        id = parent + node.kind.abbreviation + number + "-\(repetition)"
        repetition += 1
      }
      self.node(node, id: id, to: &writer)
    }
  }

  private func node(_ node: OutlineNode, id: String, to writer: inout MarkupWriter) {
    writer.element(node.kind.element, [("eId", id)]) {
      $0.text("num", node.label)
      $0.text("heading", node.title)
      if node.children.isEmpty {
        $0.element("content") { paragraphs([node.text], to: &$0) }
      } else {
        if !node.text.writtenLines.isEmpty {
          $0.element("intro") { paragraphs([node.text], to: &$0) }
        }
        nodes(node.children, within: id + "__", to: &$0)
      }
    }
  }

  // MARK: Attachments

  private func attachments(to writer: inout MarkupWriter) {
    guard !document.attachments.isEmpty else { return }
    writer.element("attachments") { writer in
      for (index, attachment) in document.attachments.enumerated() {
        let id = "att_\(index + 1)"
        writer.element("attachment", [("eId", id)]) {
          $0.text("num", attachment.label)
          $0.text("heading", attachment.title)
          $0.element("doc", [("name", "attachment")]) {
            identity.write(component: id, to: &$0)
            if !attachment.preamble.isEmpty {
              $0.element("preamble") { paragraphs(attachment.preamble.map(\.text), to: &$0) }
            }
            mainBody(
              attachment.outline, closing: attachment.closing, within: id + "__", to: &$0)
          }
        }
      }
    }
  }
}

/// Which work, expression and manifestation a document is (FRBR), by the naming convention.
private struct AkomaNtosoIdentity {
  private let work: String
  private let language: String
  private let date: (day: String, name: String)
  private let issuer: String?
  private let number: String?

  init(_ document: PlanDocument) {
    let front = document.front
    let day = [document.back.date, front.notice?.date].compactMap(\.self).first(
      where: \.isWholeDate)
    if let day {
      date = (day, "issued")
    } else if let year = front.planYear, (1000...9999).contains(year) {
      date = ("\(year)-01-01", "planYear")
    } else {
      date = ("0001-01-01", "unknown")
    }
    issuer = front.issuer ?? front.notice?.issuer ?? document.back.signature
    number = (front.docNumber ?? front.notice?.docNumber)?.normalized
    let digest = document.source.sha256.prefix(16)
    work = "/akn/cn/doc/plan/\(date.day)/\(digest.isEmpty ? "unknown" : String(digest))"
    language = "zho"
  }

  func write(component: String, to writer: inout MarkupWriter) {
    writer.element("meta") {
      $0.element("identification", [("source", "#gangmu")]) {
        $0.element("FRBRWork") {
          common("\(work)/!\(component)", work, to: &$0)
          $0.empty("FRBRcountry", [("value", "cn")])
          if let number { $0.empty("FRBRnumber", [("value", number)]) }
        }
        let expression = "\(work)/\(language)@\(date.day)"
        $0.element("FRBRExpression") {
          common("\(expression)/!\(component)", expression, to: &$0)
          $0.empty("FRBRlanguage", [("language", language)])
        }
        $0.element("FRBRManifestation") {
          common("\(expression)/!\(component).akn", expression + ".akn", to: &$0)
          $0.empty("FRBRformat", [("value", "application/akn+xml")])
        }
      }
      $0.element("references", [("source", "#gangmu")]) {
        $0.empty(
          "TLCOrganization",
          [
            ("eId", reference("gangmu", in: component)),
            ("href", "/akn/ontology/organization/gangmu"),
            ("showAs", "gangmu"),
          ])
        if let issuer {
          $0.empty(
            "TLCOrganization",
            [
              ("eId", reference("issuer", in: component)),
              ("href", "/akn/ontology/organization/cn/issuer"), ("showAs", issuer),
            ])
        }
      }
    }
  }

  /// References of attachments need ids of their own in the one file.
  private func reference(_ name: String, in component: String) -> String {
    component == "main" ? name : "\(component)__\(name)"
  }

  private func common(_ this: String, _ uri: String, to writer: inout MarkupWriter) {
    writer.empty("FRBRthis", [("value", this)])
    writer.empty("FRBRuri", [("value", uri)])
    writer.empty("FRBRdate", [("date", date.day), ("name", date.name)])
    writer.empty("FRBRauthor", [("href", issuer == nil ? "#gangmu" : "#issuer")])
  }
}

extension OutlineNode.Kind {
  fileprivate var element: String {
    switch self {
    case .section: "section"
    case .item: "paragraph"
    case .point: "point"
    }
  }

  /// The naming convention's abbreviation (AKN-NC, 5.4).
  fileprivate var abbreviation: String {
    switch self {
    case .section: "sec_"
    case .item: "para_"
    case .point: "point_"
    }
  }
}

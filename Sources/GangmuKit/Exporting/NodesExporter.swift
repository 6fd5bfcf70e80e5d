/// Writes the nodes of a plan as JSON Lines, one node a line, for systems that retrieve passages.
///
/// Each line says by itself where it comes from: document, heading path, place in the source. A
/// node's text is what it says alone; `heading` holds what the nodes above it are called.
public struct NodesExporter: Exporter {
  public init() {}

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = JSONWriter(layout: .compact)
    let origin = Origin(document)
    write(document.outline, above: [], origin, to: &writer)
    for attachment in document.attachments {
      let heading = [attachment.label, attachment.title].compactMap(\.self)
      write(attachment.outline, above: [heading.joined(separator: " ")], origin, to: &writer)
    }
    writer.append(to: &output)
  }

  /// What every line repeats.
  fileprivate struct Origin {
    var sha256: String
    var name: String?
    var title: String?
    var planYear: Int?
    var issuer: String?

    init(_ document: PlanDocument) {
      sha256 = document.source.sha256
      name = document.source.name
      title = document.front.title
      planYear = document.front.planYear
      issuer = document.front.issuer
    }
  }

  private func write(
    _ nodes: [OutlineNode], above: [String], _ origin: Origin, to writer: inout JSONWriter
  ) {
    for node in nodes {
      writer.line(of: node, above: above, origin)
      let name = [node.label, node.title].compactMap(\.self).joined()
      write(
        node.children, above: above + (name.isEmpty ? [] : [name]), origin, to: &writer)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func line(
    of node: OutlineNode, above: [String], _ origin: NodesExporter.Origin
  ) {
    object {
      $0.field("document", origin.sha256)
      $0.field("source", origin.name)
      $0.field("documentTitle", origin.title)
      $0.field("planYear", origin.planYear)
      $0.field("issuer", origin.issuer)
      $0.field("id", node.id)
      $0.field("kind", node.kind.rawValue)
      $0.field("level", node.level)
      $0.field("path", node.path)
      $0.field("heading", above)
      $0.field("label", node.label)
      $0.field("title", node.title)
      $0.field("text", node.text)
      $0.range(node.range)
      $0.field("offices", node.names(.leadOrg, .org, .coOrg))
      $0.field("people", node.names(.leadPerson, .person))
      $0.field("deadlines", node.deadlines.compactMap(\.edtf))
      $0.field("targets", node.targets.map(\.raw))
      $0.field("citations", node.citations.map(\.title))
    }
    endLine()
  }
}

extension OutlineNode {
  /// The names in these roles, in the order of the text.
  func names(_ roles: Responsibility.Role...) -> [String] {
    responsibility.filter { roles.contains($0.role) }.flatMap(\.names)
  }
}

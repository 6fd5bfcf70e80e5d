/// A stretch of source text that one part of a result speaks for.
package struct OwnedText: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case frame(FrameRole)
    case paragraph
    case node(OutlineNode)
    case attachmentHeading
  }

  package var part: Part
  package var range: SourceRange
  /// What the result says stands there, with every edit applied.
  package var text: String
  /// Where the part stands in the JSON result, as a JSON pointer.
  package var place: String
}

extension PlanDocument {
  /// Every part that owns text, in the order of the source. With `discarded` they tile it.
  package var owners: [OwnedText] {
    var owners: [OwnedText] = []
    Self.append(front.blocks, at: "/front/blocks", to: &owners)
    Self.append(front.notice?.blocks ?? [], at: "/front/notice/blocks", to: &owners)
    Self.append(preamble, at: "/preamble", to: &owners)
    Self.append(outline, at: "/outline", to: &owners)
    Self.append(closing, at: "/closing", to: &owners)
    Self.append(back.blocks, at: "/back/blocks", to: &owners)
    for (index, attachment) in attachments.enumerated() {
      Self.append(attachment, at: "/attachments/\(index)", to: &owners)
    }
    return owners.sorted { $0.range < $1.range }
  }

  private static func append(_ blocks: [FrameBlock], at place: String, to owners: inout [OwnedText])
  {
    for (index, block) in blocks.enumerated() {
      owners.append(
        OwnedText(
          part: .frame(block.role), range: block.range, text: block.text, place: "\(place)/\(index)"
        ))
    }
  }

  private static func append(_ blocks: [TextBlock], at place: String, to owners: inout [OwnedText])
  {
    for (index, block) in blocks.enumerated() {
      owners.append(
        OwnedText(
          part: .paragraph, range: block.range, text: block.text, place: "\(place)/\(index)"))
    }
  }

  private static func append(_ nodes: [OutlineNode], at place: String, to owners: inout [OwnedText])
  {
    for (index, node) in nodes.enumerated() {
      let nodePlace = "\(place)/\(index)"
      owners.append(
        OwnedText(part: .node(node), range: node.range, text: node.fullText, place: nodePlace))
      append(node.children, at: nodePlace + "/children", to: &owners)
    }
  }

  private static func append(
    _ attachment: Attachment, at place: String, to owners: inout [OwnedText]
  ) {
    owners.append(
      OwnedText(
        part: .attachmentHeading, range: attachment.range,
        text: (attachment.label ?? "") + (attachment.title ?? ""), place: place))
    append(attachment.preamble, at: place + "/preamble", to: &owners)
    append(attachment.outline, at: place + "/outline", to: &owners)
    append(attachment.closing, at: place + "/closing", to: &owners)
  }
}

extension OutlineNode {
  /// What the node's range says: label, title and text in this order.
  package var fullText: String {
    (label ?? "") + (title ?? "") + text
  }
}

/// A stretch of source text that one part of a result speaks for.
package struct OwnedText: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case frame(FrameRole)
    case paragraph
    case node(OutlineNode)
    case attachmentHeading
  }

  /// Which of the document's texts the part belongs to.
  package enum Region: Hashable, Sendable {
    case front, notice, body, back
    case attachment(Int)
  }

  package var part: Part
  package var region: Region
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
    Self.append(front.blocks, of: .front, at: "/front/blocks", to: &owners)
    Self.append(front.notice?.blocks ?? [], of: .notice, at: "/front/notice/blocks", to: &owners)
    Self.append(preamble, of: .body, at: "/preamble", to: &owners)
    Self.append(outline, of: .body, at: "/outline", to: &owners)
    Self.append(closing, of: .body, at: "/closing", to: &owners)
    Self.append(back.blocks, of: .back, at: "/back/blocks", to: &owners)
    for (index, attachment) in attachments.enumerated() {
      Self.append(
        attachment, of: .attachment(index), at: "/attachments/\(index)", to: &owners)
    }
    return owners.sorted { $0.range < $1.range }
  }

  private static func append(
    _ blocks: [FrameBlock], of region: OwnedText.Region, at place: String,
    to owners: inout [OwnedText]
  ) {
    for (index, block) in blocks.enumerated() {
      owners.append(
        OwnedText(
          part: .frame(block.role), region: region, range: block.range, text: block.text,
          place: "\(place)/\(index)"))
    }
  }

  private static func append(
    _ blocks: [TextBlock], of region: OwnedText.Region, at place: String,
    to owners: inout [OwnedText]
  ) {
    for (index, block) in blocks.enumerated() {
      owners.append(
        OwnedText(
          part: .paragraph, region: region, range: block.range, text: block.text,
          place: "\(place)/\(index)"))
    }
  }

  private static func append(
    _ nodes: [OutlineNode], of region: OwnedText.Region, at place: String,
    to owners: inout [OwnedText]
  ) {
    for (index, node) in nodes.enumerated() {
      let nodePlace = "\(place)/\(index)"
      owners.append(
        OwnedText(
          part: .node(node), region: region, range: node.range, text: node.fullText,
          place: nodePlace))
      append(node.children, of: region, at: nodePlace + "/children", to: &owners)
    }
  }

  private static func append(
    _ attachment: Attachment, of region: OwnedText.Region, at place: String,
    to owners: inout [OwnedText]
  ) {
    owners.append(
      OwnedText(
        part: .attachmentHeading, region: region, range: attachment.range,
        text: (attachment.label ?? "") + (attachment.title ?? ""), place: place))
    append(attachment.preamble, of: region, at: place + "/preamble", to: &owners)
    append(attachment.outline, of: region, at: place + "/outline", to: &owners)
    append(attachment.closing, of: region, at: place + "/closing", to: &owners)
  }
}

extension OutlineNode {
  /// What the node's range says: label, title and text in this order.
  package var fullText: String {
    (label ?? "") + (title ?? "") + text
  }
}

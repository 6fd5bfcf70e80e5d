internal import CLibXML2

extension HTMLTree {
  /// Parses a page that is already clean UTF-8. Whatever is wrong with the markup is repaired.
  ///
  /// - Throws: ``HTMLError`` when elements nest deeper than the limit.
  package init(parsing utf8: [UInt8], depthLimit: Int) throws {
    let repaired = repairingHTML(utf8)
    guard let size = Int32(exactly: repaired.count) else {
      throw HTMLError.tooLarge(bytes: repaired.count)
    }
    xmlInitParser()
    guard let context = htmlNewParserCtxt() else { throw HTMLError.tooLarge(bytes: utf8.count) }
    defer { htmlFreeParserCtxt(context) }

    let depth = DepthGuard(limit: depthLimit, forward: context.pointee.sax.pointee.startElement)
    context.pointee._private = Unmanaged.passUnretained(depth).toOpaque()
    context.pointee.sax.pointee.startElement = { context, name, attributes in
      DepthGuard.startElement(context, name, attributes)
    }
    // NONET and no entity loading: nothing is ever fetched. HUGE, because without it text below
    // 256 levels is lost without a word; the depth is limited here instead.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | htmlParseHuge
    let document = repaired.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, "UTF-8",
        Int32(options))
    }
    defer { xmlFreeDoc(document) }
    guard !depth.isExceeded else { throw HTMLError.tooDeep(limit: depthLimit) }
    self = withExtendedLifetime(depth) { HTMLTree(copying: document) }
  }

  /// Copies libxml2's tree, without recursion because pages may nest deeply.
  private init(copying document: xmlDocPtr?) {
    nodes = []
    var open: [Int] = []
    var next = document?.pointee.children
    while let node = next {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if let content = Self.content(of: node) {
        nodes.append(Node(content: content, parent: open.last, end: nodes.count + 1))
      }
      if isElement, let child = node.pointee.children {
        open.append(nodes.count - 1)
        next = child
        continue
      }
      next = Self.following(node, closing: &open, in: &nodes)
    }
  }

  /// The node after a whole subtree; every element that ends on the way gets its end.
  private static func following(
    _ node: xmlNodePtr, closing open: inout [Int], in nodes: inout [Node]
  ) -> xmlNodePtr? {
    var current = node
    while current.pointee.next == nil {
      guard let index = open.popLast(), let parent = current.pointee.parent else { return nil }
      nodes[index].end = nodes.count
      current = parent
    }
    return current.pointee.next
  }

  private static func content(of node: xmlNodePtr) -> Content? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      .element(name: string(node.pointee.name), attributes: attributes(of: node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text(string(node.pointee.content))
    case XML_COMMENT_NODE: .comment(string(node.pointee.content))
    default: nil
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let name = string(attribute.pointee.name)
      if keptAttributes.contains(name), attributes[name] == nil {
        attributes[name] = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      }
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

/// Not a case of the enumeration that Swift sees in every version of libxml2.
private let htmlParseHuge: UInt32 = 1 << 19

/// Stops the parser where elements nest too deeply.
private final class DepthGuard {
  private let limit: Int
  private let forward: startElementSAXFunc?
  private(set) var isExceeded = false

  init(limit: Int, forward: startElementSAXFunc?) {
    self.limit = limit
    self.forward = forward
  }

  static func startElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let box = parser.pointee._private
    else { return }
    let depth = Unmanaged<DepthGuard>.fromOpaque(box).takeUnretainedValue()
    if Int(parser.pointee.nodeNr) >= depth.limit {
      depth.isExceeded = true
      xmlStopParser(parser)
    } else {
      depth.forward?(context, name, attributes)
    }
  }
}

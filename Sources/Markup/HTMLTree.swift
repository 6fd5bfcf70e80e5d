/// A page as a plain value: its nodes in document order, each with the end of its subtree.
package struct HTMLTree: Sendable {
  /// Offsets take four bytes each: a page is smaller than four gigabytes, and has many nodes.
  package struct Node: Sendable {
    package var element: HTMLElement
    private var parentOffset: UInt32
    private var endOffset: UInt32
    private var valueBounds: (start: UInt32, end: UInt32)
    private var attributeBounds: (start: UInt32, end: UInt32)

    init(
      element: HTMLElement, parent: Int, end: Int, value: Range<Int>, attributes: Range<Int>
    ) {
      self.element = element
      parentOffset = UInt32(parent + 1)
      endOffset = UInt32(end)
      valueBounds = (UInt32(value.lowerBound), UInt32(value.upperBound))
      attributeBounds = (UInt32(attributes.lowerBound), UInt32(attributes.upperBound))
    }

    /// The index of the parent; -1 at the top.
    package var parent: Int {
      get { Int(parentOffset) - 1 }
      set { parentOffset = UInt32(newValue + 1) }
    }

    /// One past the index of the last descendant. The descendants follow the node itself.
    package var end: Int {
      get { Int(endOffset) }
      set { endOffset = UInt32(newValue) }
    }

    /// The characters of a text or comment, the name of an unknown element.
    package var value: Range<Int> { Int(valueBounds.start)..<Int(valueBounds.end) }

    package var hasAttributes: Bool { attributeBounds.start < attributeBounds.end }

    /// The node's own among ``HTMLTree/attributes``.
    var attributes: Range<Int> {
      get { Int(attributeBounds.start)..<Int(attributeBounds.end) }
      set { attributeBounds = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
    }
  }

  /// An attribute and where its value stands in ``HTMLTree/characters``.
  package struct Attribute: Sendable {
    package var name: HTMLAttribute
    package var value: Range<Int>
  }

  package internal(set) var nodes: [Node] = []
  /// The characters of all texts, comments and attributes as UTF-8, references resolved.
  package internal(set) var characters: [UInt8] = []
  var attributes: [Attribute] = []

  /// Parses a page that is already UTF-8. Whatever is wrong with the markup is repaired.
  ///
  /// - Throws: ``HTMLError`` when elements nest deeper than the limit, or the page is too large for
  ///   its offsets.
  package init(parsing utf8: [UInt8], depthLimit: Int) throws(HTMLError) {
    guard utf8.count <= Self.sizeLimit else { throw .tooLarge(bytes: utf8.count) }
    var parser = HTMLParser(utf8, depthLimit: depthLimit)
    try parser.run()
    self = parser.finished()
  }

  init() {}

  /// A NUL becomes three bytes, and the offsets hold four gigabytes.
  private static let sizeLimit = 1 << 30
}

extension HTMLTree {
  /// Where the value of an attribute stands in ``characters``; nil where the node has none.
  package func attribute(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  package func hasAttributes(_ node: Int) -> Bool { nodes[node].hasAttributes }

  package func attributes(of node: Int) -> ArraySlice<Attribute> {
    attributes[nodes[node].attributes]
  }

  /// Whether any node has an attribute.
  package func uses(_ name: HTMLAttribute) -> Bool { attributes.contains { $0.name == name } }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: characters[range], as: UTF8.self)
  }

  package func string(_ name: HTMLAttribute, of node: Int) -> String? {
    attribute(name, of: node).map { string($0) }
  }

  /// The name of an element in lower case.
  package func name(of node: Int) -> String {
    nodes[node].element == .unknown ? string(nodes[node].value) : nodes[node].element.rawValue
  }

  /// All characters in a node, tags left out.
  package func text(in node: Int) -> String {
    var bytes: [UInt8] = []
    for index in node..<nodes[node].end where nodes[index].element == .text {
      bytes += characters[nodes[index].value]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a page cannot be parsed.
package enum HTMLError: Error, Hashable, Sendable {
  case tooDeep(limit: Int)
  case tooLarge(bytes: Int)
}

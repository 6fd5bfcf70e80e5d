/// A page as a plain value: its nodes in document order, each with the end of its subtree.
package struct HTMLTree: Sendable {
  package struct Node: Sendable {
    package var content: Content
    /// The index of the parent; nil at the top.
    package var parent: Int?
    /// One past the index of the last descendant. The descendants follow the node itself.
    package var end: Int
  }

  package enum Content: Sendable {
    /// Names are in lower case; only attributes of ``HTMLTree/keptAttributes`` are here.
    case element(name: String, attributes: [String: String])
    case text(String)
    case comment(String)
  }

  package var nodes: [Node]

  package init(nodes: [Node]) {
    self.nodes = nodes
  }

  /// The attributes that say something about a text or its place; handlers and the like do not.
  package static let keptAttributes: Set<String> = [
    "align", "charset", "class", "colspan", "content", "datetime", "hidden", "href",
    "http-equiv", "id", "name", "property", "reversed", "role", "rowspan", "start", "style",
    "title", "type", "value",
  ]
}

extension HTMLTree.Node {
  /// The element's name; nil for text and comments.
  package var name: String? {
    if case .element(let name, _) = content { name } else { nil }
  }

  /// Empty for text and comments.
  package var attributes: [String: String] {
    if case .element(_, let attributes) = content { attributes } else { [:] }
  }
}

/// Why a page cannot be parsed.
package enum HTMLError: Error, Hashable, Sendable {
  case tooDeep(limit: Int)
  case tooLarge(bytes: Int)
}

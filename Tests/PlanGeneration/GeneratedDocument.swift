/// A text whose outline is known, letter by letter, so that damage keeps the truth.
package struct GeneratedDocument: Sendable {
  /// One scalar and the part of the document it belongs to.
  package struct Letter: Sendable {
    package var scalar: Unicode.Scalar
    package var part: Part
    /// The node it belongs to, -1 for none.
    package var node: Int
  }

  package enum Part: Sendable {
    /// Title, addressees, signature and the like.
    case frame
    case preamble, closing
    case label, gap, title, text
    /// The end of a paragraph.
    case lineEnd
    /// What damage put in: belongs to nothing.
    case residue
  }

  package struct Node: Sendable {
    package var parent: Int?
    /// The number that a careful reader assigns; nil for a bullet.
    package var number: Int?
    /// How deep it stands, 0 at the top.
    package var depth: Int
    package var hasChildren = false
    /// Nothing is left of it in the text.
    package var isLost = false
    /// Whether the title, or that there is none, follows from the text alone.
    package var isTitleSure = true
  }

  package var letters: [Letter] = []
  package var nodes: [Node] = []
  /// The numbers of the last level go on below the next parent.
  package var continues = false
  /// What the document is called.
  package var name = ""

  package init() {}

  package var text: String {
    var view = String.UnicodeScalarView()
    for letter in letters { view.append(letter.scalar) }
    return String(view)
  }

  mutating func add(_ text: String, _ part: Part, node: Int = -1) {
    for scalar in text.unicodeScalars {
      letters.append(Letter(scalar: scalar, part: part, node: node))
    }
  }

  mutating func endLine() { add("\n", .lineEnd) }

  // MARK: Reading

  /// Where each node's label and title stand.
  func places() -> [NodePlace] {
    var places = [NodePlace](repeating: NodePlace(), count: nodes.count)
    for (index, letter) in letters.enumerated() where letter.node >= 0 {
      if letter.part == .label { places[letter.node].label.extend(to: index) }
      if letter.part == .title { places[letter.node].title.extend(to: index) }
    }
    return places
  }

  /// The nodes that are there, in the order of the text.
  var present: [Int] { nodes.indices.filter { !nodes[$0].isLost } }

  func children(of parent: Int?) -> [Int] {
    present.filter { nodes[$0].parent == parent }
  }

  // MARK: Changing

  /// Takes a node and its own text out, with its line end; what hung below it hangs below the
  /// node before it.
  mutating func lose(_ node: Int) {
    let before = children(of: nodes[node].parent).last { $0 < node }
    var kept: [Letter] = []
    var removesLineEnd = false
    for letter in letters {
      if letter.node == node {
        removesLineEnd = true
        continue
      }
      if removesLineEnd, letter.part == .lineEnd || letter.part == .residue { continue }
      removesLineEnd = false
      kept.append(letter)
    }
    letters = kept
    for child in children(of: node) { nodes[child].parent = before ?? nodes[node].parent }
    nodes[node].isLost = true
  }

  /// Puts another label in the place of a node's.
  mutating func relabel(_ node: Int, _ label: [Unicode.Scalar]) {
    guard let range = places()[node].label.range else { return }
    letters.replaceSubrange(
      range, with: label.map { Letter(scalar: $0, part: .label, node: node) })
  }

  func label(_ node: Int) -> [Unicode.Scalar] {
    letters.filter { $0.node == node && $0.part == .label }.map(\.scalar)
  }
}

/// Where a node's parts stand in a text.
package struct NodePlace: Sendable {
  package struct Extent: Sendable {
    private(set) var range: Range<Int>?

    mutating func extend(to index: Int) {
      range = (range?.lowerBound ?? index)..<index + 1
    }
  }

  package var label = Extent()
  package var title = Extent()
}

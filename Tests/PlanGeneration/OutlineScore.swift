package import GangmuKit

/// How well an outline was found: counts that add up over documents.
package struct OutlineScore: Hashable, Sendable {
  /// Nodes that are there, nodes that were read, nodes read right.
  package var expected = 0
  package var found = 0
  package var right = 0
  /// Right nodes whose title follows from the text, and those where it was read as such.
  package var titles = 0
  package var rightTitles = 0

  package init() {}

  package var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  package var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  package var f1: Double {
    expected + found == 0 ? 1 : 2 * Double(right) / Double(expected + found)
  }
  package var titleAccuracy: Double { titles == 0 ? 1 : Double(rightTitles) / Double(titles) }

  package static func += (left: inout OutlineScore, right: OutlineScore) {
    left.expected += right.expected
    left.found += right.found
    left.right += right.right
    left.titles += right.titles
    left.rightTitles += right.rightTitles
  }

  /// Compares what was read with what is there.
  ///
  /// A node is right when it starts where its label starts, has the number that a careful reader
  /// assigns, and hangs below the right node. Points of an enumeration inside a sentence do not
  /// count, neither as found nor as missing.
  package init(of plan: PlanDocument, against document: GeneratedDocument) {
    let comparison = OutlineComparison(of: plan, against: document)
    expected = comparison.expected.count
    found = comparison.found.count
    for node in comparison.expected where comparison.isRight(node) {
      right += 1
      guard let isTitleRight = comparison.isTitleRight(node) else { continue }
      titles += 1
      if isTitleRight { rightTitles += 1 }
    }
  }
}

/// The nodes of a generated document beside those of a result, by where they start.
package struct OutlineComparison {
  package struct Found {
    /// The first letter of the document itself, and where the node was read to start.
    package var start: Int
    package var readStart: Int
    package var number: Int?
    package var parent: Int?
    package var title: Range<Int>?
    package var label: String?
    package var heading: String?
    package var depth: Int
  }

  let document: GeneratedDocument
  private let places: [NodePlace]
  /// The nodes that are there, by index.
  package let expected: [Int]
  package private(set) var found: [Found] = []
  private var foundByStart: [Int: Int] = [:]

  package init(of plan: PlanDocument, against document: GeneratedDocument) {
    self.document = document
    places = document.places()
    expected = document.present
    let outlines = [plan.outline] + plan.attachments.map(\.outline)
    for outline in outlines { collect(outline, parent: nil, depth: 0) }
    for (index, node) in found.enumerated() { foundByStart[node.start] = index }
  }

  private mutating func collect(_ nodes: [OutlineNode], parent: Int?, depth: Int) {
    for node in nodes {
      let readStart = node.labelRange?.start ?? node.range.start
      let start = settled(readStart)
      if !isInlinePoint(node, at: start) {
        found.append(
          Found(
            start: start, readStart: readStart, number: node.number, parent: parent,
            title: node.titleRange.map(trimmed), label: node.label,
            heading: node.title, depth: depth))
      }
      collect(node.children, parent: start, depth: depth + 1)
    }
  }

  /// The first letter of the document at or after a position.
  private func settled(_ position: Int) -> Int {
    var position = position
    while position < document.letters.count, document.letters[position].part == .residue {
      position += 1
    }
    return position
  }

  /// A range without what damage put in at its edges.
  private func trimmed(_ range: SourceRange) -> Range<Int> {
    let start = min(settled(range.start), range.end)
    var end = min(range.end, document.letters.count)
    while end > start, document.letters[end - 1].part == .residue { end -= 1 }
    return min(start, end)..<end
  }

  private func isInlinePoint(_ node: OutlineNode, at start: Int) -> Bool {
    guard node.kind == .point, start < document.letters.count else { return false }
    let letter = document.letters[start]
    return letter.part == .text && start > 0 && document.letters[start - 1].part != .lineEnd
  }

  // MARK: Judging

  func start(_ node: Int) -> Int? { places[node].label.range?.lowerBound }

  private func match(_ node: Int) -> Found? {
    start(node).flatMap { foundByStart[$0] }.map { found[$0] }
  }

  package func isRight(_ node: Int) -> Bool {
    guard let match = match(node) else { return false }
    let truth = document.nodes[node]
    return (truth.number == nil || match.number == truth.number)
      && match.parent == truth.parent.flatMap(start)
  }

  /// Nil where the text does not tell.
  package func isTitleRight(_ node: Int) -> Bool? {
    guard document.nodes[node].isTitleSure else { return nil }
    guard let match = match(node) else { return false }
    guard let title = places[node].title.range else { return match.title == nil }
    return match.title?.lowerBound == title.lowerBound
      && match.title?.upperBound == title.upperBound
  }

  // MARK: Telling

  /// What went wrong, one line a difference.
  package var differences: [String] {
    var lines: [String] = []
    let starts = Set(expected.compactMap(start))
    for node in expected where !isRight(node) {
      let truth = document.nodes[node]
      let wanted =
        "\(truth.number.map(String.init) ?? "none") below \(label(truth.parent)) [\(around(start(node)))]"
      if let match = match(node) {
        lines.append(
          "node \(wanted): read as \(match.number.map(String.init) ?? "none") below [\(around(match.parent))]"
        )
      } else {
        lines.append("node \(wanted): not found")
      }
    }
    for node in found where !starts.contains(node.start) {
      lines.append(
        "no node: [\(around(node.readStart))] read as \(node.number.map(String.init) ?? "none")")
    }
    for node in expected where isRight(node) && isTitleRight(node) == false {
      let title = places[node].title.range.map { text($0) } ?? "none"
      lines.append("title [\(title)]: read as [\(match(node)?.heading ?? "none")]")
    }
    return lines
  }

  private func label(_ node: Int?) -> String {
    guard let node else { return "none" }
    return "[\(around(start(node)))]"
  }

  private func around(_ start: Int?) -> String {
    guard let start else { return "none" }
    return text(start..<min(start + 12, document.letters.count))
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for letter in document.letters[range] {
      if letter.scalar == "\n" {
        view.append("⏎")
      } else {
        view.append(letter.scalar)
      }
    }
    return String(view)
  }
}

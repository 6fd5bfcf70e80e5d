/// Gives the nodes below one parent their ids and paths.
struct SiblingNames {
  private let parentID: String
  private let parentPath: String?
  private var position = 0
  /// The greatest number so far: what lies above it has no double.
  private var greatest = 0
  private var given: [String] = []
  /// How often each id was given; made when the first number comes that may have a double.
  private var counts: [String: Int]?

  /// The names at the top.
  init() {
    parentID = ""
    parentPath = nil
  }

  init(parentID: String, path: String?) {
    self.parentID = parentID + "."
    parentPath = path
  }

  mutating func next(
    for node: SegmentedNode, kind: OutlineNode.Kind
  ) -> (id: String, path: String?) {
    position += 1
    let number = node.number ?? position
    let id = String(utf8Capacity: parentID.utf8.count + 1 + UTF8Writer.longestNumber) {
      $0.append(parentID)
      $0.append(kind.letter)
      $0.append(number)
    }
    if number <= greatest, counts == nil {
      counts = Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +)
    }
    greatest = max(greatest, number)
    given.append(id)
    return (unique(id), path(node))
  }

  /// An id with a count after it where a sibling has it already.
  private mutating func unique(_ id: String) -> String {
    guard counts != nil else { return id }
    let count = (counts?[id] ?? 0) + 1
    counts?[id] = count
    return count == 1 ? id : id + "-" + String(count)
  }

  private func path(_ node: SegmentedNode) -> String? {
    guard let number = node.number else { return parentPath }
    let step = node.kind.isHan ? Numerals.han(number) : String(number)
    guard let parentPath else { return step }
    return String(utf8Capacity: parentPath.utf8.count + 1 + step.utf8.count) {
      $0.append(parentPath)
      $0.append(".")
      $0.append(step)
    }
  }
}

extension OutlineNode.Kind {
  /// How an id names the kind.
  fileprivate var letter: String {
    switch self {
    case .section: "s"
    case .item: "i"
    case .point: "p"
    }
  }
}

/// Finds references to other parts of the same document: 按照第五条, 见附件1.
package struct CrossReferenceReader: ScanningReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var kind: CrossReference.Kind
    package var number: Int
    package var range: Range<Int>
  }

  static let kind = SignKinds.reference
  static let signs: ScalarSet = "第附"

  let text: [Unicode.Scalar]
  var scan = SignScan<Reading>()

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  private static let units = Vocabulary<CrossReference.Kind>([
    ("部分", .part), ("章", .chapter), ("节", .section), ("条", .article),
    ("项任务 项工作 项要求 项措施 项重点任务 项重点工作", .item),
  ])

  package func references(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func read(at position: Int) {
    guard position >= scan.next, let reading = reading(at: position, in: scan.range) else { return }
    scan.keep(reading, to: reading.range.upperBound)
  }

  private func reading(at start: Int, in range: Range<Int>) -> Reading? {
    switch text[start] {
    case "第": numbered(at: start, in: range)
    case "附": attachment(at: start, in: range)
    default: nil
    }
  }

  private func numbered(at start: Int, in range: Range<Int>) -> Reading? {
    guard start + 1 < range.upperBound, !followsTitle(start, range),
      let number = Numerals.arabic(in: text, at: start + 1, end: range.upperBound)
        ?? Numerals.han(in: text, at: start + 1, end: range.upperBound),
      let (kind, end) = Self.units.word(
        in: text, at: start + 1 + number.length, end: range.upperBound),
      isWhole(kind, end, range)
    else { return nil }
    return Reading(kind: kind, number: number.value, range: start..<end)
  }

  /// 《教师法》第八条 is an article of another document.
  private func followsTitle(_ start: Int, _ range: Range<Int>) -> Bool {
    var position = start - 1
    while position >= range.lowerBound, start - position <= 24 {
      switch text[position] {
      case "》": return true
      case ",", "。", ";", ":": return false
      default: position -= 1
      }
    }
    return false
  }

  /// 第三条路线, 第一节课: the word is another one.
  private func isWhole(_ kind: CrossReference.Kind, _ end: Int, _ range: Range<Int>) -> Bool {
    guard end < range.upperBound, kind != .item, kind != .part, text[end].isHan else { return true }
    return Self.afterReference.contains(text[end])
  }

  private static let afterReference: ScalarSet = "规要第所中款项的和至之执明内与及"

  private func attachment(at start: Int, in range: Range<Int>) -> Reading? {
    guard
      text.has("附件", at: start, end: range.upperBound)
        || text.has("附表", at: start, end: range.upperBound)
    else { return nil }
    let next = start + 2
    guard next < range.upperBound,
      let number = Numerals.arabic(in: text, at: next, end: range.upperBound)
        ?? Numerals.han(in: text, at: next, end: range.upperBound), number.value < 100
    else {
      // 见附件: the only one.
      guard start > range.lowerBound, text[start - 1] == "见" else { return nil }
      return Reading(kind: .attachment, number: 1, range: start..<next)
    }
    return Reading(kind: .attachment, number: number.value, range: start..<next + number.length)
  }
}

/// Finds the nodes that references mean, once all nodes are known.
struct CrossReferenceResolver {
  /// The ids by kind and number; several where the number comes again.
  private var ids: [CrossReference.Kind: [Int: [String]]] = [:]
  private var attachments: [Int: Int] = [:]

  /// Names the targets of the references of a plan.
  static func resolve(_ plan: inout PlanDocument) {
    CrossReferenceResolver(plan).resolve(&plan.outline)
  }

  private init(_ plan: PlanDocument) {
    for (index, attachment) in plan.attachments.enumerated() {
      let label = (attachment.label ?? "").unicodeScalars.map(FoldedText.widthFolded)
      let digits = label.firstIndex {
        Numerals.asciiDigit($0) != nil || Numerals.hanDigit($0) != nil || $0 == "十"
      }
      let number = digits.flatMap {
        Numerals.arabic(in: label, at: $0, end: label.count)
          ?? Numerals.han(in: label, at: $0, end: label.count)
      }
      attachments[number?.value ?? index + 1] = attachments[number?.value ?? index + 1] ?? index
    }
    enter(plan.outline)
  }

  private mutating func enter(_ nodes: [OutlineNode]) {
    for index in nodes.indices {
      enter(nodes[index])
      enter(nodes[index].children)
    }
  }

  private mutating func enter(_ node: OutlineNode) {
    guard let number = node.number, let label = node.label else { return }
    for (sign, kind) in Self.labels where label.contains(sign) {
      ids[kind, default: [:]][number, default: []].append(node.id)
    }
    if node.kind == .item { ids[.item, default: [:]][number, default: []].append(node.id) }
    if node.level == 1, !label.contains("部分") {
      ids[.part, default: [:]][number, default: []].append(node.id)
    }
  }

  private static let labels: [(Character, CrossReference.Kind)] = [
    ("章", .chapter), ("节", .section), ("条", .article),
  ]

  private func resolve(_ nodes: inout [OutlineNode]) {
    for index in nodes.indices {
      resolve(&nodes[index].children)
      guard var references = nodes[index].references else { continue }
      for place in references.indices {
        let reference = references[place]
        if reference.kind == .attachment {
          references[place].target = attachments[reference.number].map { "/attachments/\($0)" }
        } else if let found = ids[reference.kind]?[reference.number], found.count == 1 {
          references[place].target = found[0]
        }
      }
      nodes[index].references = references
    }
  }
}

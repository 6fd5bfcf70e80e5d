/// Tells apart what different words count: 任务一 with 举措1 and 举措2 below it.
///
/// One grammar row reads several words, but each counts for itself: it gets a kind that no outline
/// file took. Steps and stages have their own, the first of both that a run of lines holds.
struct CountedNames: Sendable {
  private let words: [Bool]
  private let free: [MarkerKind]

  init(_ grammar: MarkerGrammar) {
    words = grammar.forms.map(\.isLineStart)
    let taken = Set(grammar.forms.map(\.kind))
    free = MarkerKind.custom.filter { !taken.contains($0) }
  }

  /// Names of boxes, which stand beside the text and hold no sections.
  private static let boxes: Set<UInt64> = [name(of: "专栏".unicodeScalars)]

  /// Gives the steps among the candidates the kinds of their words. Where there are more words than
  /// kinds, the last ones count nothing.
  func part(_ candidates: inout [MarkerCandidate], in text: [Unicode.Scalar]) {
    var kinds: [UInt64: MarkerKind] = [:]
    var free = free[...]
    var hasStep = false
    var hasMore = false
    for index in candidates.indices where candidates[index].marker.kind == .step {
      let name = Self.name(of: text[candidates[index].marker.label])
      if kinds[name] == nil {
        if Self.boxes.contains(name), free.last == .box {
          kinds[name] = free.popLast()
        } else if hasStep || isWord(candidates[index].marker) {
          kinds[name] = free.popFirst()
        } else {
          kinds[name] = .step
          hasStep = true
        }
      }
      guard let kind = kinds[name] else {
        hasMore = true
        continue
      }
      candidates[index].marker.kind = kind
      candidates[index].marker.isNamed = kind != .step
    }
    guard hasMore else { return }
    candidates.removeAll {
      $0.marker.kind == .step && kinds[Self.name(of: text[$0.marker.label])] == nil
    }
  }

  private func isWord(_ marker: Marker) -> Bool { marker.row.map { words[$0] } ?? false }

  /// The first two letters of the word in a label: 阶段 of 第一阶段 and of 阶段一.
  private static func name(of label: some Sequence<Unicode.Scalar>) -> UInt64 {
    var name: UInt64 = 0
    var count = 0
    for scalar in label where count < 2 && scalar.isHan && scalar != "第" {
      guard Numerals.hanDigit(scalar) == nil, scalar != "十", scalar != "百" else { continue }
      name = name << 32 | UInt64(scalar.value)
      count += 1
    }
    return name
  }
}

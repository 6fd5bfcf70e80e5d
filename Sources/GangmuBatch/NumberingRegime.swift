package import GangmuKit

/// How a document numbers its nodes, as one reads it off a page: `一、 › 1. (on)`.
///
/// For each level the shape of most labels with the first numeral in place of each; `(on)` marks a
/// level whose numbers go on below the next parent.
package enum NumberingRegime {
  package static func describe(_ outline: [OutlineNode]) -> String? {
    var shapes: [[(shape: String, count: Int)]] = []
    var continues: [Int: Bool] = [:]
    func add(_ nodes: [OutlineNode], depth: Int, after last: Int?) {
      if depth == shapes.count { shapes.append([]) }
      if let last, let first = nodes.first?.number, last > 1 {
        continues[depth] = (continues[depth] ?? true) && first == last + 1
      }
      var previous: Int?
      for node in nodes {
        let shape = node.label.map(shape) ?? "–"
        // Two or three for a level, the last one most often the next one's too.
        if let place = shapes[depth].lastIndex(where: { $0.shape == shape }) {
          shapes[depth][place].count += 1
        } else {
          shapes[depth].append((shape, 1))
        }
        if !node.children.isEmpty {
          add(node.children, depth: depth + 1, after: previous)
          previous = node.children.last?.number
        }
      }
    }
    guard !outline.isEmpty else { return nil }
    add(outline, depth: 0, after: nil)
    return shapes.enumerated().map { depth, counts in
      let most = counts.max { ($0.count, $1.shape) < ($1.count, $0.shape) }?.shape ?? "–"
      return continues[depth] == true ? most + " (on)" : most
    }.joined(separator: " › ")
  }

  /// The label with the first of its numerals: `十二、` is `一、`, `（3）` is `（1）`.
  static func shape(of label: String) -> String {
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in label.unicodeScalars where !scalar.isWhiteSpace {
      let sign = sign(of: scalar)
      // Numerals of several digits count as one.
      if sign == last { continue }
      shape.append(sign)
      last = sign
    }
    return String(shape)
  }

  private static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "0"..."9": "1"
    case "０"..."９": "１"
    case "a"..."z": "a"
    case "A"..."Z": "A"
    case "①"..."⑳", "㉑"..."㉟": "①"
    case "⑴"..."⒇": "⑴"
    case "⒈"..."⒛": "⒈"
    case "㈠"..."㈩": "㈠"
    case "Ⅰ"..."Ⅻ": "Ⅰ"
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇", "两", "廿": "一"
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾": "壹"
    default: scalar
    }
  }
}

internal import GangmuKit
internal import ScriptConversion

/// A short fingerprint of what a plan says, so that two sketches tell how much the texts share
/// (MinHash of overlapping stretches of characters, one permutation).
///
/// Script, punctuation, numbers and masks do not count: a copy in Traditional characters, or one with
/// its names and years struck out, has nearly the same sketch.
struct TextSketch: Hashable, Sendable {
  /// The smallest hash in each part of the hashes' range; `.max` for a part without one.
  let minima: [UInt32]

  static let size = 64
  /// Characters in a stretch: two plans of one kind share words and phrases, but few stretches of this
  /// length.
  private static let stretch = 5
  /// Texts with fewer stretches have no sketch worth comparing.
  private static let fewest = 40

  /// Nil for a text that is too short.
  init?(_ text: [Unicode.Scalar]) {
    guard text.count >= Self.stretch + Self.fewest else { return nil }
    var minima = [UInt32](repeating: .max, count: Self.size)
    for start in 0...(text.count - Self.stretch) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for scalar in text[start..<start + Self.stretch] {
        hash = (hash ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      let part = Int(hash >> 58)
      minima[part] = min(minima[part], UInt32(truncatingIfNeeded: hash))
    }
    self.minima = minima
  }

  /// The share of stretches that both have of those that one has, 0 to 1, as far as a sketch tells.
  func likeness(to other: TextSketch) -> Double {
    var same = 0
    var known = 0
    for (left, right) in zip(minima, other.minima) where left != .max || right != .max {
      known += 1
      same += left == right ? 1 : 0
    }
    return known == 0 ? 0 : Double(same) / Double(known)
  }
}

/// Makes texts comparable: Simplified, letters alone, every number and mask the same.
struct ComparableText {
  private let simplifier: ScriptConverter

  /// - Throws: What OpenCC's dictionaries throw when they are missing.
  init() throws { simplifier = try ScriptConverter(configuration: "t2s") }

  func scalars(of document: PlanDocument) -> [Unicode.Scalar] {
    let nodes = document.outline.flattened + document.attachments.flatMap(\.outline).flattened
    let texts = document.preamble.map(\.text) + nodes.map { ($0.title ?? "") + $0.text }
    return scalars(of: texts.joined())
  }

  func scalars(of text: String) -> [Unicode.Scalar] {
    var utf8 = Array(text.utf8)
    utf8 = utf8.withUnsafeBufferPointer { simplifier.convert(utf8: $0) }
    var folded: [Unicode.Scalar] = []
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if Self.isMaskOrNumber(scalar) {
        if folded.last != "#" { folded.append("#") }
      } else if scalar.properties.isAlphabetic {
        folded.append(scalar)
      }
    }
    return folded
  }

  private static func isMaskOrNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "X", "x", "Ｘ", "×", "＊", "*", "○", "〇", "□", "■", "_", "某": true
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }
}

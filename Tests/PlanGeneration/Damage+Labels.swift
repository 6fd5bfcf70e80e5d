extension GeneratedDocument {
  /// Changes some labels, at least one.
  private mutating func change(
    _ random: inout SeededRandom, percent: Int,
    _ changed: (inout SeededRandom, [Unicode.Scalar]) -> [Unicode.Scalar]?
  ) -> Bool {
    let possible = present.filter { changed(&random, label($0)) != nil }
    guard !possible.isEmpty else { return false }
    let certain = random.pick(possible)
    for node in possible where node == certain || random.chance(percent) {
      if let new = changed(&random, label(node)) { relabel(node, new) }
    }
    return true
  }

  /// Reads some labels as a scanner does.
  mutating func scanLabels(_ random: inout SeededRandom) -> Bool {
    change(&random, percent: 20) { random, label in
      let text = String(String.UnicodeScalarView(label))
      for (printed, read) in Self.confusions where text.hasPrefix(printed) {
        return Array((random.pick(read) + text.dropFirst(printed.count)).unicodeScalars)
      }
      return nil
    }
  }

  /// What stands in print and what a scanner takes it for (domain: confused markers).
  private static let confusions: [(String, [String])] = [
    ("10.", ["lO.", "1O.", "I0."]), ("11.", ["l1.", "ll.", "1l."]), ("1.", ["l.", "I.", "|."]),
    ("2.", ["Z."]), ("5.", ["S.", "s."]), ("8.", ["B."]), ("9.", ["q."]),
    ("1、", ["l、", "I、"]), ("一、", ["—、", "－、", "-、"]), ("二、", ["=、", "＝、"]), ("三、", ["≡、", "王、"]),
    ("四、", ["囚、", "西、"]), ("五、", ["正、", "互、"]), ("六、", ["大、", "穴、"]), ("七、", ["匕、"]),
    ("八、", ["入、", "人、"]), ("九、", ["几、", "丸、"]), ("十、", ["+、", "土、"]),
    ("（一）", ["（-）", "（—）", "( 一 )"]), ("（二）", ["（=）"]), ("（三）", ["（三)", "(三）"]),
  ]

  /// Some labels lose their delimiter or have only a blank in its place.
  mutating func weakenLabels(_ random: inout SeededRandom) -> Bool {
    change(&random, percent: 15) { random, label in
      guard label.count >= 2, let last = label.last, "、.．，".unicodeScalars.contains(last),
        label.first.map({ $0.isDigit || $0.value >= 0x4E00 }) == true
      else { return nil }
      let isDigit = label.first?.isDigit == true
      return label.dropLast() + random.pick(isDigit ? [" ", "", "　"] : [" ", "　"]).unicodeScalars
    }
  }

  mutating func doubleDelimiters(_ random: inout SeededRandom) -> Bool {
    change(&random, percent: 30) { random, label in
      guard let last = label.last, "、.．）)".unicodeScalars.contains(last),
        label.first.map({ $0.value < 0x2460 || $0.value >= 0x4E00 }) == true
      else { return nil }
      return label + "、".unicodeScalars
    }
  }

  /// Some labels are closed by another mark than the rest.
  mutating func mixDelimiters(_ random: inout SeededRandom) -> Bool {
    change(&random, percent: 40) { random, label in
      guard label.count >= 2, let last = label.last else { return nil }
      if "、.．".unicodeScalars.contains(last) {
        let others = ["、", ".", "．"].filter { !$0.unicodeScalars.contains(last) }
        return label.dropLast() + random.pick(others).unicodeScalars
      }
      guard "）)".unicodeScalars.contains(last) else { return nil }
      return label.dropLast() + (last == "）" ? ")" : "）").unicodeScalars
    }
  }
}

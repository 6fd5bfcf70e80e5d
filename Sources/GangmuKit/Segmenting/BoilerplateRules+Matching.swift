extension BoilerplateRules {
  /// The first rule that a folded line without blanks follows.
  package static func rule(
    for line: [Unicode.Scalar], at place: BoilerplateRule.Place
  ) -> BoilerplateRule? {
    guard line.count <= longest(at: place) else { return nil }
    var first = all.count
    func consider(_ index: Int) {
      let rule = all[index]
      if index < first, rule.holds(at: place), line.count <= rule.maximumLength { first = index }
    }
    // 【来源】 is a label as 来源： is, and so is （来源：…）.
    let start = line.first.map(openings.contains) ?? false ? 1 : 0
    for place in 0...start {
      _ = starts.anyWord(in: line, at: place, end: line.count) { index, end in
        if !all[index].form.isLabel || (end < line.count && labelEnds.contains(line[end])) {
          consider(index)
        }
        return false
      }
      _ = wholes.anyWord(in: line, at: place, end: line.count) { index, end in
        if end == line.count - place { consider(index) }
        return false
      }
      _ = counted.anyWord(in: line, at: place, end: line.count) { index, end in
        if isCount(line, from: end) { consider(index) }
        return false
      }
    }
    if line.count <= longestHolding {
      for position in line.indices where heldFirsts.contains(line[position]) {
        _ = contained.anyWord(in: line, at: position, end: line.count) { index, _ in
          consider(index)
          return false
        }
        _ = sequenceStarts.anyWord(in: line, at: position, end: line.count) { index, end in
          if holds(line, sequences[index].rest, after: end) { consider(sequences[index].rule) }
          return false
        }
      }
    }
    for index in shaped where index < first {
      if let shape = all[index].form.shape, has(line, shape) { consider(index) }
    }
    return first < all.count ? all[first] : nil
  }

  private static let openings: ScalarSet = "【[("
  private static let labelEnds: ScalarSet = ":】]"
  /// No line that follows a rule is longer.
  package static func longest(at place: BoilerplateRule.Place) -> Int {
    place == .foot ? longestFoot : longestHead
  }

  private static let longestHead = longest { $0.holds(at: .head) }
  private static let longestFoot = longest { $0.holds(at: .foot) }
  /// No line that ends the content is longer.
  static let longestEnd = longest(where: \.endsContent)
  /// What a line starts with that ends the content, so that the many others are not looked at; nil
  /// when a rule tells such lines by anything but their start.
  static let endFirsts: ScalarSet? = {
    let rules = all.filter(\.endsContent)
    let areStarts = rules.allSatisfy {
      $0.form.wholes.isEmpty && $0.form.counts.isEmpty && $0.form.contains.isEmpty
        && $0.form.sequences.isEmpty
        && $0.form.shape == nil
    }
    let firsts = rules.flatMap(\.form.starts).compactMap(\.unicodeScalars.first)
    return areStarts ? ScalarSet(firsts + ["【", "[", "("]) : nil
  }()
  private static let longestHolding = longest {
    !$0.form.contains.isEmpty || !$0.form.sequences.isEmpty
  }

  private static func longest(where isCounted: (BoilerplateRule) -> Bool) -> Int {
    all.filter(isCounted).map(\.maximumLength).max() ?? 0
  }

  private static let starts = words(\.starts)
  private static let wholes = words(\.wholes)
  private static let counted = words(\.counts)
  private static let contained = words(\.contains)
  private static let shaped = all.indices.filter { all[$0].form.shape != nil }

  /// Words that a line holds in this order.
  private struct Sequence: Sendable {
    var rule: Int
    var first: String
    var rest: [[Unicode.Scalar]]
  }

  private static let sequences: [Sequence] = all.indices.flatMap { rule in
    all[rule].form.sequences.compactMap { text in
      let parts = text.unicodeScalars.split(separator: "…").map(Array.init)
      return parts.first.map {
        Sequence(rule: rule, first: String($0), rest: Array(parts.dropFirst()))
      }
    }
  }

  private static let sequenceStarts = Vocabulary(
    sequences.enumerated().map { (words: $0.element.first, meaning: $0.offset) })

  /// How words that a line may hold begin.
  private static let heldFirsts: ScalarSet = {
    var firsts = contained.firsts
    firsts.formUnion(sequenceStarts.firsts)
    return firsts
  }()

  /// How far apart the parts of a sequence may stand.
  private static let sequenceGap = 20

  /// The words of all rules, each with the place of its rule.
  private static func words(_ list: (BoilerplateRule.Form) -> [String]) -> Vocabulary<Int> {
    Vocabulary(
      all.enumerated().map { (list($0.element.form).joined(separator: " "), $0.offset) })
  }

  private static func holds(
    _ line: [Unicode.Scalar], _ parts: [[Unicode.Scalar]], after start: Int
  ) -> Bool {
    var position = start
    for part in parts {
      let reach = min(line.count, position + sequenceGap + 1)
      guard
        let found = (position..<max(position, reach)).first(where: { line.hasPrefix(part, at: $0) })
      else { return false }
      position = found + part.count
    }
    return true
  }

  /// `:1024次` and nothing else.
  private static func isCount(_ line: [Unicode.Scalar], from start: Int) -> Bool {
    var rest = line[start...].drop { ":([]】".unicodeScalars.contains($0) }
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return false }
    rest = rest.dropFirst(digits.count)
    return rest.count <= 3 && rest.allSatisfy { "次人篇遍)]℃".unicodeScalars.contains($0) }
  }

  private static func has(_ line: [Unicode.Scalar], _ shape: BoilerplateRule.Shape) -> Bool {
    switch shape {
    case .pageRow: isPageRow(line)
    case .webDate: isWebDate(line)
    case .fileName:
      line.first != "附" && !line.contains("。") && fileEndings.contains { line.ends(with: $0) }
    }
  }

  private static let fileEndings: [Phrase] = [
    ".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".ceb", ".txt",
  ]

  /// Words of a row of links to pages.
  private static let pageWords = Vocabulary<Bool>([
    ("上一页 下一页 首页 末页 尾页 上页 下页 前页 后页 跳转 转到 GO", true), ("共 第 页 到 / … [ ] ( ) < > | »", false),
  ])

  /// Numbers of pages, with a word that leads to another page among them or counting up from 1.
  private static func isPageRow(_ line: [Unicode.Scalar]) -> Bool {
    guard (3...40).contains(line.count) else { return false }
    var position = 0
    var digits: [Unicode.Scalar] = []
    var hasWord = false
    while position < line.count {
      if line[position].isASCIIDigit {
        digits.append(line[position])
        position += 1
      } else if let (leads, end) = pageWords.word(in: line, at: position, end: line.count) {
        hasWord = hasWord || leads
        position = end
      } else {
        return false
      }
    }
    let countsUp = zip(digits, digits.dropFirst()).allSatisfy { $1.value == $0.value + 1 }
    return hasWord || (digits.count >= 3 && digits.first == "1" && countsUp)
  }

  /// `2021-03-02`, `2021-03-02 09:15:30`, `[2021/3/2]`.
  private static func isWebDate(_ line: [Unicode.Scalar]) -> Bool {
    guard (8...22).contains(line.count) else { return false }
    var core = line[...]
    if let first = core.first, "([【".unicodeScalars.contains(first) { core = core.dropFirst() }
    if let last = core.last, ")]】".unicodeScalars.contains(last) { core = core.dropLast() }
    guard let separator = core.dropFirst(4).first, "-/".unicodeScalars.contains(separator) else {
      return false
    }
    let date = core.prefix { $0 != ":" }
    let numbers = core.split { !$0.isASCIIDigit }
    guard numbers.count >= 3, numbers[0].count == 4, numbers[1].count <= 2,
      date.filter({ $0 == separator }).count == 2
    else { return false }
    return core.allSatisfy { $0.isASCIIDigit || $0 == separator || $0 == ":" }
  }
}

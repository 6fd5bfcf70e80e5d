extension GeneratedDocument {
  /// Whether anything but the foot and the head stands at a letter.
  private func isBody(_ index: Int) -> Bool {
    switch letters[index].part {
    case .frame: false
    default: true
    }
  }

  /// Takes all line ends out between the first and the last letter of the body.
  mutating func loseLines(to blank: String?) -> Bool {
    guard let first = letters.firstIndex(where: { $0.node >= 0 || $0.part == .preamble }),
      let last = letters.lastIndex(where: { $0.node >= 0 || $0.part == .closing })
    else { return false }
    var kept: [Letter] = []
    for (index, letter) in letters.enumerated() {
      guard index > first, index < last, letter.part == .lineEnd || letter.part == .residue else {
        kept.append(letter)
        continue
      }
      guard letter.part == .lineEnd, let blank else { continue }
      kept += blank.unicodeScalars.map { Letter(scalar: $0, part: .residue, node: -1) }
    }
    letters = kept
    return true
  }

  /// Breaks every paragraph after so many letters, as a mail or a page of print does.
  mutating func wrap(width: Int, _ random: inout SeededRandom) -> Bool {
    let isAiry = random.chance(10)
    var kept: [Letter] = []
    var column = 0
    for (index, letter) in letters.enumerated() {
      // Punctuation never starts a line in print.
      if column >= width, letter.part != .lineEnd, !Self.clings.contains(letter.scalar),
        index > 0, letters[index - 1].part != .lineEnd
      {
        kept.append(Letter(scalar: "\n", part: .residue, node: -1))
        if isAiry { kept.append(Letter(scalar: "\n", part: .residue, node: -1)) }
        column = 0
      }
      kept.append(letter)
      column = letter.scalar == "\n" ? 0 : column + 1
    }
    letters = kept
    return true
  }

  static let clings: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "”", "）", "》", "！", "？", ",", ";", ":", ")", "%",
  ]

  /// Puts page numbers and running titles in, between lines or inside them.
  mutating func cutPages(_ random: inout SeededRandom) -> Bool {
    guard let head = title else { return false }
    let form = random.below(4)
    let runs = random.chance(50)
    let length = random.within(250...500)
    let cutsInside = random.chance(50)
    var page = 1
    var since = 0
    var kept: [Letter] = []
    for letter in letters {
      kept.append(letter)
      since += 1
      guard since >= length, isPlaceToCut(letter, inside: cutsInside) else { continue }
      let number = ["— \(page) —", "- \(page) -", "第\(page)页 共9页", "\(page)"][form]
      let running = runs ? head + "\n" : ""
      let opening = letter.part == .lineEnd ? "" : "\n"
      kept += (opening + number + "\n" + running).unicodeScalars.map {
        Letter(scalar: $0, part: .residue, node: -1)
      }
      page += 1
      since = 0
    }
    letters = kept
    return page > 1
  }

  private func isPlaceToCut(_ letter: Letter, inside: Bool) -> Bool {
    letter.part == .lineEnd || (inside && letter.part == .text && letter.scalar.value >= 0x4E00)
  }

  /// The document's own title as printed.
  var title: String? {
    var view = String.UnicodeScalarView()
    for letter in letters where letter.part == .frame || letter.part == .lineEnd {
      if letter.part == .lineEnd {
        if String(view).contains("2024年") { return String(view) }
        view = String.UnicodeScalarView()
      } else {
        view.append(letter.scalar)
      }
    }
    return nil
  }

  // MARK: Gluing

  mutating func glueItems(_ random: inout SeededRandom) -> Bool {
    glue(&random, percent: 30) { document, node in
      !document.nodes[node].hasChildren && !document.isFirstChild(node)
    }
  }

  mutating func glueSections(_ random: inout SeededRandom) -> Bool {
    glue(&random, percent: 50) { document, node in
      document.nodes[node].hasChildren && !document.isFirstChild(node)
    }
  }

  func isFirstChild(_ node: Int) -> Bool { children(of: nodes[node].parent).first == node }

  /// Takes the line end out before some nodes, where a sentence ends.
  private mutating func glue(
    _ random: inout SeededRandom, percent: Int, _ accepts: (Self, Int) -> Bool
  ) -> Bool {
    let places = places()
    let all = present.filter { accepts(self, $0) && endsSentence(before: places[$0].label.range) }
    var chosen = all.filter { _ in random.chance(percent) }
    if chosen.isEmpty, !all.isEmpty { chosen = [random.pick(all)] }
    for node in chosen.reversed() {
      guard let start = places[node].label.range?.lowerBound else { continue }
      var from = start
      while from > 0, letters[from - 1].part == .lineEnd || letters[from - 1].part == .residue {
        from -= 1
      }
      letters.removeSubrange(from..<start)
    }
    return !chosen.isEmpty
  }

  private func endsSentence(before range: Range<Int>?) -> Bool {
    guard let range else { return false }
    let before = letters[..<range.lowerBound].last {
      $0.part != .lineEnd && $0.part != .residue
    }
    return before.map { "。）".unicodeScalars.contains($0.scalar) } ?? false
  }

  // MARK: False breaks

  /// Breaks a paragraph inside a quotation, so that a line starts like a heading.
  mutating func breakQuotation(_ random: inout SeededRandom) -> Bool {
    let stops = letters.indices.filter {
      letters[$0].part == .text && letters[$0].scalar == "。" && $0 + 1 < letters.count
        && letters[$0 + 1].part == .text
    }
    guard !stops.isEmpty else { return false }
    let stop = random.pick(stops)
    let (before, after) = random.pick([
      ("坚持“安全第", "一、预防为主”的方针，做到有备无患。"), ("落实“质量第", "一、群众满意”的要求，抓好日常管理。"),
      ("开展“初", "一、初二年级大家访”活动，做到一户不漏。"), ("坚持“预防第", "一、防治结合”，持续加大投入。"),
    ])
    let node = letters[stop].node
    let text =
      before.unicodeScalars.map { Letter(scalar: $0, part: .text, node: node) }
      + "\n".unicodeScalars.map { Letter(scalar: $0, part: .residue, node: -1) }
      + after.unicodeScalars.map { Letter(scalar: $0, part: .text, node: node) }
    letters.insert(contentsOf: text, at: stop + 1)
    return true
  }
}

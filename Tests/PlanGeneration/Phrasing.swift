/// Puts the vocabulary together to titles and sentences.
package struct Phrasing: Sendable {
  package var random: SeededRandom

  package init(random: SeededRandom) { self.random = random }

  /// What a heading says: a verb and its object, sometimes two.
  mutating func heading() -> String {
    let first = random.pick(Vocabulary.verbs) + random.pick(Vocabulary.objects)
    switch random.below(10) {
    case 0: return first + "，" + random.pick(Vocabulary.verbs) + random.pick(Vocabulary.objects)
    case 1: return first + "和" + random.pick(Vocabulary.objects)
    case 2: return "抓好“\(random.pick(["三项", "五项", "两大", "四个"]))行动”"
    case 3: return first + "工作"
    default: return first
    }
  }

  /// What a title may open with in digits.
  mutating func figure() -> String {
    switch random.below(3) {
    case 0: "2024年底前"
    case 1: "2024年\(random.within(3...11))月前"
    default: "\(random.within(40...90))\(random.pick(["个站点", "户居民", "所学校", "家企业"]))"
    }
  }

  /// A short name of a part: 总体要求 and its like.
  mutating func topic() -> String {
    random.chance(30)
      ? random.pick(["总体要求", "工作目标", "重点任务", "保障措施", "组织领导", "工作要求", "主要举措"]) : heading()
  }

  /// A sentence of several clauses, without its full stop.
  mutating func clauses(_ count: Int) -> String {
    (0..<count).map { _ in clause() }.joined(separator: "，")
  }

  private mutating func clause() -> String {
    switch random.below(10) {
    case 0, 1: random.pick(Vocabulary.traps)
    case 2, 3: random.pick(Vocabulary.verbs) + random.pick(Vocabulary.objects)
    default: random.pick(Vocabulary.clauses)
    }
  }

  /// One to three sentences.
  mutating func body() -> String {
    (0..<random.within(1...3)).map { _ in clauses(random.within(1...4)) + "。" }.joined()
  }

  /// A first sentence that nobody takes for a title: too long, and of too many parts.
  mutating func longSentence() -> String {
    var text = random.pick(Vocabulary.guides) + "，" + clauses(4)
    while text.unicodeScalars.count <= 45 { text += "，" + random.pick(Vocabulary.clauses) }
    return text + "。"
  }

  /// A further paragraph, which may begin like a marker.
  mutating func paragraph() -> String {
    (random.chance(50) ? random.pick(Vocabulary.trapOpenings) : "") + body()
  }

  mutating func preamble() -> String {
    "2024年，\(random.pick(Vocabulary.places))\(random.pick(Vocabulary.guides))，\(clauses(2))。"
      + body()
  }

  mutating func annotation(_ form: Int) -> String {
    let offices = random.sample(Vocabulary.offices, count: random.within(1...3))
      .joined(separator: "、")
    return switch form {
    case 0: "（责任单位：\(offices)）"
    case 1: "（牵头领导：\(random.pick(Vocabulary.people))；责任科室：\(offices)）"
    default: ""
    }
  }
}

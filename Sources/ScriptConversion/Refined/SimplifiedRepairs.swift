/// What OpenCC's conversions to Simplified leave of Traditional orthography, with how it is put
/// right (domain rules §5.2).
package enum SimplifiedRepairs {
  /// One word that is changed, with words around it that must stay.
  package struct Repair: Sendable {
    package var wrong: String
    package var right: String
    /// Longer words that hold the wrong one and are right.
    package var keeps: [String]

    package init(wrong: String, right: String, keeps: [String] = []) {
      self.wrong = wrong
      self.right = right
      self.keeps = keeps
    }

    package var entries: [(key: String, value: String)] {
      [(wrong, right)] + keeps.map { ($0, $0) }
    }
  }

  /// For a conversion of the Simplified text; the longest key wins.
  package static let entries = words.flatMap(\.entries) + particles

  /// What `t2s` leaves of Traditional orthography in a Simplified text. 著 has its own tables.
  package static let words: [Repair] = [
    Repair(wrong: "批覆", right: "批复"),
    Repair(wrong: "答覆", right: "答复"),
    Repair(wrong: "回覆", right: "回复"),
    Repair(wrong: "函覆", right: "函复"),
    Repair(wrong: "覆函", right: "复函"),
    Repair(wrong: "覆核", right: "复核"),
    Repair(wrong: "覆查", right: "复查"),
    Repair(wrong: "覆信", right: "复信"),
    Repair(wrong: "陜", right: "陕"),
    Repair(wrong: "衹", right: "只"),
    Repair(wrong: "祇有", right: "只有"),
    Repair(wrong: "祇要", right: "只要"),
    Repair(wrong: "祇能", right: "只能"),
    Repair(wrong: "祇是", right: "只是", keeps: ["神祇是", "地祇是"]),
    Repair(wrong: "榖", right: "谷"),
    Repair(wrong: "衞", right: "卫"),
    Repair(wrong: "凭藉", right: "凭借"),
  ]

  /// Words that begin with 着 where 著 stands: 著力 is 着力. The others with 著 stay.
  private static let zheWords = [
    "力", "重", "手", "眼", "实", "急", "想", "陆", "落", "装", "火", "迷", "凉", "色", "意",
  ]

  /// Verbs and words after which 著 is 着: 沿著 is 沿着. Given with the character before 著, except
  /// where that alone would say too little.
  private static let zheVerbs = [
    "沿", "随", "接", "朝", "向", "对", "意味", "围绕", "看", "听", "说", "跟", "带", "顶", "冒", "走", "拿",
    "抱", "怀", "凭", "靠", "扛", "挑", "唱", "写", "穿", "执", "附", "胶", "沉", "顺", "趁", "借", "守", "活",
    "存在", "面临", "影响", "承载", "肩负", "承担", "发挥", "伴随", "紧跟", "牵", "望", "盯", "围", "绕", "朝向", "处",
  ]

  /// What follows 著 when it is a work or its making: 对 before 著名 stays 对.
  private static let workWords = ["名", "作", "述", "者", "录", "书", "称", "文", "译", "说", "于", "有", "《"]

  /// What stands before 著 when it is a work or its making.
  private static let workHeads = [
    "显", "编", "原", "土", "卓", "名", "论", "专", "巨", "昭", "拙", "合", "译", "遗", "新", "所", "旧", "共", "撰",
    "主",
  ]

  /// All that the entries are made from.
  static var source: String {
    let lists = [zheWords, zheVerbs, workWords, workHeads].map { $0.joined(separator: " ") }
    let repairs = words.map { ([$0.wrong, $0.right] + $0.keeps).joined(separator: " ") }
    return (lists + repairs).joined(separator: "\n")
  }

  /// 著 by what stands beside it. The longest entry wins, so that 对著 changes and 对著名 does not.
  package static var particles: [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    for work in workWords { entries.append(("著" + work, "著" + work)) }
    for head in workHeads { entries.append((head + "著", head + "著")) }
    for word in zheWords { entries.append(("著" + word, "着" + word)) }
    for verb in zheVerbs {
      entries.append((verb + "著", verb + "着"))
      for work in workWords { entries.append((verb + "著" + work, verb + "著" + work)) }
    }
    return entries
  }
}

/// Tells the name of an organ from other short lines, by how it ends.
///
/// All functions take a folded line without blanks.
package enum OrganNames {
  /// Ways to end an organ's name.
  package struct Ending: Sendable {
    package var words: [Phrase]
    /// Words that end in the same character and name no organ.
    package var exceptions: [Phrase]
    package var example: String
    package var counterExample: String
  }

  /// Whether a line is the name of one organ, or of several in a row, and nothing else.
  package static func isOrgan(_ line: [Unicode.Scalar]) -> Bool {
    let name = withoutSeal(line)
    guard (3...60).contains(name.count), let first = name.first, !notFirst.contains(first),
      hasEnding(name, at: name.count), name.allSatisfy({ $0.isHan || nameSigns.contains($0) }),
      starts.word(in: name, at: 0, end: name.count) == nil
    else { return false }
    return !name.indices.contains {
      sentenceFirsts.contains(name[$0])
        && sentenceWords.word(in: name, at: $0, end: name.count) != nil
    }
  }

  /// How many characters at the start of a line are the name of an organ, the longest possible;
  /// nil when none are.
  package static func prefix(of line: [Unicode.Scalar]) -> Int? {
    var length = min(line.count, 40)
    while length >= 3 {
      if hasEnding(line, at: length), isOrgan(Array(line[..<length])) { return length }
      length -= 1
    }
    return nil
  }

  /// A line without `（印章）` and its like at the end.
  package static func withoutSeal(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    for seal in FrameWords.seals where line.ends(with: seal) {
      return Array(line.dropLast(seal.count))
    }
    return line
  }

  /// `市长张一`: an office and a name, as orders are signed.
  package static func isOfficer(_ line: [Unicode.Scalar]) -> Bool {
    guard (4...10).contains(line.count), line.allSatisfy({ $0.isHan || $0 == "·" || $0 == ":" })
    else { return false }
    return offices.contains { office in
      guard line.starts(with: office) else { return false }
      let name = line.dropFirst(office.count).drop { $0 == ":" }
      return (2...4).contains(name.count) && !name.contains(":")
    }
  }

  private static func hasEnding(_ line: [Unicode.Scalar], at end: Int) -> Bool {
    endingWords.word(in: line, endingAt: end, from: 0) != nil
      && exceptions.word(in: line, endingAt: end, from: 0) == nil
  }

  private static let endingWords = words(\.words)
  private static let exceptions = words(\.exceptions)

  private static func words(_ list: (Ending) -> [Phrase]) -> Vocabulary<Bool> {
    Vocabulary(endings.flatMap(list).map(\.description).joined(separator: " "))
  }

  /// What a name holds besides Han characters.
  private static let nameSigns: ScalarSet = "()、·×XxＸ*"
  private static let notFirst: ScalarSet = "各全、"

  /// Words of sentences, which no organ's name holds.
  private static let sentenceWords = Vocabulary(
    "关于 印发 通知 的 了 坚持 召开 进一步 切实 认真 以及 如下 各 全县 全市 全区")
  private static let sentenceFirsts = sentenceWords.firsts

  /// Words that start an instruction.
  private static let starts = Vocabulary(
    """
    加强 推进 建设 组织开展 开展 成立 建立 完善 落实 抓 做好 优化 规范 深化 强化 配合 联合 会同 责任 牵头 附件 抄送 主送 联系
    """)

  /// The offices whose holders sign orders.
  package static let offices: [Phrase] = [
    "省长", "市长", "州长", "县长", "区长", "旗长", "镇长", "乡长", "局长", "厅长", "部长", "主任", "主席", "院长",
    "会长", "署长", "代市长", "代县长", "代区长",
  ]

  package static let endings: [Ending] = [
    Ending(
      words: ["政府", "政府办"], exceptions: ["数字政府", "法治政府"], example: "青石市人民政府",
      counterExample: "建设法治政府"),
    Ending(
      words: ["局"], exceptions: ["格局", "布局", "大局", "全局", "开局", "结局", "局局"],
      example: "云溪县教育和体育局", counterExample: "发展新格局"),
    Ending(
      words: ["委员会", "常委会", "管委会", "居委会", "组委会", "执委会", "党工委", "工委"], exceptions: [],
      example: "中共云溪县委员会", counterExample: "召开村民委员会"),
    Ending(
      words: ["委", "改委", "健委", "资委"], exceptions: ["推委", "原委"], example: "青石市卫健委",
      counterExample: "事情原委"),
    Ending(
      words: ["办公室", "办公厅", "编办", "政府办", "县委办", "市委办", "区委办", "省委办"], exceptions: [],
      example: "云溪县人民政府办公室", counterExample: "各镇（街道）办公室"),
    Ending(
      words: ["厅"], exceptions: ["大厅", "餐厅", "客厅", "展厅"], example: "湖东省教育厅",
      counterExample: "政务服务大厅"),
    Ending(
      words: ["部"],
      exceptions: ["干部", "全部", "内部", "外部", "西部", "东部", "中部", "南部", "北部", "局部"],
      example: "中共云溪县委组织部", counterExample: "年轻干部"),
    Ending(
      words: ["领导小组", "协调小组", "中心组", "工作小组", "工作专班", "工作组", "联席会议"], exceptions: [],
      example: "云溪县教育工作领导小组", counterExample: "成立工作专班"),
    Ending(
      words: ["中心"], exceptions: ["为中心", "的中心", "以中心"], example: "云溪县教育事业发展中心",
      counterExample: "以教学为中心"),
    Ending(
      words: ["学校", "中学", "小学", "大学", "学院", "幼儿园", "高中", "初中", "职校", "党校", "一中", "二中", "三中"],
      exceptions: ["义务教育学校", "示范学校", "中小学", "中小学校"], example: "云溪县第一中学", counterExample: "各中小学"),
    Ending(
      words: [
        "协会", "学会", "联合会", "总工会", "工会", "商会", "理事会", "基金会", "红十字会", "妇联", "残联", "科协", "文联", "工商联",
        "团委",
      ],
      exceptions: [], example: "云溪县总工会", counterExample: "召开专题学习会"),
    Ending(
      words: ["公司", "集团", "银行"], exceptions: [], example: "云溪县城市建设投资集团有限公司",
      counterExample: "各平台公司"),
    Ending(
      words: ["党组", "党委", "党总支", "党支部", "县委", "市委", "区委", "省委", "州委", "纪委", "政协", "人大"],
      exceptions: [], example: "云溪县教育局党组", counterExample: "各基层党支部"),
    Ending(
      words: ["医院", "法院", "检察院", "研究院", "科学院", "国务院", "进修学院"], exceptions: [],
      example: "云溪县人民法院", counterExample: "加强县医院"),
    Ending(
      words: ["处", "科", "股", "室", "站", "所", "支队", "大队", "馆"],
      exceptions: ["好处", "用处", "深处", "学科", "专科", "教室", "实验室", "厕所", "场所", "车站"],
      example: "云溪县教育局人事科", counterExample: "重点学科"),
  ]
}

/// Words that several rows of the frame's grammar share.
package enum FrameWords {
  /// What stands in a transcript where the paper bears a seal (印章).
  package static let seals: [Phrase] = [
    "(印章)", "(盖章)", "(公章)", "(章)", "(印)", "(签章)", "(代章)", "(加盖公章)",
  ]
}

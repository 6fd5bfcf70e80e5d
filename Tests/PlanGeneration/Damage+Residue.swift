extension GeneratedDocument {
  private func residue(_ text: String) -> [Letter] {
    text.unicodeScalars.map { Letter(scalar: $0, part: .residue, node: -1) }
  }

  /// Lists the headings of the first two levels under the title, with their pages.
  mutating func addContents(_ random: inout SeededRandom) -> Bool {
    guard let first = firstLineEnd(after: "2024年") else { return false }
    let deepest = random.within(0...1)
    let leader = random.pick(["……………………", "…………", "............", " ", "\t"])
    let listed = present.filter { nodes[$0].depth <= deepest && hasTitle($0) }
    guard listed.count >= 2 else { return false }
    var page = 1
    var text = random.pick(["目录\n", "目  录\n", "目　录\n", "【目录】\n"])
    for node in listed {
      page += random.below(3)
      let entry = letters.filter {
        $0.node == node && ($0.part == .label || $0.part == .gap || $0.part == .title)
      }
      var view = String.UnicodeScalarView()
      for letter in entry { view.append(letter.scalar) }
      text += String(view) + leader + String(page) + "\n"
    }
    letters.insert(contentsOf: residue(text), at: first + 1)
    return true
  }

  private func hasTitle(_ node: Int) -> Bool {
    letters.contains { $0.node == node && $0.part == .title }
  }

  private func firstLineEnd(after words: String) -> Int? {
    var view = String.UnicodeScalarView()
    for (index, letter) in letters.enumerated() {
      if letter.part == .lineEnd {
        if String(view).contains(words) { return index }
        view = String.UnicodeScalarView()
      } else {
        view.append(letter.scalar)
      }
    }
    return nil
  }

  /// What a site prints above and below, some of it numbered.
  mutating func addSiteLines(_ random: inout SeededRandom) -> Bool {
    let head = random.sample(Self.headLines, count: random.within(1...4))
    let foot = random.sample(Self.footLines, count: random.within(1...3))
    letters.insert(contentsOf: residue(head.map { $0 + "\n" }.joined()), at: 0)
    letters += residue(foot.map { $0 + "\n" }.joined())
    return true
  }

  private static let headLines = [
    "首页 > 政务公开 > 工作计划", "当前位置：首页 >> 信息公开", "发布时间：2024-03-01 09:30  来源：办公室  浏览次数：12",
    "时间：2024-3-1  作者：佚名", "【字体：大 中 小】 打印本页 关闭窗口", "来源：示例文秘网  点击：103次", "1.首页 2.新闻 3.公开",
    "导语：下面是为大家整理的年度计划，欢迎参考。",
  ]

  private static let footLines = [
    "上一篇：关于开展检查的通知\n下一篇：没有了", "[1] [2] [3] 下一页", "相关阅读：\n1.白茅区2023年工作总结\n2.苇塘区2024年工作计划\n3.石臼县工作要点",
    "1 2 3 4 5 下一页 尾页", "主办单位：示例信息中心\n版权所有 示备12345678号-1", "推荐阅读：\n一、办公室年度计划\n二、个人年度总结",
    "【打印】【关闭】", "共3页 上一页 1 2 3 下一页", "最近访问\n1、采购计划\n2、培训方案",
  ]

  /// Glosses a few words with their pronunciation.
  mutating func addPinyin(_ random: inout SeededRandom) -> Bool {
    let (open, close) = random.pick([("（", "）"), ("(", ")")])
    return insert(&random, oneIn: 40) { random, letter in
      guard letter.part == .text, letter.scalar.value >= 0x4E00, letter.scalar.value < 0xA000 else {
        return nil
      }
      return open + random.pick(Vocabulary.pinyin) + close
    }
  }

  mutating func addInvisible(_ random: inout SeededRandom) -> Bool {
    insert(&random, oneIn: 12) { random, letter in
      letter.scalar == "\n"
        ? nil
        : random.pick(["\u{200B}", "\u{FEFF}", "\u{AD}", "\u{200E}", "\u{2060}"])
    }
  }

  private mutating func insert(
    _ random: inout SeededRandom, oneIn rarity: Int,
    _ text: (inout SeededRandom, Letter) -> String?
  ) -> Bool {
    var kept: [Letter] = []
    for letter in letters {
      kept.append(letter)
      if random.below(rarity) == 0, let text = text(&random, letter) { kept += residue(text) }
    }
    defer { letters = kept }
    return kept.count > letters.count
  }

  /// A blank after every few letters of a line.
  mutating func space(every count: Int) -> Bool {
    var kept: [Letter] = []
    var column = 0
    for (index, letter) in letters.enumerated() {
      kept.append(letter)
      column = letter.scalar == "\n" ? 0 : column + 1
      let next = index + 1 < letters.count ? letters[index + 1].scalar : "\n"
      if column >= count, next != "\n" {
        kept += residue(" ")
        column = 0
      }
    }
    letters = kept
    return true
  }
}

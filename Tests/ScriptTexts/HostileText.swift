/// Random text made of what breaks converters: keys, halves of keys, values, emoji, line ends and
/// Han of the higher planes. The same seed gives the same text.
package struct HostileText {
  private var state: UInt64
  private let words: [String]

  /// - Parameter words: Words of a dictionary, beside those that are known to be awkward.
  package init(seed: UInt64, words: [String] = []) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.words = words
  }

  private static let awkward = [
    "皇后", "后面", "頭髮", "头发", "發展", "发展", "干部", "幹部", "乾燥", "干燥", "乾隆", "乾坤",
    "顛倒乾坤", "扭轉乾坤", "扭轉", "坤", "瞭解", "瞭望", "了解", "一目瞭然", "答覆", "反覆", "覆蓋",
    "藉口", "慰藉", "狐藉虎威", "徵羽", "變徵之聲", "徵求", "長征", "神祇", "衹得", "二噁英", "八濛山",
    "里面", "裡面", "裏面", "公里", "着力", "著力", "著名", "看著", "沿着", "編著", "为了", "為了", "爲",
    "信息", "資訊", "网络", "網路", "软件", "軟體", "优化", "最佳化", "支持", "支援", "文件", "檔案",
    "执行", "執行", "运行", "运行机制", "社区", "社群", "高级中学", "数据", "資料", "鼠标", "滑鼠",
    "剛纔", "刚才", "人才", "考覈", "考核", "喫飯", "吃饭", "峯", "峰", "羣眾", "群众", "群衆", "啟", "啓",
    "台湾", "臺灣", "台灣", "平台", "出租车", "計程車", "巴士", "范围", "範圍", "示范", "姓范", "周围",
    "周年", "系统", "關係", "联系", "聯繫", "游戏", "游泳", "下游", "制造", "制度", "複製", "准备", "批准",
    "于是", "於是", "於菟", "鍾馗", "錢鍾書", "时钟", "只有", "一只", "船只", "隻", "面条", "方面", "麵",
    "一出戏", "出发", "丰富", "風采", "采购", "咨询", "注册", "斗争", "北斗", "余下", "余某", "云彩",
    "老態龍鍾", "一言既出", "驷马难追", "酒逢知己千鍾少話不投機半句多", "大目乾連冥間救母變文",
    "浜", "浜松", "辺", "渡辺", "図書館", "學校", "学校", "藝術", "芸術", "鳥", "台風", "颱風",
    "𠁞", "𡄣", "𩶘", "𪉸", "𫗋", "𣗋", "𠵾", "𫫇", "🙂", "👩‍🏫", "e\u{301}", "\u{FE0F}", "㐹", "〇",
    "\u{FFFD}", "\r\n", "\t", "　", "，", "。", "“", "”", "ABC", "12%", " ",
  ]

  package mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  /// - Returns: Lines of ten to thirty pieces each.
  package func lines(_ count: Int) -> String {
    var generator = self
    return (0..<count).map { _ in generator.line() }.joined(separator: "\n") + "\n"
  }

  /// - Returns: Lines of so many bytes in all, or a few more.
  package mutating func text(bytes count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + 10_000)
    while text.count < count { text += (line() + "\n").utf8 }
    return text
  }

  private mutating func line() -> String {
    (0..<10 + next(20)).map { _ in piece() }.joined()
  }

  /// A word, its first or second half, or its inside.
  private mutating func piece() -> String {
    let list = words.isEmpty || next(3) == 0 ? Self.awkward : words
    let word = Array(list[next(list.count)].unicodeScalars)
    let half = word.count / 2
    let part: ArraySlice<Unicode.Scalar>
    switch next(4) {
    case 0: part = word.prefix(max(1, half))
    case 1: part = word.suffix(from: min(half, word.count - 1))
    default: part = word[...]
    }
    return String(String.UnicodeScalarView(part))
  }
}

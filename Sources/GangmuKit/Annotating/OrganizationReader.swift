/// Finds the organisations that a text names. Kinds of body (`学校`, `各级各类学校`) are none.
package struct OrganizationReader: ScanningReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var range: Range<Int>
    package var isCollective: Bool
  }

  static let kind = SignKinds.organization
  /// The last characters of the endings.
  static let signs: ScalarSet = "府局厅部院委联会协办组支学中园校专团盟体室心科股"

  let text: [Unicode.Scalar]
  var scan = SignScan<Reading>()

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  private enum Ending {
    /// Names a body by itself: 教育局.
    case whole
    /// Names one with what stands before it: 县编办, 第五小学.
    case part
  }

  private static let endings = Vocabulary<Ending>([
    (
      """
      人民政府 教育局 教体局 教育和体育局 教育体育局 教育科技体育局 人社局 财政局 发改局 卫健局 卫健委 民政局 公安局 司法局 审计局 水务局 \
      水利局 自然资源局 住建局 城管局 应急局 应急管理局 生态环境局 农业农村局 交通局 交通运输局 市场监管局 市场监督管理局 文旅局 统计局 \
      教育厅 教育部 国务院 财政部 财政厅 团委 妇联 总工会 残联 科协 编办 政府办 党委办 县委办 市委办 区委办 县委 市委 区委 省委 县政府 市政府 \
      区政府 省政府 政府办公室 政府办公厅 国务院办公厅 办公厅 领导小组 纪检监察组 人社部门 教育部门 公安部门 财政部门
      """, .whole
    ),
    ("局 委员会 党组 工委 党总支 党支部 小学 中学 初中 高中 幼儿园 职校 中专 技校 学院 大学 集团 联盟 共同体 办公室 中心 科 股 科室 股室 处室", .part),
  ])

  /// Characters that stand before a place or a level: the name may start there.
  private static let levels = ScalarSet("省市县区州旗镇乡".unicodeScalars)

  /// Characters of names of places; 验 is that of 实验小学.
  private static let places = ScalarSet("路街验山河湖城阳江州源桥".unicodeScalars)

  /// Words that end what stands before a name.
  private static let stops = Vocabulary(
    """
    由 和 与 及 以及 请 恳请 商请 按照 按 抓好 建成 抓 报请 在 对 向 将 从 为 给 经 以 会同 联合 配合 协助 通过 组织 督促 指导 推动 支持 建立 加强 落实 报 是 到 把 被 的 \
    扩建 新建 改造 改建 建设 划转 整合 启用 开办 推进 打造 成立 完善 发挥 依托 加快 协调 牵头 报送 做好 创建 完成 维修 确保 提请 争取 其中 \
    依据 根据 转发 贯彻 执行 学习 遵照 实施 参加 举办 规范 继续 引进 招录 迎接 选派 充分 积极 利用 管理 推广 提交 下达 印发 用好 管好 督导 全县 全市 全区
    """)

  /// What makes a kind of body of a name.
  private static let kinds = Vocabulary(
    """
    公办 民办 农村 乡镇 示范 薄弱 职业 高等 普通 重点 中等 城区 新建 优质 乡村 城乡 寄宿制 全国 各类 各级 本科 专科 民族 特殊教育 技工 初级 高级 \
    完全 九年一贯制 规模 小规模 标准化 普惠性 一类 示范性 骨干 名牌 重点高校 综合 公立 私立 县域 成人 布 格 结 大 全 变 开 学校布 开放 老年 骨干职业 中等职业 高职 高等职业 \
    资源 服务 活动 培训 管理 教育 教学 发展 研究 学习 为 以 教研 实训 中 在 所 有关 相关 属 多 立足 小 大 初 高 学前 家长 区域 龙头
    """)

  package func organizations(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func read(at position: Int) {
    let end = position + 1
    guard !goesOn(at: end, end: scan.range.upperBound),
      !isOfficeCut(at: end, end: scan.range.upperBound),
      let (ending, start) = Self.endings.word(in: text, endingAt: end, from: scan.next),
      let name = name(endingAt: end, suffix: start, ending, from: scan.next)
    else { return }
    scan.keep(name, to: end)
  }

  /// 教育局长, 中学生, 小学教师: the word is longer than the ending, or only describes.
  private func goesOn(at position: Int, end: Int) -> Bool {
    position < end && Self.continuations.contains(text[position])
      && !text.has("部署", at: position, end: end)
  }

  /// 政府办公室: the short name 政府办 ends before the whole one.
  private func isOfficeCut(at end: Int, end limit: Int) -> Bool {
    text[end - 1] == "办" && end + 1 < limit && text[end] == "公"
      && (text[end + 1] == "室" || text[end + 1] == "厅")
  }

  private static let continuations: ScalarSet =
    "长生教员学阶段招型化级课部局科办面校园毕网领类业户技研目会师班心委院规体幼所性室"

  private static let longest = 16
  /// What a name may hold beside Han characters.
  private static let inNames: ScalarSet = "()X×"

  private func name(
    endingAt end: Int, suffix: Int, _ ending: Ending, from floor: Int
  ) -> Reading? {
    var start = suffix
    let first = max(floor, end - Self.longest)
    while start > first, text[start - 1].isHan || Self.inNames.contains(text[start - 1]) {
      if let (_, stop) = Self.stops.word(in: text, endingAt: start, from: first), stop < start {
        break
      }
      start -= 1
    }
    // Brackets that the name does not hold whole are not its own.
    if let open = text[start..<end].firstIndex(of: ")"), !text[start..<open].contains("(") {
      start = open + 1
    }
    if let open = text[start..<end].lastIndex(of: "("), !text[open..<end].contains(")") {
      start = open + 1
    }
    let isCollective = text[start] == "各" || text[start] == "局" && suffix > start + 1
    let before = suffix - start
    switch ending {
    case .whole: guard before <= 10 else { return nil }
    case .part:
      // Before a common ending only a proper name or a level of government makes a name.
      guard before >= 1, before <= 10, isProper(start..<suffix) || (isCollective && before <= 4)
      else {
        return nil
      }
    }
    return Reading(range: start..<end, isCollective: isCollective)
  }

  private func isProper(_ range: Range<Int>) -> Bool {
    if Self.kinds.word(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil {
      return false
    }
    if text[range.lowerBound] == "第" || Self.levels.contains(text[range.lowerBound]) { return true }
    if range.contains(where: { Self.levels.contains(text[$0]) && $0 > range.lowerBound }) {
      return true
    }
    // 实验小学, 豫山路小学: nothing speaks against a name.
    return range.count >= 2
      && Self.kinds.word(in: text, at: range.lowerBound, end: range.upperBound) == nil
      && range.contains { Self.places.contains(text[$0]) }
  }
}

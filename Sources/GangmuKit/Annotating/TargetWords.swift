/// The words that make a number a target. Matched in folded text, the longest first.
enum TargetWords {
  enum Bound: Hashable, Sendable {
    /// 为, 到, 实现: said of a share, a level; of a count they are no bound.
    case weakly
    case reaches, atLeast, moreThan, atMost, lessThan, about
    /// 提高2个百分点: by so much, up or down.
    case risesBy, fallsBy
    /// 提高到: to so much.
    case risesTo, fallsTo

    var comparator: Target.Comparator {
      switch self {
      case .reaches, .weakly, .risesTo, .fallsTo: .eq
      case .atLeast: .ge
      case .moreThan: .gt
      case .atMost: .le
      case .lessThan: .lt
      case .about: .approx
      case .risesBy, .fallsBy: .change
      }
    }
  }

  /// Before the number: 达到85%, 不少于3次.
  static let before = Vocabulary<Bound>([
    ("达到 达 达至 保持在 稳定在 维持在 均达到 设定为 设定在", .reaches),
    ("为 到 均为 实现 完成 保持 维持 稳定 占", .weakly),
    ("不低于 不少于 不小于 不得低于 不得少于 至少 最少 最低 ≥ 高于等于", .atLeast),
    ("不超过 不高于 不大于 不多于 不得超过 不得高于 控制在 至多 最多 最高 ≤ 不突破", .atMost),
    ("超过 超 突破 高于 大于 多于 逾 >", .moreThan),
    ("低于 少于 小于 不足 不到 < 未满", .lessThan),
    ("约 大约 近 接近 将近", .about),
    // “进步” stands for “提高” in texts whose words were exchanged.
    (
      "提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 扩大至 上升到 上升至 上调到 上调至 增长到 提到 调整到 调整为 进步到 进步至",
      .risesTo
    ),
    ("降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 压减到 压减至 压缩到 压缩至 缩小到 缩短到", .fallsTo),
    ("提高 提升 增加 增长 上升 扩大 上调 新增 净增 进步 递增", .risesBy),
    ("降低 下降 减少 压减 压缩 缩减 缩短 下调 递减 降", .fallsBy),
  ])

  /// Before the verb of a count: 至少召开1次会议.
  static let beforeVerb = Vocabulary<Bound>([
    ("至少 最少 至少要 不少于", .atLeast), ("至多 最多", .atMost), ("约 大约", .about),
  ])

  /// After the unit: 85%以上.
  static let after = Vocabulary<Bound>([
    ("以上 及以上 或以上 之上", .atLeast), ("以下 及以下", .atMost), ("以内 之内", .atMost),
    ("左右 上下", .about),
  ])

  /// Verbs that plan a count: 新建5所.
  static let verbs = Vocabulary(
    """
    新建 改建 扩建 改扩建 新改扩建 新改建 续建 迁建 重建 建设 建成 建立 建好 创建 创成 创办 创办成 改造 维修 修缮 修建 修复 完成 培训 培养 培育 轮训 \
    招聘 招录 招收 招生 招募 引进 录取 选录 考录 录用 选派 选拔 选调 选树 选聘 评选 评定 评出 认定 遴选 举办 开展 举行 新增 增加 增设 \
    增补 提供 配备 配置 购置 采购 投入 争取 筹措 安排 启用 开工 竣工 交付 投用 打造 推出 出台 制定 编制 发放 资助 惠及 覆盖 受益 \
    巡查 检查 走访 派出 命名 表彰 整治 消除 化解 清理 栽植 绿化 治理 疏浚 整修 加固 更新 更换 铺设 安装 补充 交流 轮岗 打通 拆除 \
    盘活 申报 获批 获评 设立 组建 成立 开设 开办 征集 编写 下拨 拨付 免除 接种 接待 演练 回收 转移 帮扶 脱贫 就业 \
    锻炼 活动 阅读 睡眠 实施 储备 吸纳 孵化 召开 办理 修订 放映 演出 展演 刊发 发布 报送 采集 收集 出栏 新发展 新培育 新引进 新认定 新招引 新创建 排查 抽检 抽查 慰问 救助 体检 加装 种植 安置 搬迁 流转 减少 压减 削减 节约 发展党员 发展团员 发展会员 守住 严守 增产 增收 \
    恢复 补植 复绿 清退 关停 清淤 新造 办结 招引 签约 撰写 发表 编印 处置 整改 淘汰 签订 开发 投放 取缔
    """)

  /// The last word of what is measured: 毛入园率, 建筑面积.
  static let metrics = Vocabulary(
    """
    率 数 量 比例 比重 占比 覆盖面 规模 标准 水平 面积 人数 学位 经费 金额 资金 总额 产值 收入 产量 里程 时长 时间 次数 频次 比 \
    指标 额度 补助 定额 投入 投资 浓度 得分 满意度 知晓度 参与度 值 额 能耗 增速 天数 指数 系数 存量
    """)

  /// Heads of the object after a count: 150名农村教师.
  static let objects = Vocabulary<Bool>([
    (
      """
      教师 学校 幼儿园 学位 基地 人才 专业 学生 干部 校长 小学 初中 中学 高中 职业学校 工作室 课程 项目 示范校 示范园 示范学校 站 中心 \
      水库 堤防 河道 泵房 村 社区 企业 公园 道路 管网 桥梁 泵站 场所 设备 图书 车辆 课题 活动 讲座 培训班 班 岗位 毕业生 研究生 \
      学员 志愿者 平台 农田 耕地 食堂 宿舍 校舍 操场 教室 园区 林 绿地 党员 群众 家庭 医师 病床 床位 学习 会议 研讨 演练 督查 评估 培训
      """, true
    ),
    // Words that only begin or end as one of those does: 集中学习.
    ("中学习 小学习 初中学习 学习班", false),
  ])

  /// The parts that a total is spread over: 小学500元、初中750元.
  static let parts = Vocabulary(
    """
    小学 初中 高中 幼儿园 学前 中职 高职 特教 城市 农村 城镇 乡镇 乡村 县城 城区 国家级 省级 市级 县级 区级 校级 镇级 村级
    """)

  /// Whom or where a number speaks of.
  static let scopes = Vocabulary("全国 全省 全市 全县 全区 全州 全镇 全乡 全校 全局 全系统 全行业 辖区")

  static let periods = Vocabulary<Target.Period>([
    ("每年 年均 每年度", .perYear), ("每学期 每学年", .perTerm), ("每季度 每季", .perQuarter),
    ("每月 每个月 月均", .perMonth), ("每周 每星期", .perWeek), ("每天 每日 天天 日均", .perDay),
    ("每半年", .perHalfYear),
  ])

  /// Words that open a clause, and whether they are no part of what is measured: 从1月起, but 从业人员.
  static let openers = Vocabulary<Bool>([
    (
      """
      确保 力争 争取 力求 做到 使 将 逐步 努力 其中 基本 并 还 同时 要 须 应 须保持 保证 实现 推动 推进 促进 年内 今年 全年 年底前 上半年 \
      下半年 力促 完成 由 从 达到 继续 计划 拟 预计 共 共计 五年共 三年共 五年累计 三年累计 累计 进一步 稳步 着力 积极 大力 的 和 及 与 同比 环比 比上年 较上年 比去年 较去年 \
      比上年同期 较上年同期 按照 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一要 二要 三要 四要 五要 首先 其次 再次 最后 目前 目前仅 目前已 现已
      """, true
    ),
    (
      """
      从业 从教 从事 从严 使用 使命 应急 应届 应用 应收 应付 要素 要件 并网 并购 还款 还林 还田 共享 共建 共管 共青团 由来 和谐 及格 及时 将军 与会 \
      完成率 实现率 推进率
      """, false
    ),
  ])

  /// Words that close what is measured, and whether they are no part of it: 隐患全部清零, 任务的60%, but
  /// 公开课人均2节.
  static let closers = Vocabulary<Bool>([
    ("分别 累计 共计 全部 基本 全面 同比 环比 比上年 较上年 比去年 较去年 均 都 的 可 将 要 应 须 每年", true),
    ("人均 户均 生均 师均 校均 班均 村均 镇均 亩均 单位均 次均", false),
  ])

  /// Nouns of names that count: 三个100%, 两个维护, 五个方面.
  static let namedCounts = Vocabulary(
    """
    方面 环节 阶段 层面 维度 角度 原则 意识 自信 维护 必须 统筹 坚持 到位 关口 重点 确保 增长 结合 全面 关键 不 没有 月内 月 \
    工作日 小时内 部分 层次 梯队 体系 导向
    """)

  /// What nothing is allowed of.
  ///
  /// Whether the word names it itself: 零辍学, but 事故零发生.
  static let zeros = Vocabulary<Bool>([
    (
      """
      零辍学 零失学 零事故 零差错 零投诉 零上访 零伤亡 零感染 零违规 零新增 零死亡 零遗漏 零延误 零拖欠 零举报 零火灾 零溺亡 \
      零欠薪 零违纪 零排放 零存量
      """, true
    ),
    ("零发生 零增长 清零 动态清零", false),
  ])

  static let wholes = Vocabulary("全覆盖 全部覆盖 全员覆盖")

  /// After 全部 or 全员: 全部建成.
  static let completions = Vocabulary(
    "建成 完成 达标 接受 纳入 落实 到位 覆盖 整改 入学 参加 投入使用 投用 启用 开工 办结 销号 脱贫 培训 轮训 化解 消除 改造")
}

/// The units that plans count in.
enum QuantityUnits {
  enum Meaning: Hashable, Sendable {
    case percent, percentagePoint, permille, times
    /// A unit that is printed as it stands.
    case count
    /// A length of time, which is a target only with a verb or a period.
    case time
    /// No quantity: a date, an age, a class, a number in a series.
    case ordinal
  }

  static let table = Vocabulary<Meaning>([
    ("% ％ 个百分比", .percent), ("个百分点 百分点", .percentagePoint), ("‰", .permille), ("倍", .times),
    (
      """
      所 个 名 人 人次 场次 件次 车次 班次 户次 台 套 间 元 万元 亿元 平方米 平方公里 平方千米 立方米 亩 公顷 公里 千米 米 厘米 毫米 册 期 班 轮 项 门 件 处 辆 家 户 \
      吨 场 次 批 条 座 支 篇 份 株 棵 盏 眼 口 块 本 位 例 宗 起 张 片 栋 幢 床 组 对 头 只 天次 课 节 种 类 部 首 款 学位 千瓦 千瓦时 公斤 千克 斤 \
      升 艘 架 副 根 幅 箱 桶 袋 瓶 羽 尾 套次 台次 万方 立方 平米 字 兆瓦 吉瓦 千伏 毫克 微克 毫克/升 微克/立方米 毫克/立方米 吨标准煤 人月
      """, .count
    ),
    ("小时 个小时 课时 学时 分钟 天 周 个月 工作日 个工作日", .time),
    (
      """
      年 月 日 号 岁 周岁 年级 级 届 世纪 时 点 季度 学期 学年 周年 年制 月份 旬 体 大 线 班级 中 小 高 维 代 类学校 人小组 期工程 \
      批次 个方面 个一批 类城市 年代 条例 部门 位一体
      """, .ordinal
    ),
  ])
}

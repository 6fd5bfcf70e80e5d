/// Writes plan-like text from invented phrases, the same for the same size.
///
struct PlanGenerator {
  private var state: UInt64 = 20_240_306

  private static let verbs = [
    "加强", "推进", "落实", "规范", "完善", "深化", "优化", "健全", "强化", "提升", "抓好", "做实",
  ]
  private static let objects = [
    "河道巡查", "校舍维修", "道路养护", "图书借阅", "后勤服务", "干部培训", "档案管理", "防汛准备", "财务审计",
    "信息公开", "队伍建设", "安全生产", "项目储备", "环境整治", "志愿服务", "应急演练",
  ]
  private static let clauses = [
    "建立问题清单，实行销号管理", "每季度检查不少于#次", "年底前完成率达到9#%以上", "开展“走进基层”活动#场",
    "修订《站点管理办法（试行）》", "组织骨干人员到邻县学习", "联系有关部门做好后续工作", "把责任落到岗位、落到个人",
    "群众满意度不低于9#%", "6月底前新建泵房#座", "由综合科汇总上报", "确保汛期零事故", "培训养护人员1#0人次",
    "按照职责分工逐项对照检查", "对发现的问题立行立改", "坚持每周例会制度", "与县财政局共同核定经费",
    "把好材料进场和竣工验收两个关口", "及时公布办理结果", "推行网格化管理，做到事有人管、责有人担",
  ]
  private static let offices = ["办公室", "综合科", "养护科", "财务科", "安全科"]
  private static let sectionNumerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// A plan of about the given number of bytes in UTF-8.
  static func plan(bytes: Int) -> [UInt8] {
    var generator = PlanGenerator()
    var text = "鹭溪县水务站2024年工作要点\n\n"
    var item = 0
    for numeral in sectionNumerals where text.utf8.count < bytes {
      text += "\(numeral)、\(generator.phrase())\n\n"
      for _ in 0..<6 where text.utf8.count < bytes {
        item += 1
        text += "\(item).\(generator.item())\n"
      }
    }
    // After the last section the items simply go on.
    while text.utf8.count < bytes {
      item += 1
      text += "\(item).\(generator.item())\n"
    }
    return Array((text + "\n鹭溪县水务站\n2024年3月6日\n").utf8)
  }

  private mutating func item() -> String {
    let body = (0..<4).map { _ in clause() }.joined(separator: "，")
    return "\(phrase())。\(body)。（责任科室：\(pick(Self.offices))、\(pick(Self.offices))）"
  }

  /// A clause with a digit in place of each #.
  private mutating func clause() -> String {
    let clause = pick(Self.clauses)
    return String(clause.map { $0 == "#" ? Character(pick(Self.digits)) : $0 })
  }

  private static let digits = ["2", "3", "4", "5", "6", "7", "8"]

  private mutating func phrase() -> String { pick(Self.verbs) + pick(Self.objects) }

  private mutating func pick(_ words: [String]) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return words[Int(state >> 33) % words.count]
  }
}

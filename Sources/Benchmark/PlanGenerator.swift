/// Writes plan-like text from invented phrases, the same for the same size.
///
/// Traditional characters, so that the script stage has its usual work.
struct PlanGenerator {
  private var state: UInt64 = 20_240_306

  private static let verbs = ["加強", "推進", "落實", "規範", "完善", "深化", "優化", "健全"]
  private static let objects = [
    "河道巡查", "校舍維修", "道路養護", "圖書借閱", "後勤服務", "幹部培訓", "檔案管理", "防汛準備",
  ]
  private static let clauses = [
    "建立問題清單，實行銷號管理", "每季度檢查不少於2次", "年底前完成率達到95%以上",
    "開展“走進基層”活動12場", "修訂《站點管理辦法（試行）》", "組織骨幹人員到鄰縣學習",
    "聯繫有關部門做好後續工作", "把責任落到崗位、落到個人", "群眾滿意度不低於90%",
  ]
  private static let offices = ["辦公室", "綜合科", "養護科", "財務科", "安全科"]
  private static let sectionNumerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// A plan of about the given number of bytes in UTF-8.
  static func plan(bytes: Int) -> [UInt8] {
    var generator = PlanGenerator()
    var text = "鷺溪縣水務站2024年工作要點\n\n"
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
    return Array((text + "\n鷺溪縣水務站\n2024年3月6日\n").utf8)
  }

  private mutating func item() -> String {
    let body = (0..<4).map { _ in pick(Self.clauses) }.joined(separator: "，")
    return "\(phrase())。\(body)。（責任科室：\(pick(Self.offices))、\(pick(Self.offices))）"
  }

  private mutating func phrase() -> String { pick(Self.verbs) + pick(Self.objects) }

  private mutating func pick(_ words: [String]) -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return words[Int(state >> 33) % words.count]
  }
}

/// Tells what kind of document (文种) a title names, by how it ends.
package enum DocumentKinds {
  package struct Row: Sendable {
    package var kind: DocumentKind
    package var endings: [Phrase]
    package var example: String
    /// A title of another kind, or of none.
    package var counterExample: String
  }

  /// The kind that a title names.
  ///
  /// - Parameter title: Folded, without blanks.
  package static func kind(of title: [Unicode.Scalar]) -> DocumentKind? {
    let core = withoutBrackets(title)
    return rows.first { row in row.endings.contains { core.ends(with: $0) } }?.kind
  }

  /// A title without what stands in brackets at its end: （试行）, （2021—2025年）.
  package static func withoutBrackets(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var end = title.count
    while end > 0, title[end - 1] == ")",
      let open = title[..<end].lastIndex(of: "("), open > 0
    {
      end = open
    }
    return Array(title[..<end])
  }

  /// The first row that matches counts.
  package static let rows: [Row] = [
    Row(
      kind: .notice, endings: ["通知"], example: "关于印发《云溪县2021年教育工作要点》的通知",
      counterExample: "云溪县2021年教育工作要点"),
    Row(
      kind: .publicNotice, endings: ["通告"], example: "青石市人民政府关于禁止燃放烟花爆竹的通告",
      counterExample: "青石市2021年招生公告"),
    Row(
      kind: .circular, endings: ["通报"], example: "关于2020年度考核情况的通报",
      counterExample: "关于2020年度考核情况的报告"),
    Row(
      kind: .announcement, endings: ["公告"], example: "青石市教育局招生公告", counterExample: "青石市人民政府公报"),
    Row(
      kind: .communique, endings: ["公报"], example: "云溪县统计公报", counterExample: "关于申报项目的公告"),
    Row(
      kind: .minutes, endings: ["纪要"], example: "青石市教育局局长办公会议纪要", counterExample: "教育发展纲要"),
    Row(
      kind: .letter, endings: ["函", "复函"], example: "关于商请协助开展校园周边整治的函",
      counterExample: "关于请求解决校舍的请示"),
    Row(
      kind: .reply, endings: ["批复", "答复"], example: "关于同意设立云溪县第三小学的批复",
      counterExample: "关于设立云溪县第三小学的请示"),
    Row(
      kind: .request, endings: ["请示"], example: "关于新建教学楼的请示", counterExample: "关于新建教学楼的批复"),
    Row(
      kind: .motion, endings: ["议案"], example: "关于提请审议预算的议案", counterExample: "关于提请审议的报告"),
    Row(
      kind: .order, endings: ["令", "命令"], example: "青石市人民政府令", counterExample: "青石市人民政府文件"),
    Row(
      kind: .decision, endings: ["决定"], example: "关于表彰先进集体的决定", counterExample: "关于预算的决议"),
    Row(
      kind: .resolution, endings: ["决议"], example: "关于批准2021年预算的决议", counterExample: "关于表彰先进的决定"),
    Row(
      kind: .report, endings: ["报告", "总结", "汇报"], example: "云溪县2020年教育工作总结",
      counterExample: "云溪县2021年教育工作计划"),
    Row(
      kind: .opinions, endings: ["意见"], example: "关于深化教育改革的实施意见",
      counterExample: "关于深化教育改革的实施方案"),
    Row(
      kind: .plan,
      endings: [
        "要点", "计划", "计画", "方案", "安排", "规划", "纲要", "清单", "分解", "分解表", "任务表", "安排表", "计划表", "配档表",
        "日程表", "时间表", "行事历", "路线图", "行动", "措施", "打算",
        "工作重点",
        "工作任务", "重点任务", "工作目标",
        "思路", "预案", "部署",
      ], example: "云溪县2021年教育工作要点", counterExample: "云溪县学校管理办法"),
    Row(
      kind: .regulation,
      endings: ["条例", "规定", "办法", "细则", "规则", "章程", "制度", "准则", "规范", "守则", "规程"],
      example: "青石市节约用水办法（试行）", counterExample: "青石市节约用水工作方案"),
  ]
}

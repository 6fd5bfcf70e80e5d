/// The labels of responsibility annotations (责任标注) and the roles they give.
package enum RoleLabels {
  package static let table: [(role: Responsibility.Role, labels: [String])] = [
    (
      .leadOrg,
      [
        "牵头单位", "牵头部门", "牵头科室", "牵头处室", "牵头股室", "主办单位", "主办科室", "主责单位", "主责科室",
        "主管部门", "负责单位", "负责科室", "主要责任单位", "第一责任单位", "牵头", "主办", "主办部门", "主办处室",
        "主责部门", "负责部门", "负责处室", "牵头责任单位", "牵头责任部门", "牵头机构", "牵头乡镇",
      ]
    ),
    (
      .leadPerson,
      [
        "牵头领导", "分管领导", "责任领导", "包保领导", "包抓领导", "联系领导", "主管领导", "牵头人", "总负责人",
        "主要领导", "负责领导", "县级领导", "市级领导", "区级领导", "局领导", "牵头县领导", "牵头市领导", "牵头区领导",
        "责任县领导", "分管县领导", "分管市领导", "分管局领导", "牵头局领导", "责任局领导",
      ]
    ),
    (
      .org,
      [
        "责任单位", "责任部门", "责任科室", "责任处室", "责任股室", "承办单位", "承办科室", "落实单位", "实施单位",
        "责任主体", "责任科(股)室", "责任", "责任乡镇", "责任机构", "落实部门", "承办", "承办部门", "承办处室",
        "实施主体",
      ]
    ),
    (
      .person,
      [
        "责任人", "负责人", "具体责任人", "经办人", "联系人", "承办人", "直接责任人", "第一责任人", "主要责任人",
        "具体负责人", "联络人", "联络员",
      ]
    ),
    (
      .coOrg,
      [
        "配合单位", "配合部门", "配合科室", "协办单位", "协办科室", "协助单位", "参与单位", "参加单位", "协同单位",
        "会办单位", "联办单位", "配合", "协办", "协助", "参与", "协办部门", "协同部门", "参与部门", "参加部门",
        "协助部门", "配合处室", "配合股室", "协办处室",
      ]
    ),
    (
      .supervisor,
      [
        "督办单位", "督导单位", "督查科室", "验收单位", "考核单位", "监督单位", "督办", "督办部门", "督导部门",
        "督查单位", "督查部门", "监督部门",
      ]
    ),
    (
      .deadline,
      [
        "完成时限", "完成时间", "时间节点", "时限要求", "时限", "办结时限", "推进时间", "完成日期", "进度安排",
        "时间安排", "实施时间", "完成期限", "截止时间", "截止日期", "起止时间", "工作时限", "整改时限", "整改期限",
        "落实时限", "时间要求",
      ]
    ),
    (.output, ["成果形式", "工作成果", "目标任务", "预期目标", "完成标志", "量化指标"]),
    (.measure, ["工作措施", "主要举措", "工作要求", "推进措施"]),
    (.note, ["备注", "说明"]),
  ]

  /// Labels of a time in which something is done, not by which.
  package static let schedules: Set<String> = ["推进时间", "进度安排", "时间安排", "实施时间", "起止时间"]

  /// Endings of a label that the table does not know but that still is one: `包联单位：`.
  package static let unknownEndings: [String] = [
    "单位", "部门", "科室", "处室", "股室", "领导", "责任人", "时限", "时间", "节点", "成果",
  ]

  private static let roleByLabel: [String: Responsibility.Role] = {
    var roles: [String: Responsibility.Role] = [:]
    for row in table { for label in row.labels { roles[label] = row.role } }
    return roles
  }()

  /// The labels of the table, to be matched without a colon.
  static let vocabulary = Vocabulary<Responsibility.Role>(
    table.map { ($0.labels.joined(separator: " "), $0.role) })

  /// The role of a folded label without blanks; nil when it is no label at all.
  package static func role(_ label: String) -> Responsibility.Role? {
    if let role = roleByLabel[label] { return role }
    let isUnknownLabel =
      label.unicodeScalars.count <= 8
      && unknownEndings.contains { label.hasSuffix($0) && label != $0 }
    return isUnknownLabel ? .other : nil
  }
}

extension Responsibility.Role {
  /// Whether the value of this role is a list of names.
  package var isNames: Bool {
    switch self {
    case .leadOrg, .leadPerson, .org, .person, .coOrg, .supervisor, .other: true
    case .deadline, .output, .measure, .note: false
    }
  }

  package var isPeople: Bool { self == .leadPerson || self == .person }
}

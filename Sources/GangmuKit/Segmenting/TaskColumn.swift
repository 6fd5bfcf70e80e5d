/// What a column of a task table (任务分解表, 督办台账) says, by the words of its header.
package enum TaskColumn: Hashable, Sendable {
  /// The row's own number.
  case index
  /// What several rows belong to.
  case category
  case title
  case body
  case field(Responsibility.Role)

  package struct Row: Sendable {
    package var column: TaskColumn
    package var headers: [String]
  }

  /// Folded, without blanks and without what stands in brackets.
  package static let table: [Row] = [
    Row(column: .index, headers: ["序号", "编号", "项次", "任务编号"]),
    Row(
      column: .category,
      headers: [
        "类别", "类型", "分类", "项目", "领域", "工作领域", "工作类别", "任务类别", "板块", "工作板块", "方面", "工作方面",
        "一级指标", "重点领域",
      ]),
    Row(
      column: .title,
      headers: [
        "重点工作", "重点任务", "主要任务", "工作任务", "目标任务", "改革任务", "具体任务", "任务", "任务名称", "任务内容", "任务事项",
        "工作内容", "工作事项", "重点事项", "督办事项", "事项", "事项名称", "工作项目", "项目名称", "工作要点", "重点项目", "活动名称",
        "问题", "存在问题",
      ]),
    Row(
      column: .body,
      headers: ["具体措施", "主要内容", "工作举措", "具体要求", "具体内容", "实施内容", "整改措施", "具体举措", "建设内容", "任务要求"]),
  ]

  private static let columns: [String: TaskColumn] = {
    var columns: [String: TaskColumn] = [:]
    for row in table { for header in row.headers { columns[header] = row.column } }
    return columns
  }()

  /// The column of a header; nil when its words are not known.
  package init?(header: some Sequence<Unicode.Scalar>) {
    var letters = String.UnicodeScalarView()
    var depth = 0
    for scalar in header where !scalar.isFoldedBlank {
      if scalar == "(" { depth += 1 }
      if depth == 0 { letters.append(scalar) }
      if scalar == ")" { depth = max(0, depth - 1) }
    }
    let label = String(letters)
    if let column = Self.columns[label] {
      self = column
    } else if let role = RoleLabels.role(label) {
      self = .field(role)
    } else {
      return nil
    }
  }

  /// What the columns of a table say, if its header makes it a table of tasks: one column names what
  /// is done, another which one it is, who does it or until when.
  package static func columns(of headers: [TaskColumn?]) -> [TaskColumn?]? {
    var columns = headers
    if !columns.contains(.title) {
      // 项目 and the like name the task itself where nothing else does.
      if let only = columns.firstIndex(of: .category) {
        columns[only] = .title
      } else if !columns.contains(.body), !columns.contains(.field(.measure)),
        let output = columns.firstIndex(of: .field(.output))
      {
        columns[output] = .title
      }
    }
    let titles = columns.indices.filter { columns[$0] == .title }
    if titles.count > 1, !columns.contains(.category) {
      // 重点工作 | 具体任务: the first gathers, the second says what is done.
      columns[titles[0]] = .category
    }
    let says = columns.contains { $0 == .title || $0 == .body || $0 == .field(.measure) }
    let places = columns.contains { column in
      switch column {
      case .index, .field(.deadline), .field(.output), .category: true
      case .field(let role): role.isNames
      case .title, .body, nil: false
      }
    }
    return says && places ? columns : nil
  }
}

/// Reads annotations that are sentences: `办公室牵头，人事科配合，6月底前完成`,
/// `各学校按职责分工负责`.
struct ResponsibilitySentences: Sendable {
  typealias Field = ResponsibilityReader.Field

  private let text: [Unicode.Scalar]
  private let names: ResponsibilityNames

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    names = ResponsibilityNames(text)
  }

  /// Longer groups are running text.
  private static let longest = 400
  private static let longestName = 20

  /// The fields of a sentence; nil when one of its clauses says neither who nor by when.
  func fields(in range: Range<Int>) -> [Field]? {
    let range = text.trimmed(range)
    guard let last = range.last, mayEnd(with: text[last]), endsClause(range),
      range.count <= Self.longest, !text[range].contains("。")
    else { return nil }
    var fields: [Field] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound {
      guard position == range.upperBound || text[position] == "," || text[position] == ";" else {
        continue
      }
      let clause = text.trimmed(start..<position)
      // Else it is a comma inside the list of names.
      guard let field = due(clause) ?? party(clause) else { continue }
      fields.append(field)
      start = position + 1
    }
    let isWhole = start > range.upperBound
    return isWhole && fields.contains(where: \.role.isNames) ? fields : nil
  }

  private func endsClause(_ range: Range<Int>) -> Bool {
    Self.duties.word(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
      || Self.dues.word(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// A cheap test before a sentence is read.
  func mayEnd(with scalar: Unicode.Scalar) -> Bool { Self.lasts.contains(scalar) }

  private static let lasts = ScalarSet(
    (duties.list + " " + dues.list).split(separator: " ").compactMap(\.unicodeScalars.last))

  // MARK: Who

  /// What a body does, at the end of its clause.
  private static let duties = Vocabulary<Responsibility.Role>([
    ("牵头 牵头负责 牵头落实 牵头实施 牵头组织 牵头组织实施 牵头推进 牵头抓总 主办", .leadOrg),
    ("负责 负责落实 负责实施 负责组织实施 组织实施 抓好落实 落实 承办 实施", .org),
    ("配合 配合落实 配合实施 密切配合 积极配合 参与 参加 协助 协办 协同", .coOrg),
    ("督办 负责督办 督促落实 负责督查", .supervisor),
  ])

  /// How it does so, before that, and whether it is by duty.
  private static let manners = Vocabulary<Bool>([
    (
      """
      按职责分工 按职责分工分别 按照职责分工 按照职责分工分别 按各自职责分工 按照各自职责分工 按各自职责 按照各自职责 依职责分工 依职责 按职责 按照职责 \
      根据职责分工 根据职责 依据职责分工 按分工
      """, true
    ),
    ("分别 共同 具体 各自 分头 联合 统一 依法 分工", false),
  ])

  /// Who else is meant, at the end of the names.
  private static let others = Vocabulary(
    """
    等 等部门 等单位 等有关部门 等有关单位 等相关部门 等相关单位 等有关部门和单位 等部门和单位 等有关方面 等科室 等有关科室 等股室 等处室
    """)

  /// What may stand before the names.
  private static let openings = Vocabulary(
    "由 具体由 统一由 此项工作由 该项工作由 本项工作由 此项任务由 该项任务由 以上工作由 上述工作由 具体工作由")

  private func party(_ clause: Range<Int>) -> Field? {
    guard
      let duty = Self.duties.word(in: text, endingAt: clause.upperBound, from: clause.lowerBound)
    else { return nil }
    var end = duty.start
    var isByDuty = false
    while let manner = Self.manners.word(in: text, endingAt: end, from: clause.lowerBound) {
      end = manner.start
      isByDuty = isByDuty || manner.meaning
    }
    if let others = Self.others.word(in: text, endingAt: end, from: clause.lowerBound) {
      end = others.start
    }
    let start =
      Self.openings.word(in: text, at: clause.lowerBound, end: end)?.end ?? clause.lowerBound
    guard start < end else { return nil }
    let found = names.split(start..<end, people: false)
    guard !found.isEmpty, found.allSatisfy({ $0.count <= Self.longestName }) else { return nil }
    return Field(
      role: found.allSatisfy(isPerson) ? duty.meaning.ofPerson : duty.meaning, label: nil,
      names: found, whole: clause, modality: isByDuty ? .byDuty : nil)
  }

  /// 副局长王明, 王明同志: a name with a job beside it.
  private func isPerson(_ name: Range<Int>) -> Bool {
    let (person, title) = names.person(name)
    return title != nil && names.mayBePerson(person)
  }

  // MARK: By when

  /// The ends of a clause that says by when, and what one starts with.
  private static let dues = Vocabulary(
    """
    前完成 底完成 内完成 完成 前 底 底前 持续推进 长期坚持 长期推进 常态化推进 常态推进 常年坚持 全年推进 取得阶段性成效 取得实质性进展 取得明显成效 落实到位
    """)
  private static let dueStarts: ScalarSet = "0123456789一二三四五六七八九十今本明年全上下第每长持常适尽"

  /// The field of a clause that says by when: `6月底前完成`.
  func due(_ clause: Range<Int>) -> Field? {
    guard let first = clause.first, Self.dueStarts.contains(text[first]),
      clause.count <= Self.longestName,
      Self.dues.word(in: text, endingAt: clause.upperBound, from: clause.lowerBound) != nil
    else { return nil }
    return Field(role: .deadline, label: nil, names: [clause], whole: clause)
  }
}

extension Responsibility.Role {
  /// The role of a person who does what bodies of this role do.
  fileprivate var ofPerson: Responsibility.Role {
    switch self {
    case .leadOrg: .leadPerson
    case .org: .person
    default: self
    }
  }
}

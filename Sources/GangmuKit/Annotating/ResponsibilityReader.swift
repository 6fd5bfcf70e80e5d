/// Finds the responsibility annotations at the end of a node's text or on lines of their own.
package struct ResponsibilityReader: Sendable {
  /// One field of an annotation, in folded positions.
  package struct Field: Hashable, Sendable {
    package var role: Responsibility.Role
    @Packed package var label: Range<Int>? = nil
    package var names: [Range<Int>]
    /// Label and value.
    package var whole: Range<Int>
    package var modality: Responsibility.Modality?
    @Packed package var confidence: Double? = nil
  }

  /// An annotation with its fields, brackets included in the range.
  package struct Annotation: Hashable, Sendable {
    package var range: Range<Int>
    package var fields: [Field]
    package var isClosed: Bool
    /// It is a cell, whose label stands in the header.
    package var isOfTable = false
    /// It stands with another row: a merged cell.
    package var isShared = false
  }

  private let text: [Unicode.Scalar]
  private let names: ResponsibilityNames

  package init(_ folded: FoldedText) {
    text = folded.scalars
    names = ResponsibilityNames(folded.scalars)
  }

  /// The annotations of a paragraph: bracket groups at its end, the whole line, or its last sentences.
  package func annotations(in range: Range<Int>) -> [Annotation] {
    let trailing = trailingGroups(in: range)
    if !trailing.isEmpty { return trailing }
    if let line = labelledLine(range) { return [line] }
    return closingSentences(of: range)
  }

  /// What a cell of a task table says by its header.
  package func annotation(_ field: TaskField) -> Annotation {
    var names = field.role.isNames ? split(field.value, people: field.role.isPeople) : [field.value]
    // The paragraphs of a cell are separated by blanks.
    if field.role.isNames, !field.role.isPeople { names = names.flatMap(unitsSplitAtBlanks) }
    let read = Field(role: field.role, label: field.label, names: names, whole: field.value)
    return Annotation(
      range: field.value, fields: [read], isClosed: true, isOfTable: true,
      isShared: field.isShared)
  }

  private func unitsSplitAtBlanks(_ name: Range<Int>) -> [Range<Int>] {
    let parts = text[name].split(whereSeparator: \.isFoldedBlank).map(\.indices)
    let areUnits = parts.count > 1 && parts.allSatisfy { isUnit($0) || names.isCollective($0) }
    return areUnits ? parts : [name]
  }

  // MARK: Groups

  /// Reads bracket groups from the right; a full stop may stand after or between them.
  private func trailingGroups(in range: Range<Int>) -> [Annotation] {
    var annotations: [Annotation] = []
    var end = range.upperBound
    while true {
      var last = end - 1
      while last >= range.lowerBound, text[last].isFoldedBlank || isStop(text[last]) { last -= 1 }
      guard last >= range.lowerBound else { break }
      if isClosing(text[last]),
        let open = openingBracket(of: last, from: range.lowerBound),
        let fields = fields(in: open + 1..<last)
      {
        annotations.append(Annotation(range: open..<last + 1, fields: fields, isClosed: true))
        end = open
        continue
      }
      if annotations.isEmpty {
        let rest = range.lowerBound..<last + 1
        if let open = unclosedGroup(in: rest) ?? unopenedGroup(in: rest) {
          annotations.append(open)
        }
      }
      break
    }
    annotations.reverse()
    return annotations
  }

  // A table would be looked up anew for each character of each group.

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "【", "[", "〔", "{": true
    default: false
    }
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "】", "]", "〕", "}": true
    default: false
    }
  }

  private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == ";" || scalar == "."
  }

  /// The bracket that a closing one belongs to, whatever their shapes: `（…]` occurs.
  private func openingBracket(of close: Int, from start: Int) -> Int? {
    var depth = 0
    var position = close
    while position >= start {
      if isClosing(text[position]) { depth += 1 }
      if isOpening(text[position]) {
        depth -= 1
        if depth == 0 { return position }
      }
      position -= 1
    }
    return nil
  }

  /// A group whose closing bracket is lost at the paragraph's end.
  private func unclosedGroup(in range: Range<Int>) -> Annotation? {
    var position = range.upperBound - 1
    while position > range.lowerBound, range.upperBound - position < 200 {
      if isClosing(text[position]) { return nil }
      if isOpening(text[position]) {
        guard let fields = labelledFields(in: position + 1..<range.upperBound) else { return nil }
        return Annotation(range: position..<range.upperBound, fields: fields, isClosed: false)
      }
      position -= 1
    }
    return nil
  }

  /// A group whose opening bracket is lost: it starts after the last sentence.
  private func unopenedGroup(in range: Range<Int>) -> Annotation? {
    let close = range.upperBound - 1
    guard text[close] == ")" || text[close] == "】",
      let stop = text[range].lastIndex(of: "。"), stop + 1 < close,
      !text[stop..<close].contains(where: isOpening),
      let fields = labelledFields(in: stop + 1..<close)
    else { return nil }
    return Annotation(range: stop + 1..<range.upperBound, fields: fields, isClosed: false)
  }

  /// A group at the end that starts as an annotation does and could not be read.
  package func unreadGroup(in range: Range<Int>) -> Range<Int>? {
    var last = range.upperBound - 1
    while last >= range.lowerBound, text[last].isFoldedBlank || isStop(text[last]) { last -= 1 }
    guard last >= range.lowerBound, isClosing(text[last]),
      let open = openingBracket(of: last, from: range.lowerBound),
      Self.leads.word(in: text, at: open + 1, end: last) != nil, fields(in: open + 1..<last) == nil
    else { return nil }
    return open..<last + 1
  }

  private static let leads = Vocabulary("责任 牵头 配合 主办 承办 协办 督办 完成时限")

  private func labelledLine(_ range: Range<Int>) -> Annotation? {
    guard let fields = labelledFields(in: range), fields.contains(where: { $0.role != .other }),
      fields[0].whole.lowerBound == range.lowerBound
    else { return nil }
    return Annotation(range: range, fields: fields, isClosed: true)
  }

  /// The last sentences of a paragraph that say nothing else: `责任单位：教育股。完成时限：六月底。`,
  /// `由教育股牵头，财务股配合。`
  private func closingSentences(of range: Range<Int>) -> [Annotation] {
    var annotations: [Annotation] = []
    var end = range.upperBound
    while end > range.lowerBound {
      var last = end
      while last > range.lowerBound, text[last - 1].isFoldedBlank || isStop(text[last - 1]) {
        last -= 1
      }
      var start = last
      while start > range.lowerBound, text[start - 1] != "。" { start -= 1 }
      // What stands first is the text itself.
      guard start > range.lowerBound, last > start else { break }
      let sentence = trimmed(start..<last)
      guard let fields = closingFields(in: sentence) else { break }
      annotations.append(Annotation(range: sentence, fields: fields, isClosed: true))
      end = start
    }
    annotations.reverse()
    return annotations
  }

  private func closingFields(in sentence: Range<Int>) -> [Field]? {
    guard let last = sentence.last else { return nil }
    if let label = RoleLabels.vocabulary.word(
      in: text, at: sentence.lowerBound, end: sentence.upperBound),
      label.end < sentence.upperBound, text[label.end] == ":"
    {
      return labelledFields(in: sentence)
    }
    guard Self.sentenceEnds.contains(text[last]), let fields = sentenceFields(in: sentence) else {
      return nil
    }
    let areBodies = fields.allSatisfy { field in
      !field.names.isEmpty && field.names.allSatisfy { isUnit($0) || names.isCollective($0) }
    }
    guard areBodies, fields.contains(where: { $0.names.contains(where: isUnit) }) else {
      return nil
    }
    return fields.map {
      var field = $0
      field.confidence = Self.sentenceConfidence
      return field
    }
  }

  /// The last characters of the endings of a sentence.
  private static let sentenceEnds: ScalarSet = "责头实合与助"
  /// How sure a sentence is that is no annotation by its place.
  private static let sentenceConfidence = 0.8

  // MARK: Fields

  private func fields(in range: Range<Int>) -> [Field]? {
    labelledFields(in: range) ?? sentenceFields(in: range) ?? colonlessField(in: range)
      ?? bareNames(in: range)
  }

  /// `牵头领导：…；责任科室：…`
  private func labelledFields(in range: Range<Int>) -> [Field]? {
    guard var open = label(at: range.lowerBound, end: range.upperBound) else { return nil }
    var fields: [Field] = []
    fields.reserveCapacity(Self.usualFields)
    var position = open.value
    var mayStart = false
    var depth = 0
    while position < range.upperBound {
      let scalar = text[position]
      if mayStart, depth == 0, let found = label(at: position, end: range.upperBound) {
        fields.append(field(open, end: found.label.lowerBound))
        open = found
        position = found.value
        mayStart = false
        continue
      }
      if isOpening(scalar) { depth += 1 }
      if isClosing(scalar) { depth = max(0, depth - 1) }
      mayStart = Self.fieldSeparators.contains(scalar)
      position += 1
    }
    fields.append(field(open, end: range.upperBound))
    return fields
  }

  /// Room for what most annotations hold.
  private static let usualFields = 2
  private static let fieldSeparators: ScalarSet = ";。,、 "
  private static let fieldEnds: ScalarSet = ";。,、"

  private func field(
    _ start: (label: Range<Int>, value: Int, role: Responsibility.Role), end: Int
  ) -> Field {
    var value = trimmed(start.value..<end)
    while let last = value.last, Self.fieldEnds.contains(text[last]) {
      value = trimmed(value.lowerBound..<last)
    }
    let names = start.role.isNames ? split(value, people: start.role.isPeople) : [value]
    return Field(
      role: start.role, label: start.label, names: names.first?.isEmpty == true ? [] : names,
      whole: start.label.lowerBound..<max(value.upperBound, start.label.upperBound))
  }

  /// A label and its colon at a position.
  private func label(
    at start: Int, end: Int
  ) -> (label: Range<Int>, value: Int, role: Responsibility.Role)? {
    var labelStart = start
    while labelStart < end, text[labelStart].isFoldedBlank { labelStart += 1 }
    if let (role, after) = RoleLabels.vocabulary.word(in: text, at: labelStart, end: end),
      after < end, text[after] == ":"
    {
      return (labelStart..<after, after + 1, role)
    }
    guard let colon = colon(after: labelStart, end: end) else { return nil }
    let letters = text[labelStart..<colon].filter { !$0.isFoldedBlank }
    guard let role = RoleLabels.role(String(letters[...])) else { return nil }
    return (trimmed(labelStart..<colon), colon + 1, role)
  }

  private static let longestLabel = 8

  /// The colon that ends what may be a label.
  private func colon(after start: Int, end: Int) -> Int? {
    var letters = 0
    var position = start
    while position < end, letters <= Self.longestLabel {
      let scalar = text[position]
      if scalar == ":" { return position }
      if !scalar.isFoldedBlank {
        guard scalar.isHan || scalar == "(" || scalar == ")" else { return nil }
        letters += 1
      }
      position += 1
    }
    return nil
  }

  /// `责任科室基教科`, `责任单位为办公室`: the colon is lost. Only a label of the table is sure enough.
  private func colonlessField(in range: Range<Int>) -> [Field]? {
    let range = trimmed(range)
    guard range.count <= 60,
      let (role, end) = RoleLabels.vocabulary.word(
        in: text, at: range.lowerBound, end: range.upperBound), role.isNames
    else { return nil }
    var value = end
    while value < range.upperBound, Self.copulas.contains(text[value]) { value += 1 }
    let found = field((range.lowerBound..<end, value, role), end: range.upperBound)
    let areNames = found.names.allSatisfy { name in
      role.isPeople ? names.mayBePerson(names.person(name).name) : isUnit(name)
    }
    return areNames && !found.names.isEmpty ? [found] : nil
  }

  private static let copulas: ScalarSet = " 是为"

  private func isUnit(_ name: Range<Int>) -> Bool {
    (3...14).contains(name.count)
      && Self.units.word(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
  }

  /// `办公室牵头，人事科配合`, `各学校按职责分工负责`
  private func sentenceFields(in range: Range<Int>) -> [Field]? {
    let range = trimmed(range)
    guard range.count <= 80, !text[range].contains("。") else { return nil }
    var fields: [Field] = []
    var start = range.lowerBound
    var position = start
    while position <= range.upperBound {
      if position == range.upperBound || text[position] == "," || text[position] == ";" {
        guard let field = sentenceField(trimmed(start..<position)) else {
          // A comma inside the list of names.
          if position == range.upperBound { return nil }
          position += 1
          continue
        }
        fields.append(field)
        start = position + 1
      }
      position += 1
    }
    return fields.isEmpty ? nil : fields
  }

  private static let sentenceEndings: [(words: Phrase, role: Responsibility.Role)] = [
    ("按照各自职责分工负责", .org), ("按职责分工分别负责", .org), ("按照职责分工负责", .org), ("按职责分工负责", .org),
    ("依职责分工负责", .org), ("按职责负责", .org), ("牵头负责", .leadOrg), ("牵头", .leadOrg), ("负责落实", .org),
    ("负责", .org), ("配合", .coOrg), ("参与", .coOrg), ("协助", .coOrg),
  ]

  private func sentenceField(_ range: Range<Int>) -> Field? {
    for (words, role) in Self.sentenceEndings {
      let length = words.count
      guard range.count > length,
        text.has(words, at: range.upperBound - length, end: range.upperBound)
      else { continue }
      var end = range.upperBound - length
      for suffix in Self.andOthers {
        let count = suffix.count
        if end - count > range.lowerBound, text.has(suffix, at: end - count, end: end) {
          end -= count
          break
        }
      }
      let isPassive = text.has("由", at: range.lowerBound, end: end)
      let names = split(range.lowerBound + (isPassive ? 1 : 0)..<end, people: false)
      guard names.allSatisfy({ $0.count <= 20 }) else { return nil }
      let isByDuty = text[end..<range.upperBound].contains("职")
      return Field(
        role: role, label: nil, names: names, whole: range, modality: isByDuty ? .byDuty : nil)
    }
    return nil
  }

  private static let andOthers: [Phrase] = ["等有关部门", "等有关单位", "等部门", "等单位", "等"]

  private static let units = Vocabulary("科 股 处 室 办 中心 局 委 站 所 院 校 工会 团委 党委 支部")

  /// How sure a list of names without a label is.
  private static let bareConfidence = 0.7
  private static let barePersonConfidence = 0.5

  /// `（基础教育科、教研室）`, `（张一）`: names without a label, when every one is a unit or a person.
  private func bareNames(in range: Range<Int>) -> [Field]? {
    let range = trimmed(range)
    guard !range.isEmpty, range.count <= 60,
      text[range].allSatisfy({ $0.isHan || $0 == "、" || $0.isFoldedBlank })
    else { return nil }
    let names = split(range, people: false)
    // One name alone, or people, may explain what stands before: `机构（办公室）`.
    let open = range.lowerBound - 2
    let followsSentence = open >= 0 && text[open] == "。"
    if names.allSatisfy(isUnit), names.count >= 2 || followsSentence {
      return [
        Field(
          role: .org, label: nil, names: names, whole: range, confidence: Self.bareConfidence)
      ]
    }
    let people = split(range, people: true)
    if followsSentence, people.allSatisfy(self.names.mayBePerson) {
      return [
        Field(
          role: .person, label: nil, names: people, whole: range,
          confidence: Self.barePersonConfidence)
      ]
    }
    return nil
  }

  // MARK: Names

  /// Splits a value at its separators, outside brackets. Between people a blank separates too,
  /// unless it only pads a name of two characters: `王　明`.
  private func split(_ value: Range<Int>, people: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    parts.reserveCapacity(Self.usualNames)
    var start = value.lowerBound
    var depth = 0
    func end(at position: Int) {
      let part = trimmed(start..<position)
      if !part.isEmpty { parts.append(part) }
      start = position + 1
    }
    for position in value {
      let scalar = text[position]
      if isOpening(scalar) { depth += 1 }
      if isClosing(scalar) { depth = max(0, depth - 1) }
      let separates =
        Self.nameSeparators.contains(scalar) || (people && separatesPeople(position, value))
      if depth == 0, separates { end(at: position) }
    }
    end(at: value.upperBound)
    return parts
  }

  /// Room for what most lists hold.
  private static let usualNames = 4

  private static let nameSeparators: ScalarSet = "、,/;"

  private func separatesPeople(_ position: Int, _ value: Range<Int>) -> Bool {
    guard text[position].isFoldedBlank else { return false }
    func run(_ step: Int) -> Int {
      var index = position
      while value.contains(index), text[index].isFoldedBlank { index += step }
      var count = 0
      while value.contains(index), text[index].isHan {
        count += 1
        index += step
      }
      return count
    }
    return !(run(-1) == 1 && run(1) == 1)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower].isFoldedBlank { lower += 1 }
    while upper > lower, text[upper - 1].isFoldedBlank { upper -= 1 }
    return lower..<upper
  }
}

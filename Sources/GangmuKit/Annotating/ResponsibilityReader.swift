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
  private let sentences: ResponsibilitySentences

  package init(_ folded: FoldedText) {
    text = folded.scalars
    names = ResponsibilityNames(folded.scalars)
    sentences = ResponsibilitySentences(folded.scalars)
  }

  /// The annotations of a paragraph: bracket groups at its end, the whole line, or its last sentences.
  package func annotations(in range: Range<Int>) -> [Annotation] {
    let trailing = trailingGroups(in: range)
    if !trailing.isEmpty { return trailing }
    if let line = labelledLine(range) { return [line] }
    let sentences = closingSentences(of: range)
    return sentences.isEmpty ? closingLabels(in: range).map { [$0] } ?? [] : sentences
  }

  /// What a cell of a task table says by its header.
  package func annotation(_ field: TaskField) -> Annotation {
    var names =
      field.role.isNames
      ? self.names.split(field.value, people: field.role.isPeople) : [field.value]
    // The paragraphs of a cell are separated by blanks.
    if field.role.isNames, !field.role.isPeople { names = names.flatMap(unitsSplitAtBlanks) }
    names.removeAll(where: self.names.isNobody)
    let read = Field(role: field.role, label: field.label, names: names, whole: field.value)
    return Annotation(
      range: field.value, fields: [read], isClosed: true, isOfTable: true,
      isShared: field.isShared)
  }

  private func unitsSplitAtBlanks(_ name: Range<Int>) -> [Range<Int>] {
    let parts = text[name].split(whereSeparator: \.isFoldedBlank).map(\.indices)
    let areUnits = parts.count > 1 && parts.allSatisfy(names.isBody)
    return areUnits ? parts : [name]
  }

  // MARK: Groups

  /// Reads bracket groups from the right; a full stop may stand after or between them.
  private func trailingGroups(in range: Range<Int>) -> [Annotation] {
    var annotations: [Annotation] = []
    var end = range.upperBound
    while true {
      let last = wordsEnd(in: range.lowerBound..<end) - 1
      guard last >= range.lowerBound else { break }
      if text[last].closesGroup,
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

  /// Where a range ends without the stops and blanks at its end.
  private func wordsEnd(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1].isFoldedBlank || isStop(text[end - 1]) { end -= 1 }
    return end
  }

  private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == ";" || scalar == "."
  }

  /// The bracket that a closing one belongs to, whatever their shapes: `（…]` occurs.
  private func openingBracket(of close: Int, from start: Int) -> Int? {
    var depth = 0
    var position = close
    while position >= start {
      if text[position].closesGroup { depth += 1 }
      if text[position].opensGroup {
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
      if text[position].closesGroup { return nil }
      if text[position].opensGroup {
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
      !text[stop..<close].contains(where: \.opensGroup),
      let fields = labelledFields(in: stop + 1..<close)
    else { return nil }
    return Annotation(range: stop + 1..<range.upperBound, fields: fields, isClosed: false)
  }

  /// A group at the end that starts as an annotation does and could not be read.
  package func unreadGroup(in range: Range<Int>) -> Range<Int>? {
    let last = wordsEnd(in: range) - 1
    guard last >= range.lowerBound, text[last].closesGroup,
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
      let last = wordsEnd(in: range.lowerBound..<end)
      var start = last
      while start > range.lowerBound, text[start - 1] != "。" { start -= 1 }
      // What stands first is the text itself.
      guard start > range.lowerBound, last > start else { break }
      let sentence = text.trimmed(start..<last)
      guard let fields = closingFields(in: sentence) else { break }
      annotations.append(Annotation(range: sentence, fields: fields, isClosed: true))
      end = start
    }
    annotations.reverse()
    return annotations
  }

  /// `召开会议 责任单位：办公室 完成时限：六月底`, `…，责任科室：教研室`, `——责任人：张一`: labels at the end of the
  /// last sentence, behind what they are for.
  private func closingLabels(in range: Range<Int>) -> Annotation? {
    let last = wordsEnd(in: range)
    var colon: Int?
    var start = last
    while start > range.lowerBound, text[start - 1] != "。", !text[start - 1].isLineEnd {
      start -= 1
      if text[start] == ":" { colon = start }
    }
    guard let colon, start + 1 < colon,
      text[start..<colon].count(where: \.opensGroup)
        == text[start..<colon].count(where: \.closesGroup)
    else { return nil }
    for position in start + 1..<colon where mayPrecedeLabel(text[position - 1]) {
      guard
        let (role, end) = RoleLabels.vocabulary.word(in: text, at: position, end: last),
        end == colon, role.isNames, let fields = labelledFields(in: position..<last),
        fields.allSatisfy({ $0.role != .other && !$0.names.isEmpty })
      else { continue }
      var first = position
      while first > start, text[first - 1] == "—" || text[first - 1].isFoldedBlank { first -= 1 }
      guard first > range.lowerBound else { return nil }
      return Annotation(range: first..<last, fields: fields, isClosed: true)
    }
    return nil
  }

  private func mayPrecedeLabel(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isFoldedBlank || scalar == "," || scalar == ";" || scalar == "—"
  }

  private func closingFields(in sentence: Range<Int>) -> [Field]? {
    guard let last = sentence.last else { return nil }
    if let label = RoleLabels.vocabulary.word(
      in: text, at: sentence.lowerBound, end: sentence.upperBound),
      label.end < sentence.upperBound, text[label.end] == ":"
    {
      return labelledFields(in: sentence)
    }
    guard sentences.mayEnd(with: text[last]), let fields = sentences.fields(in: sentence) else {
      return nil
    }
    let parties = fields.filter(\.role.isNames)
    let areBodies = parties.allSatisfy { field in
      !field.names.isEmpty && field.names.allSatisfy(names.isBody)
    }
    guard areBodies, parties.contains(where: { $0.names.contains(where: names.isUnit) }) else {
      return nil
    }
    return fields.map {
      var field = $0
      field.confidence = Self.sentenceConfidence
      return field
    }
  }

  /// How sure a sentence is that is no annotation by its place.
  private static let sentenceConfidence = 0.8

  // MARK: Fields

  private func fields(in range: Range<Int>) -> [Field]? {
    labelledFields(in: range) ?? sentences.fields(in: range) ?? colonlessField(in: range)
      ?? bareNames(in: range) ?? bareNamesWithDate(in: range)
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
      if scalar.opensGroup { depth += 1 }
      if scalar.closesGroup { depth = max(0, depth - 1) }
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
    var value = text.trimmed(start.value..<end)
    while let last = value.last, Self.fieldEnds.contains(text[last]) {
      value = text.trimmed(value.lowerBound..<last)
    }
    var names = [value]
    if start.role.isNames {
      names = self.names.split(value, people: start.role.isPeople)
      names.removeAll(where: self.names.isNobody)
    } else if value.isEmpty {
      names = []
    }
    return Field(
      role: start.role, label: start.label, names: names,
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
    guard let role = RoleLabels.role(String(letters[...])),
      role != .other || !holdsLabel(labelStart..<colon)
    else { return nil }
    return (text.trimmed(labelStart..<colon), colon + 1, role)
  }

  /// Whether a label of its own stands after a blank: `明 责任科室` of `王 明 责任科室`.
  private func holdsLabel(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { blank in
      guard text[blank].isFoldedBlank, !text[blank + 1].isFoldedBlank else { return false }
      let rest = text.trimmed(blank + 1..<range.upperBound)
      let letters = text[rest].filter { !$0.isFoldedBlank }
      guard let role = RoleLabels.role(String(letters[...])) else { return false }
      // The end of a spread label that no table knows is none: `联 单 位` of `包 联 单 位`.
      return role != .other || letters.count == rest.count
    }
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
    let range = text.trimmed(range)
    guard range.count <= 60,
      let (role, end) = RoleLabels.vocabulary.word(
        in: text, at: range.lowerBound, end: range.upperBound), role.isNames
    else { return nil }
    var value = end
    while value < range.upperBound, Self.copulas.contains(text[value]) { value += 1 }
    let found = field((range.lowerBound..<end, value, role), end: range.upperBound)
    let areNames = found.names.allSatisfy { name in
      role.isPeople ? names.mayBePerson(names.person(name).name) : names.isUnit(name)
    }
    return areNames && !found.names.isEmpty ? [found] : nil
  }

  private static let copulas: ScalarSet = " 是为"

  /// How sure a list of names without a label is.
  private static let bareConfidence = 0.7
  private static let barePersonConfidence = 0.5

  /// `（基础教育科、教研室）`, `（张一）`: names without a label, when every one is a body or a person.
  ///
  /// One name alone, people, and places such as 卫生院、文化站 may explain what stands before, so
  /// these must follow a whole sentence.
  private func bareNames(in range: Range<Int>) -> [Field]? {
    let range = text.trimmed(range)
    guard !range.isEmpty, range.count <= 60,
      text[range].allSatisfy({ $0.isHan || Self.bareMarks.contains($0) || $0.isFoldedBlank })
    else { return nil }
    let open = range.lowerBound - 2
    let followsSentence = open >= 0 && (text[open] == "。" || text[open] == ";")
    if followsSentence, let fields = bodiesAndPeople(in: range) { return fields }
    let bodies = names.split(range, people: false)
    if bodies.allSatisfy(names.isBody), bodies.contains(where: names.isUnit),
      followsSentence || bodies.count >= 2 && bodies.contains(where: names.isOffice)
    {
      return [
        Field(
          role: .org, label: nil, names: bodies, whole: range, confidence: Self.bareConfidence)
      ]
    }
    let people = names.split(range, people: true)
    if followsSentence, people.allSatisfy(names.mayBePerson) {
      return [
        Field(
          role: .person, label: nil, names: people, whole: range,
          confidence: Self.barePersonConfidence)
      ]
    }
    return nil
  }

  /// `（镇民政办 李红）`: a body and who answers there.
  private func bodiesAndPeople(in range: Range<Int>) -> [Field]? {
    let members = PartyList.members(of: range, in: text, by: .marksAndBlanks)
    let bodies = members.filter(names.isUnit)
    let people = members.filter(names.mayBePerson)
    guard !bodies.isEmpty, !people.isEmpty, bodies.count + people.count == members.count,
      members.first == bodies.first
    else { return nil }
    return [(Responsibility.Role.org, bodies), (.person, people)].map { role, found in
      Field(
        role: role, label: nil, names: found,
        whole: found[0].lowerBound..<found[found.count - 1].upperBound,
        confidence: Self.barePersonConfidence)
    }
  }

  /// `（省财政厅，各市人民政府，10月底前完成）`
  private func bareNamesWithDate(in range: Range<Int>) -> [Field]? {
    guard let comma = text[range].lastIndex(where: { $0 == "," || $0 == ";" }),
      let due = sentences.due(text.trimmed(comma + 1..<range.upperBound)),
      let fields = bareNames(in: range.lowerBound..<comma)
    else { return nil }
    return fields + [due]
  }

  private static let bareMarks: ScalarSet = "、,()"
}

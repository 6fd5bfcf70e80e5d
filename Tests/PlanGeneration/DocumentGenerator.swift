/// Makes sound plans in a numbering style: the same for the same seed.
package struct DocumentGenerator {
  private let style: NumberingStyle
  private var phrasing: Phrasing
  private let habits: Habits
  private var document = GeneratedDocument()
  /// The last number of each level.
  private var counters: [Int]

  /// What the author of one document always does.
  private struct Habits {
    let labels: LabelHabits
    let indent: String
    /// Blank lines stand between paragraphs.
    let isAiry: Bool
    let annotation: Int
    let shape: ItemShape

    init(_ random: inout SeededRandom) {
      labels = LabelHabits(random: &random)
      indent = random.pick(["", "", "　　", "  ", "    "])
      isAiry = random.chance(15)
      annotation = random.below(5)
      shape = random.pick([.sentence, .sentence, .sentence, .ownLine, .colon, .untitled, .mixed])
    }
  }

  private enum ItemShape {
    /// `1.标题。正文`
    case sentence
    /// The title has a line of its own.
    case ownLine
    /// `1.标题：正文`
    case colon
    case untitled
    case mixed
  }

  package static func document(_ style: NumberingStyle, seed: SeededRandom) -> GeneratedDocument {
    var generator = DocumentGenerator(style, seed)
    return generator.make()
  }

  private init(_ style: NumberingStyle, _ seed: SeededRandom) {
    self.style = style
    var random = seed
    habits = Habits(&random)
    phrasing = Phrasing(random: random)
    counters = Array(repeating: 0, count: style.levels.count)
  }

  private mutating func make() -> GeneratedDocument {
    document.name = style.name
    document.continues = style.levels.last?.continues ?? false
    addHead()
    addLevel(0, parent: nil, numbers: [])
    if phrasing.random.chance(30) { addLine(phrasing.closing(), .closing) }
    addFoot()
    return document
  }

  // MARK: Frame

  private mutating func addHead() {
    let place = phrasing.random.pick(Vocabulary.places)
    let body = phrasing.random.pick(Vocabulary.bodies)
    if phrasing.random.chance(20) {
      addLine("云\(body.prefix(1))发〔2024〕\(phrasing.random.within(2...90))号", .frame)
    }
    addLine(
      "\(place)\(body)2024年\(phrasing.random.pick(Vocabulary.documentKinds))", .frame, indent: "")
    if phrasing.random.chance(20) { addLine("各乡镇人民政府，各有关单位：", .frame, indent: "") }
    for _ in 0..<phrasing.random.below(3) { addLine(phrasing.preamble(), .preamble) }
  }

  private mutating func addFoot() {
    guard phrasing.random.chance(40) else { return }
    addLine(
      phrasing.random.pick(Vocabulary.places) + phrasing.random.pick(Vocabulary.bodies), .frame,
      indent: "                    ")
    addLine("2024年3月\(phrasing.random.within(1...28))日", .frame, indent: "                    ")
    if phrasing.random.chance(50) { addLine("（此件主动公开）", .frame) }
  }

  // MARK: Outline

  private mutating func addLevel(_ depth: Int, parent: Int?, numbers: [Int]) {
    let level = style.levels[depth]
    if !level.continues { counters[depth] = 0 }
    let room = level.form.limit - counters[depth]
    for _ in 0..<min(siblings(depth), room) {
      counters[depth] += 1
      addNode(level, depth: depth, parent: parent, numbers: numbers + [counters[depth]])
    }
  }

  /// How many nodes stand below one parent: enough for two digits where numbers go on.
  private mutating func siblings(_ depth: Int) -> Int {
    if style.levels.count == 1 { return phrasing.random.within(5...14) }
    if style.levels[depth].continues { return phrasing.random.within(3...6) }
    if depth == 0 { return phrasing.random.within(3...5) }
    return phrasing.random.within(2...4)
  }

  private mutating func addNode(
    _ level: NumberingStyle.Level, depth: Int, parent: Int?, numbers: [Int]
  ) {
    let node = document.nodes.count
    let isLeaf = depth + 1 == style.levels.count
    // A provision has entries now and then only.
    let hasChildren =
      !isLeaf && (level.says == .heading || level.says == .period || phrasing.random.chance(40))
    document.nodes.append(
      .init(
        parent: parent, number: level.form == .bullet || level.form == .month ? nil : numbers.last,
        depth: depth,
        hasChildren: hasChildren))
    document.add(habits.indent, .residue)
    document.add(level.form.label(numbers, habits.labels), .label, node: node)
    document.add(gap(after: level), .gap, node: node)
    switch level.says {
    case .heading: addHeading(node)
    case .item: addItem(node)
    case .provision: addProvision(node, hasChildren: hasChildren)
    case .entry: addEntry(node)
    case .period: addPeriod(node)
    case .figure: addFigure(node)
    }
    if hasChildren { addLevel(depth + 1, parent: node, numbers: numbers) }
  }

  private mutating func gap(after level: NumberingStyle.Level) -> String {
    if level.form.isSpaced { return phrasing.random.pick([" ", "　", "  "]) }
    return habits.labels.gap
  }

  private mutating func addHeading(_ node: Int) {
    document.add(phrasing.topic(), .title, node: node)
    if phrasing.random.chance(15) { document.add("。" + phrasing.body(), .text, node: node) }
    endParagraph()
    if phrasing.random.chance(20) { addLine(phrasing.paragraph(), .text, node: node) }
  }

  private mutating func addItem(_ node: Int) {
    let shape =
      habits.shape == .mixed
      ? phrasing.random.pick([.sentence, .ownLine, .colon, .untitled]) : habits.shape
    switch shape {
    case .sentence, .mixed:
      document.add(phrasing.heading(), .title, node: node)
      document.add("。" + phrasing.body(), .text, node: node)
    case .ownLine:
      document.add(phrasing.heading(), .title, node: node)
      endParagraph()
      document.add(habits.indent, .residue)
      document.add(phrasing.body(), .text, node: node)
    case .colon:
      document.add(phrasing.random.pick(Vocabulary.verbs), .title, node: node)
      document.add(phrasing.random.pick(Vocabulary.objects), .title, node: node)
      document.add("：" + phrasing.longSentence(), .text, node: node)
    case .untitled:
      document.add(phrasing.longSentence() + phrasing.body(), .text, node: node)
    }
    if habits.annotation < 2 {
      document.add(phrasing.annotation(habits.annotation), .text, node: node)
      endParagraph()
      return
    }
    endParagraph()
    if phrasing.random.chance(15) { addLine(phrasing.paragraph(), .text, node: node) }
  }

  private mutating func addProvision(_ node: Int, hasChildren: Bool) {
    let lead =
      hasChildren ? phrasing.clauses(2) + "，应当做到：" : phrasing.longSentence() + phrasing.body()
    document.add(lead, .text, node: node)
    endParagraph()
    if !hasChildren, phrasing.random.chance(20) {
      addLine(phrasing.paragraph(), .text, node: node)
    }
  }

  private mutating func addEntry(_ node: Int) {
    document.nodes[node].isTitleSure = false
    document.add(phrasing.heading() + "；", .text, node: node)
    endParagraph()
  }

  private mutating func addPeriod(_ node: Int) {
    document.nodes[node].isTitleSure = false
    endParagraph()
  }

  private mutating func addFigure(_ node: Int) {
    document.add(phrasing.figure() + phrasing.heading(), .title, node: node)
    document.add("。" + phrasing.body(), .text, node: node)
    endParagraph()
  }

  // MARK: Lines

  private mutating func addLine(
    _ text: String, _ part: GeneratedDocument.Part, node: Int = -1, indent: String? = nil
  ) {
    document.add(indent ?? habits.indent, .residue)
    document.add(text, part, node: node)
    endParagraph()
  }

  private mutating func endParagraph() {
    document.endLine()
    if habits.isAiry { document.add("\n", .residue) }
  }
}

extension Phrasing {
  /// A paragraph that speaks for the whole document.
  mutating func closing() -> String { random.pick(Vocabulary.closings) + clauses(2) + "。" }
}

/// How a document numbers its headings: one row a style, outermost level first.
package struct NumberingStyle: Sendable {
  package let name: String
  let levels: [Level]

  struct Level: Sendable {
    var form: LabelForm
    /// Counts on below the next parent instead of starting again.
    var continues = false
    var says: Says = .item

    init(_ form: LabelForm, continues: Bool = false, _ says: Says = .item) {
      self.form = form
      self.continues = continues
      self.says = says
    }
  }

  /// What stands after the label.
  enum Says: Sendable {
    /// The name of a part; sometimes a paragraph follows.
    case heading
    /// A title and a body.
    case item
    /// A provision without a title.
    case provision
    /// A short entry that ends with a semicolon.
    case entry
    /// Nothing: the label is a time.
    case period
    /// A title that opens with a year or a count, and a body.
    case figure
  }

  package static let all: [NumberingStyle] = [
    .init("一、/1. continuing", .init(.han, .heading), .init(.arabic, continues: true)),
    .init("一、/1. restarting", .init(.han, .heading), .init(.arabic)),
    .init("一、/（一）", .init(.han, .heading), .init(.hanParen)),
    .init("一、/（一）/1.", .init(.han, .heading), .init(.hanParen, .heading), .init(.arabic)),
    .init(
      "一、/（一）/1./（1）", .init(.han, .heading), .init(.hanParen, .heading),
      .init(.arabic, .heading), .init(.arabicParen)),
    .init(
      "一、/（一）/1. continuing", .init(.han, .heading), .init(.hanParen, .heading),
      .init(.arabic, continues: true)),
    .init("第一部分/1. continuing", .init(.part, .heading), .init(.arabic, continues: true)),
    .init(
      "第一章/第一条", .init(.chapter, .heading), .init(.article, continues: true, .provision)),
    .init(
      "第一章/第一条/（一）", .init(.chapter, .heading), .init(.article, continues: true, .provision),
      .init(.hanParen, .entry)),
    .init(
      "第一章/第一节/第一条", .init(.chapter, .heading), .init(.section, .heading),
      .init(.article, continues: true, .provision)),
    .init("第一条", .init(.article, .provision)),
    .init("第一部分/一、/（一）", .init(.part, .heading), .init(.han, .heading), .init(.hanParen)),
    .init("第一部分/一、 continuing", .init(.part, .heading), .init(.han, continues: true)),
    .init("壹、/一、/（一）", .init(.legalHan, .heading), .init(.han, .heading), .init(.hanParen)),
    .init(
      "1./1.1/1.1.1", .init(.arabic, .heading), .init(.decimal, .heading), .init(.decimal)),
    .init("1./1.1", .init(.arabic, .heading), .init(.decimal)),
    .init("1./（1）", .init(.arabic, .heading), .init(.arabicParen)),
    .init("甲、/一、", .init(.stem, .heading), .init(.han)),
    .init("甲、/1.", .init(.stem, .heading), .init(.arabic)),
    .init("A./1.", .init(.alpha, .heading), .init(.arabic)),
    .init("Ⅰ./1.", .init(.roman, .heading), .init(.arabic)),
    .init("一、/①", .init(.han, .heading), .init(.circled)),
    .init("一、/1./①", .init(.han, .heading), .init(.arabic, .heading), .init(.circled)),
    .init("一、/●", .init(.han, .heading), .init(.bullet)),
    .init("第一阶段/1.", .init(.stage, .heading), .init(.arabic)),
    .init("一、", .init(.han)),
    .init("1.", .init(.arabic)),
    .init("一、/（一）/一是", .init(.han, .heading), .init(.hanParen, .heading), .init(.counted)),
    .init("一、/第一阶段", .init(.han, .heading), .init(.stage, .heading)),
    .init(
      "一、/任务一：/1.", .init(.han, .heading), .init(.task, .heading), .init(.arabic)),
    .init("任务一：/举措1：", .init(.task, .heading), .init(.measure)),
    .init("一、/三月份/1.", .init(.han, .heading), .init(.month, .period), .init(.arabic)),
    .init("一、/1. with figures", .init(.han, .heading), .init(.arabic, continues: true, .figure)),
  ]

  /// Whether its labels head a node only at the start of a line: inside a paragraph 一是 counts off
  /// what a sentence says.
  var needsLines: Bool { levels.contains { $0.form.needsLine } }

  /// A number of its own, whatever the order of the table.
  var seed: Int { name.seed }

  private init(_ name: String, _ levels: Level...) {
    self.name = name
    self.levels = levels
  }
}

/// A way of writing a label, with the choices that a document makes once.
enum LabelForm: Sendable {
  case part, chapter, section, article, stage
  case legalHan, han, hanParen, arabic, decimal, arabicParen, circled, stem, alpha, roman, bullet
  case counted
  /// Counted by a word: 任务一：, 举措1：.
  case task, measure
  /// A heading without a number.
  case month

  /// Whether it is a label at the start of a line only.
  var needsLine: Bool {
    switch self {
    case .counted, .task, .measure, .month: true
    default: false
    }
  }

  /// How many numbers the form can write.
  var limit: Int {
    switch self {
    case .circled, .stem, .roman, .counted, .month: 10
    case .alpha: 20
    default: 99
    }
  }

  /// Whether a blank always stands between label and text.
  var isSpaced: Bool {
    switch self {
    case .part, .chapter, .section, .article, .stage, .decimal: true
    default: false
    }
  }

  /// - Parameter numbers: The numbers from the top; only a decimal label prints more than the last.
  func label(_ numbers: [Int], _ habits: LabelHabits) -> String {
    let number = numbers.last ?? 1
    let han = Self.han(number)
    let inner = habits.innerBlank
    switch self {
    case .part: return "第\(inner)\(han)\(inner)部分"
    case .chapter: return "第\(inner)\(han)\(inner)章"
    case .section: return "第\(inner)\(han)\(inner)节"
    case .article: return "第\(han)条"
    case .stage: return "第\(han)阶段"
    case .legalHan: return Self.legal(number) + "、"
    case .han: return han + habits.hanDelimiter
    case .hanParen: return habits.open + han + habits.close
    case .arabic: return habits.digits(number) + habits.arabicDelimiter
    case .decimal: return numbers.map(String.init).joined(separator: ".")
    case .arabicParen: return habits.open + habits.digits(number) + habits.close
    case .circled: return Self.sign(0x2460, number)
    case .stem: return Self.sign(in: "甲乙丙丁戊己庚辛壬癸", number) + "、"
    case .alpha: return Self.sign(0x41, number) + habits.arabicDelimiter
    case .roman: return Self.sign(0x2160, number) + habits.arabicDelimiter
    case .bullet: return habits.bullet
    case .counted: return han + "是"
    case .task: return "任务\(han)："
    case .measure: return "举措\(number)："
    case .month: return Self.han(number + 1) + "月份"
    }
  }

  static func han(_ number: Int) -> String {
    let ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number < 10 { return ones[max(0, number)] }
    let tens = number / 10
    return (tens == 1 ? "" : ones[tens % 10]) + "十" + ones[number % 10]
  }

  private static func legal(_ number: Int) -> String {
    let ones = ["", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    if number < 10 { return ones[max(0, number)] }
    return (number / 10 == 1 ? "" : ones[number / 10 % 10]) + "拾" + ones[number % 10]
  }

  private static func sign(_ first: UInt32, _ number: Int) -> String {
    Unicode.Scalar(first + UInt32(max(0, number - 1))).map { String(Character($0)) } ?? ""
  }

  private static func sign(in row: String, _ number: Int) -> String {
    let scalars = Array(row.unicodeScalars)
    return String(Character(scalars[max(0, number - 1) % scalars.count]))
  }
}

/// The typing habits of one document's author.
struct LabelHabits: Sendable {
  var hanDelimiter = "、"
  var arabicDelimiter = "."
  var open = "（"
  var close = "）"
  var gap = ""
  var innerBlank = ""
  var bullet = "●"
  var isFullWidth = false

  func digits(_ number: Int) -> String {
    guard isFullWidth else { return String(number) }
    return String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  init(random: inout SeededRandom) {
    if random.chance(10) { hanDelimiter = random.pick(["．", ".", "，"]) }
    arabicDelimiter = random.pick([".", ".", "、", "．"])
    if random.chance(25) { (open, close) = random.pick([("(", ")"), ("（", ")"), ("(", "）")]) }
    if random.chance(25) { gap = random.pick([" ", "　"]) }
    if random.chance(20) { innerBlank = " " }
    if random.chance(10) { isFullWidth = true }
    bullet = random.pick(["●", "■", "◆", "•", "▲"])
  }
}
